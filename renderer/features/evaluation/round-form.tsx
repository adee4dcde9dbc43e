import { Alert, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDetail } from '#shared/contracts/evaluation';
import { PRESET_CODES } from '#shared/domain/evaluation/presets';
import { ROUNDINGS, SOURCES, TARGETS, TIE_RULES } from '#shared/domain/evaluation/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { FormLines } from './form-lines';
import { type Missing, missingOf, presetLines, type RoundValues, requestOf, valuesOf } from './round-values';

interface RoundFormProps {
  target: RoundDetail | 'new' | null;
  onClose: () => void;
  onSaved?: (id: number) => void;
}

export interface RoundFieldsProps {
  values: RoundValues;
  set: (change: Partial<RoundValues>) => void;
  missing: ReadonlySet<Missing>;
  /** There are ballots: what is asked stays. */
  fixed: boolean;
}

/** Makes a round or changes it: who rates whom, when, what is asked and how it is worked out. */
export function RoundForm({ target, onClose, onSaved }: RoundFormProps) {
  const { t } = useTranslation();
  const round = target === 'new' ? null : target;
  const [values, setValues] = useState(() => valuesOf(null, today()));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setValues(valuesOf(target === 'new' ? null : target, today()));
    setReason('');
    setTried(false);
  }, [target]);
  const save = useApiMutation('evaluation', 'save', { quiet: true });
  const set = (change: Partial<RoundValues>) => setValues((before) => ({ ...before, ...change }));
  const submit = async () => {
    setTried(true);
    const request = requestOf(round?.id ?? null, values, reason);
    if (!request) return false;
    const { id } = await save.mutateAsync(request);
    notifyDone(t('evaluation.form.saved'));
    onSaved?.(id);
    return true;
  };
  const fixed = round !== null && round.valid + round.invalid > 0;
  const fields = { values, set, fixed, missing: tried ? missingOf(values) : new Set<Missing>() };
  return (
    <FormModal
      opened={target !== null}
      title={t(target === 'new' ? 'evaluation.add' : 'evaluation.edit')}
      onClose={onClose}
      onSubmit={submit}
      size={760}
    >
      {fixed && (
        <Alert color="blue" variant="light" py={6}>
          {t('evaluation.form.fixed')}
        </Alert>
      )}
      <WhatFields {...fields} />
      <WhenFields {...fields} />
      {!fixed && (
        <Select
          label={t('evaluation.field.preset')}
          w={240}
          placeholder="—"
          data={PRESET_CODES.map((code) => ({ value: code, label: t(`evaluation.preset.${code}`) }))}
          value={null}
          onChange={(code) => code && set(presetLines(code as (typeof PRESET_CODES)[number]))}
        />
      )}
      <FormLines {...fields} />
      <RuleFields {...fields} />
      <TextInput
        label={t('evaluation.field.note')}
        maxLength={500}
        value={values.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {fixed && <ReasonField value={reason} onChange={setReason} />}
    </FormModal>
  );
}

function WhatFields({ values, set, missing, fixed }: RoundFieldsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <TextInput
        label={t('evaluation.field.title')}
        required
        data-autofocus
        flex={1}
        maxLength={100}
        value={values.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={missing.has('title') ? t('evaluation.form.needTitle') : null}
      />
      <Select
        label={t('evaluation.field.source')}
        w={150}
        disabled={fixed}
        data={SOURCES.map((each) => ({ value: each, label: t(`evaluation.source.${each}`) }))}
        value={values.source}
        onChange={(source) => source && set({ source: source as RoundValues['source'] })}
      />
      <Select
        label={t('evaluation.field.target')}
        w={120}
        disabled={fixed}
        data={TARGETS.map((each) => ({ value: each, label: t(`evaluation.target.${each}`) }))}
        value={values.target}
        onChange={(target) => target && set({ target: target as RoundValues['target'] })}
      />
    </Group>
  );
}

function WhenFields({ values, set, missing }: RoundFieldsProps) {
  const { t } = useTranslation();
  const needDate = t('evaluation.form.needDate');
  const counted = (field: 'issued' | 'returned') => (
    <NumberInput
      label={t(`evaluation.field.${field}`)}
      placeholder={t('evaluation.form.uncountedHint')}
      flex={1}
      min={0}
      max={10_000_000}
      allowDecimal={false}
      value={values[field]}
      onChange={(value) => set({ [field]: value === '' ? '' : Number(value) })}
    />
  );
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <DateField
        label={t('evaluation.field.from')}
        required
        value={values.fromDate}
        onChange={(fromDate) => set({ fromDate })}
        error={missing.has('from') ? needDate : null}
      />
      <DateField
        label={t('evaluation.field.to')}
        required
        value={values.toDate}
        onChange={(toDate) => set({ toDate })}
        error={missing.has('to') ? needDate : missing.has('order') ? t('evaluation.form.order') : null}
      />
      {counted('issued')}
      {counted('returned')}
    </Group>
  );
}

function RuleFields({ values, set }: RoundFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <Select
          label={t('evaluation.field.rounding')}
          w={140}
          data={ROUNDINGS.map((each) => ({ value: each, label: t(`evaluation.rounding.${each}`) }))}
          value={values.rounding}
          onChange={(rounding) => rounding && set({ rounding: rounding as RoundValues['rounding'] })}
        />
        <NumberInput
          label={t('evaluation.field.cap')}
          placeholder={t('evaluation.form.noCap')}
          w={140}
          min={0.01}
          max={100_000}
          decimalScale={2}
          value={values.cap}
          onChange={(value) => set({ cap: value === '' ? '' : Number(value) })}
        />
        <Select
          label={t('evaluation.field.tie')}
          flex={1}
          data={TIE_RULES.map((each) => ({ value: each, label: t(`evaluation.tie.${each}`) }))}
          value={values.tie}
          onChange={(tie) => tie && set({ tie: tie as RoundValues['tie'] })}
        />
      </Group>
      <Text size="xs" c="gray.7">
        {t('evaluation.form.rule')}
      </Text>
    </>
  );
}
