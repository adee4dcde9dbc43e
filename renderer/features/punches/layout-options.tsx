import { Autocomplete, Group, NumberInput, Select, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayoutSample, TEXT_ENCODINGS } from '#shared/contracts/punch-layouts';
import { LAYOUT_SEPARATORS, type LayoutSeparator, type PunchLayout } from '#shared/domain/punches/layout';
import { encodingText } from './words';

export interface LayoutOptionsProps {
  layout: PunchLayout;
  /** How the file is cut into cells is asked only while the file is there. */
  sample: LayoutSample | null;
  onChange: (layout: PunchLayout) => void;
  /** Cuts the file anew. */
  onCut: (cut: Partial<Pick<PunchLayout, 'encoding' | 'separator' | 'sheet'>>) => void;
  /** What it is called and whose it is. */
  children: ReactNode;
}

const SEPARATOR_WORDS = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar', ' ': 'space' } as const;
const AUTOMATIC = 'auto';

const DATES = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'MM/DD/YYYY',
  'DD/MM/YYYY',
  'YYYY年MM月DD日',
];
const TIMES = ['HH:mm', 'HH:mm:ss', 'HHmm', 'HHmmss', 'A HH:mm', 'HH时mm分'];
const MOMENTS = [
  'YYYY-MM-DD HH:mm:ss',
  'YYYY/MM/DD HH:mm',
  'YYYYMMDDHHmmss',
  'YYYYMMDD HHmm',
  'MM/DD/YYYY HH:mm',
  'DD/MM/YYYY HH:mm',
  'YYYY年MM月DD日 HH时mm分',
];

/** What is to be said of a table beside its columns. */
export function LayoutOptions({ layout, sample, onChange, onCut, children }: LayoutOptionsProps) {
  const { t } = useTranslation();
  const moments = layout.roles.includes('moment');
  return (
    <Group gap={10} align="flex-end" wrap="wrap">
      {sample && sample.sheets.length > 1 && (
        <Select
          label={t('punches.layout.sheet')}
          w={150}
          value={String(layout.sheet)}
          onChange={(sheet) => onCut({ sheet: Number(sheet) })}
          data={sample.sheets.map((label, index) => ({
            value: String(index),
            label: label || String(index + 1),
          }))}
        />
      )}
      {sample?.container === 'text' && (
        <>
          <Select
            label={t('punches.layout.separator')}
            w={104}
            value={layout.separator}
            onChange={(separator) => onCut({ separator: separator as LayoutSeparator })}
            data={LAYOUT_SEPARATORS.map((value) => ({
              value,
              label: t(`punches.layout.separators.${SEPARATOR_WORDS[value]}`),
            }))}
          />
          <Select
            label={t('punches.layout.encoding')}
            w={160}
            value={layout.encoding ?? AUTOMATIC}
            onChange={(encoding) =>
              onCut({ encoding: encoding === AUTOMATIC ? null : (encoding as PunchLayout['encoding']) })
            }
            data={[
              {
                value: AUTOMATIC,
                label: t('punches.layout.encodingAuto', {
                  found: layout.encoding === null ? encodingText(sample.encoding) : '…',
                }),
              },
              ...TEXT_ENCODINGS.map((value) => ({ value, label: encodingText(value) })),
            ]}
          />
        </>
      )}
      <NumberInput
        label={t('punches.layout.headerRow')}
        title={t('punches.layout.headerHint')}
        w={116}
        min={0}
        max={1000}
        allowDecimal={false}
        value={layout.headerRow}
        onChange={(value) => onChange({ ...layout, headerRow: Number(value) || 0 })}
      />
      <PatternField
        label={t(moments ? 'punches.layout.momentPattern' : 'punches.layout.datePattern')}
        w={moments ? 214 : 154}
        data={moments ? MOMENTS : DATES}
        value={layout.datePattern}
        onChange={(datePattern) => onChange({ ...layout, datePattern })}
      />
      {!moments && (
        <PatternField
          label={t('punches.layout.timePattern')}
          w={124}
          data={TIMES}
          value={layout.timePattern}
          onChange={(timePattern) => onChange({ ...layout, timePattern })}
        />
      )}
      {children}
    </Group>
  );
}

interface PatternFieldProps {
  label: string;
  w: number;
  data: readonly string[];
  value: string;
  onChange: (pattern: string) => void;
}

/** A way of writing, chosen by its example or typed; empty for every way that is known. */
function PatternField({ data, ...rest }: PatternFieldProps) {
  const { t } = useTranslation();
  return (
    <Autocomplete
      size="xs"
      placeholder={t('punches.layout.patternAuto')}
      title={t('punches.layout.patternHint', LETTERS)}
      maxLength={40}
      clearable
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      data={[...data]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <Group justify="space-between" gap={12} w="100%" wrap="nowrap">
          <span>{exampleOf(option.value)}</span>
          <Text size="xs" c="dimmed">
            {option.value}
          </Text>
        </Group>
      )}
      {...rest}
    />
  );
}

const LETTERS = { Y: 'YYYY', M: 'MM', D: 'DD', h: 'HH', m: 'mm', s: 'ss', half: 'A' };
const SAMPLE: Record<string, string> = {
  YYYY: '2026',
  MM: '03',
  DD: '02',
  HH: '08',
  mm: '05',
  ss: '09',
  A: '上午',
};

/** How a moment is written in this way. */
const exampleOf = (pattern: string): string =>
  pattern.replace(/YYYY|MM|DD|HH|mm|ss|A/g, (token) => SAMPLE[token] ?? token);
