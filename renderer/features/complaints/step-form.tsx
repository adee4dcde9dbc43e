import { Alert, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { APOLOGIES, type Apology, CALL_RESULTS, type CallResult } from '#shared/domain/complaints/types';
import { notifyDone } from '../../api/notify';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ASKED, type AskedField, earliest, missingOf, type StepName, type StepValues } from './step-fields';
import { takeStep } from './take-step';

export type { StepName } from './step-fields';

interface StepFormProps {
  complaint: ComplaintDetail;
  step: StepName | null;
  onClose: () => void;
}

/** One step of a complaint: the few things its story needs to know. */
export function StepForm({ complaint, step, onClose }: StepFormProps) {
  const { t } = useTranslation();
  const caller = useSession().session?.displayName ?? '';
  const [values, setValues] = useState<StepValues>(() => emptyOf());
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: presets belong to the moment it is opened
  useEffect(() => {
    if (step === null) return;
    setTried(false);
    setValues({ ...emptyOf(), ...presetOf(step, complaint, caller, t('complaints.step.demandText')) });
  }, [step]);
  const set = (change: Partial<StepValues>) => setValues((before) => ({ ...before, ...change }));
  const queries = useQueryClient();
  if (step === null) return null;
  const submit = async () => {
    setTried(true);
    if (missingOf(step, values).length > 0) return false;
    await takeStep(complaint.id, step, values);
    await queries.invalidateQueries();
    notifyDone(t('complaints.step.done'));
    return true;
  };
  const error = (field: AskedField) =>
    tried && missingOf(step, values).includes(field) ? t('complaints.form.need') : null;
  const asked: {
    person?: Label;
    text: Label;
    due?: Label;
    on?: Label;
    note?: Label;
    required: readonly string[];
  } = ASKED[step];
  const required = (field: AskedField) => asked.required.includes(field);
  return (
    <FormModal
      opened
      title={t(`complaints.step.action.${step}`)}
      submitLabel={t(`complaints.step.action.${step}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      {asked.note && (
        <Alert color={step === 'withdraw' ? 'red' : 'orange'} variant="light" py={6}>
          {t(`complaints.step.${asked.note}`)}
        </Alert>
      )}
      {step === 'apologise' && (
        <Choice
          label={t('complaints.step.how')}
          options={APOLOGIES.map((value) => ({ value, label: t(`complaints.apology.${value}`) }))}
          value={values.how}
          onChange={(how) => set({ how: how as Apology })}
        />
      )}
      {step === 'call' && (
        <Choice
          label={t('complaints.step.result')}
          options={CALL_RESULTS.map((value) => ({ value, label: t(`complaints.call.${value}`) }))}
          value={values.result}
          onChange={(result) => set({ result: result as CallResult })}
        />
      )}
      {asked.on && (
        <DateField
          label={t(`complaints.step.${asked.on}`)}
          required
          min={earliest(step, complaint) ?? undefined}
          max={today()}
          value={values.on}
          onChange={(on) => set({ on })}
          error={error('on')}
        />
      )}
      {asked.person && (
        <TextInput
          label={t(`complaints.step.${asked.person}`)}
          required={required('person')}
          data-autofocus
          maxLength={40}
          value={values.person}
          onChange={(event) => set({ person: event.currentTarget.value })}
          error={error('person')}
        />
      )}
      {asked.due && (
        <DateField
          label={t(`complaints.step.${asked.due}`)}
          description={required('due') ? undefined : t('complaints.step.dueAuto')}
          required={required('due')}
          min={today()}
          value={values.due}
          onChange={(due) => set({ due })}
          error={error('due')}
        />
      )}
      <Textarea
        label={t(`complaints.step.${asked.text}`)}
        required={required('text')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={step === 'reply' ? 2000 : 300}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={error('text')}
      />
    </FormModal>
  );
}

type Label =
  | 'handler'
  | 'demand'
  | 'due'
  | 'newDue'
  | 'note'
  | 'reason'
  | 'receivedOn'
  | 'answeredBy'
  | 'answer'
  | 'on'
  | 'apologisedBy'
  | 'caller'
  | 'heard'
  | 'urgeNote'
  | 'closeNote'
  | 'withdrawNote'
  | 'reopenNote';

interface ChoiceProps {
  label: string;
  options: { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} fullWidth data={options} value={value} onChange={onChange} />
    </Stack>
  );
}

const emptyOf = (): StepValues => ({
  ...{ due: null, on: today(), person: '', text: '' },
  ...{ how: 'oral', result: 'satisfied' },
});

function presetOf(
  step: StepName,
  complaint: ComplaintDetail,
  caller: string,
  demand: string,
): Partial<StepValues> {
  if (step === 'assign') {
    return {
      person: complaint.handler || complaint.windowName || complaint.unitName,
      text: complaint.demand || demand,
    };
  }
  if (step === 'call') return { person: caller };
  return step === 'apologise' ? { person: complaint.staffName } : {};
}
