import { Checkbox, Group, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type KindRule,
  LEAVE_BALANCES,
  LEAVE_COUNTS,
  LEAVE_UNITS,
  REASON_READERS,
} from '#shared/domain/leave/kind-rules';
import { LEAVE_KIND_CODES } from '#shared/domain/leave/kinds';

interface RuleFieldsProps {
  rule: KindRule;
  onChange: (rule: KindRule) => void;
  /** A kind of the office: its name can be changed. */
  own: boolean;
  /** What it is marked as is chosen once. */
  isNew: boolean;
  tried: boolean;
}

const PERS = ['event', 'year'] as const;
const LONGEST_DAYS = 366;

/** Every rule of a kind; lengths are typed in days and kept in half-days. */
export function KindRuleFields({ rule, onChange, own, isNew, tried }: RuleFieldsProps) {
  const { t } = useTranslation();
  const set = (change: Partial<KindRule>) => onChange({ ...rule, ...change });
  const setBalance = (balance: KindRule['balance']) =>
    set({ balance, allowanceHalfDays: balance === 'allowance' ? rule.allowanceHalfDays : null });
  return (
    <>
      <SimpleGrid cols={3} spacing={12} verticalSpacing={10}>
        {own && (
          <TextInput
            label={t('leave.settings.kinds.form.name')}
            required
            data-autofocus={isNew || undefined}
            maxLength={20}
            value={rule.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={tried && rule.name.trim() === '' ? t('leave.settings.kinds.form.nameNeeded') : null}
          />
        )}
        {own && (
          <Choice
            label={t('leave.settings.kinds.form.base')}
            disabled={!isNew}
            value={rule.base}
            codes={LEAVE_KIND_CODES}
            words={(code) => t(`leave.kind.${code}`)}
            onChange={(base) => set({ base })}
          />
        )}
        <Choice
          label={t('leave.settings.kinds.form.unit')}
          value={rule.unit}
          codes={LEAVE_UNITS}
          words={(code) => t(`leave.settings.kinds.unit.${code}`)}
          onChange={(unit) => set({ unit })}
        />
        <Choice
          label={t('leave.settings.kinds.form.count')}
          value={rule.count}
          codes={LEAVE_COUNTS}
          words={(code) => t(`leave.settings.kinds.count.${code}`)}
          onChange={(count) => set({ count })}
        />
        <DaysField
          label={t('leave.settings.kinds.form.papers')}
          halfDays={rule.papersFromHalfDays}
          onChange={(papersFromHalfDays) => set({ papersFromHalfDays })}
        />
        <Choice
          label={t('leave.settings.kinds.form.balance')}
          value={rule.balance}
          codes={LEAVE_BALANCES}
          words={(code) => t(`leave.settings.kinds.balance.${code}`)}
          onChange={setBalance}
        />
        {rule.balance === 'allowance' && (
          <>
            <DaysField
              label={t('leave.settings.kinds.form.allowance')}
              halfDays={rule.allowanceHalfDays}
              onChange={(allowanceHalfDays) => set({ allowanceHalfDays })}
              error={
                tried && rule.allowanceHalfDays === null
                  ? t('leave.settings.kinds.form.allowanceNeeded')
                  : undefined
              }
            />
            <Choice
              label={t('leave.settings.kinds.form.per')}
              value={rule.allowancePer}
              codes={PERS}
              words={(code) => t(`leave.settings.kinds.per.${code}`)}
              onChange={(allowancePer) => set({ allowancePer })}
            />
          </>
        )}
        <Choice
          label={t('leave.settings.kinds.form.reasonFor')}
          value={rule.reasonFor}
          codes={REASON_READERS}
          words={(code) => t(`leave.settings.kinds.reasonFor.${code}`)}
          onChange={(reasonFor) => set({ reasonFor })}
        />
      </SimpleGrid>
      <Group gap={24} mt={12}>
        <Checkbox
          size="xs"
          label={t('leave.settings.kinds.form.scored')}
          checked={rule.scored}
          onChange={(event) => set({ scored: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('leave.settings.kinds.form.active')}
          checked={rule.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Group>
    </>
  );
}

interface ChoiceProps<Code extends string> {
  label: string;
  value: Code;
  codes: readonly Code[];
  words: (code: Code) => string;
  onChange: (code: Code) => void;
  disabled?: boolean;
}

function Choice<Code extends string>({ codes, words, onChange, ...rest }: ChoiceProps<Code>) {
  return (
    <Select
      {...rest}
      data={codes.map((code) => ({ value: code, label: words(code) }))}
      onChange={(value) => {
        const code = codes.find((one) => one === value);
        if (code !== undefined) onChange(code);
      }}
    />
  );
}

interface DaysFieldProps {
  label: string;
  halfDays: number | null;
  onChange: (halfDays: number | null) => void;
  error?: string | undefined;
}

/** A length in days, by halves; empty is null. */
function DaysField({ halfDays, onChange, ...rest }: DaysFieldProps) {
  return (
    <NumberInput
      {...rest}
      min={0.5}
      max={LONGEST_DAYS}
      step={0.5}
      decimalScale={1}
      value={halfDays === null ? '' : halfDays / 2}
      onChange={(value) => onChange(value === '' ? null : Math.round(Number(value) * 2) || null)}
    />
  );
}
