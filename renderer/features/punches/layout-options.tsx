import { Autocomplete, Group, NumberInput, Select } from '@mantine/core';
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
          allowDeselect={false}
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
            allowDeselect={false}
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
            allowDeselect={false}
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
      <Autocomplete
        size="xs"
        label={t(moments ? 'punches.layout.momentPattern' : 'punches.layout.datePattern')}
        placeholder={t('punches.layout.patternAuto')}
        title={t('punches.layout.patternHint')}
        w={moments ? 214 : 154}
        maxLength={40}
        clearable
        data={moments ? MOMENTS : DATES}
        filter={({ options }) => options}
        value={layout.datePattern}
        onChange={(datePattern) => onChange({ ...layout, datePattern })}
      />
      {!moments && (
        <Autocomplete
          size="xs"
          label={t('punches.layout.timePattern')}
          placeholder={t('punches.layout.patternAuto')}
          title={t('punches.layout.patternHint')}
          w={124}
          maxLength={40}
          clearable
          data={TIMES}
          filter={({ options }) => options}
          value={layout.timePattern}
          onChange={(timePattern) => onChange({ ...layout, timePattern })}
        />
      )}
      {children}
    </Group>
  );
}
