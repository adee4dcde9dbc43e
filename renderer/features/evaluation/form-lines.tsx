import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ASPECTS, MOST_LEVELS } from '#shared/domain/evaluation/types';
import type { RoundFieldsProps } from './round-form';
import type { AspectValues, LevelValues } from './round-values';

interface Line {
  key: number;
  code: string;
  name: string;
}

interface LinesProps<Each extends Line> {
  title: string;
  add: string;
  least: number;
  most: number;
  lines: Each[];
  fixed: boolean;
  fresh: (key: number, number: number) => Each;
  onChange: (lines: Each[]) => void;
  figures: (line: Each, change: (change: Partial<Each>) => void) => ReactNode;
}

/** Aspects and levels of a round, each line with its figures. */
export function FormLines({ values, set, missing, fixed }: RoundFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap={16} align="flex-start" wrap="nowrap">
        <Lines<AspectValues>
          title={t('evaluation.field.aspects')}
          add={t('evaluation.form.addAspect')}
          least={1}
          most={MOST_ASPECTS}
          lines={values.aspects}
          fixed={fixed}
          fresh={(key, number) => ({ key, code: `aspect${number}`, name: '', weight: 100 })}
          onChange={(aspects) => set({ aspects })}
          figures={({ weight }, change) => (
            <NumberInput
              aria-label={t('evaluation.field.weight')}
              w={84}
              min={0}
              max={1000}
              allowDecimal={false}
              suffix="%"
              value={weight}
              onChange={(value) => change({ weight: value === '' ? '' : Number(value) })}
            />
          )}
        />
        <Lines<LevelValues>
          title={t('evaluation.field.levels')}
          add={t('evaluation.form.addLevel')}
          least={2}
          most={MOST_LEVELS}
          lines={values.levels}
          fixed={fixed}
          fresh={(key, number) => ({
            ...{ key, code: `level${number}`, name: '', coefficient: '', satisfied: false },
          })}
          onChange={(levels) => set({ levels })}
          figures={({ coefficient, satisfied }, change) => (
            <>
              <NumberInput
                aria-label={t('evaluation.field.coefficient')}
                title={t('evaluation.field.coefficient')}
                w={76}
                min={0}
                max={10_000}
                decimalScale={2}
                value={coefficient}
                onChange={(value) => change({ coefficient: value === '' ? '' : Number(value) })}
              />
              <Checkbox
                size="xs"
                label={t('evaluation.field.satisfied')}
                checked={satisfied}
                onChange={(event) => change({ satisfied: event.currentTarget.checked })}
              />
            </>
          )}
        />
      </Group>
      {missing.has('rows') && <Trouble>{t('evaluation.form.needRow')}</Trouble>}
      {missing.has('numbers') && <Trouble>{t('evaluation.form.needNumber')}</Trouble>}
    </>
  );
}

const Trouble = ({ children }: { children: ReactNode }) => (
  <Text size="xs" c="red.8" role="alert">
    {children}
  </Text>
);

function Lines<Each extends Line>(props: LinesProps<Each>) {
  const { t } = useTranslation();
  const { lines, onChange, fixed } = props;
  const changeAt = (index: number, change: Partial<Each>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  const text = (index: number, field: 'code' | 'name', value: string) =>
    changeAt(index, { [field]: value } as Partial<Each>);
  const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
  return (
    <Stack gap={4} flex={1}>
      <Text size="sm" fw={500}>
        {props.title}
      </Text>
      {lines.map((line, index) => (
        <Group key={line.key} gap={4} wrap="nowrap">
          <TextInput
            aria-label={t('evaluation.field.name')}
            placeholder={t('evaluation.field.name')}
            flex={1}
            maxLength={20}
            value={line.name}
            onChange={(event) => text(index, 'name', event.currentTarget.value)}
          />
          <TextInput
            aria-label={t('evaluation.field.code')}
            title={t('evaluation.field.code')}
            w={84}
            maxLength={30}
            disabled={fixed}
            value={line.code}
            onChange={(event) => text(index, 'code', event.currentTarget.value)}
          />
          {props.figures(line, (change) => changeAt(index, change))}
          {!fixed && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('evaluation.form.removeRow')}
              disabled={lines.length <= props.least}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!fixed && (
        <Button
          variant="subtle"
          size="compact-xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} />}
          disabled={lines.length >= props.most}
          onClick={() => onChange([...lines, props.fresh(key, lines.length + 1)])}
        >
          {props.add}
        </Button>
      )}
    </Stack>
  );
}
