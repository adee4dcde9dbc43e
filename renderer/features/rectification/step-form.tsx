import { Alert, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#shared/contracts/rectification';
import {
  LEVELS,
  LOOK_RESULTS,
  type LookResult,
  SATISFACTIONS,
  type Satisfaction,
} from '#shared/domain/rectification/types';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ASKED, type AskedField, asksDue, missingOf, type StepName, type StepValues } from './step-fields';
import { takeStep } from './take-step';

interface StepFormProps {
  order: OrderDetail;
  step: StepName | null;
  onClose: () => void;
}

/** One step of an order: the few things its story needs to know. */
export function StepForm({ order, step, onClose }: StepFormProps) {
  const { t } = useTranslation();
  const me = useSession().session?.displayName ?? '';
  const settings = useApiQuery('rectification', 'settings', {}, { enabled: step !== null }).data;
  const queries = useQueryClient();
  const [values, setValues] = useState<StepValues>(() => presetOf(null, order, ''));
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: presets belong to the moment it is opened
  useEffect(() => {
    if (step === null) return;
    setTried(false);
    setValues(presetOf(step, order, me));
  }, [step]);
  if (step === null) return null;
  const set = (change: Partial<StepValues>) => setValues((before) => ({ ...before, ...change }));
  const missing = missingOf(step, values, order);
  const submit = async () => {
    setTried(true);
    if (missing.length > 0) return false;
    await takeStep(order.id, step, values);
    await queries.invalidateQueries();
    notifyDone(t('rectification.step.done'));
    return true;
  };
  const asked: Asked = ASKED[step];
  const required = (field: AskedField) => asked.required.includes(field);
  const error = (field: AskedField) =>
    tried && missing.includes(field) ? t('rectification.form.need') : null;
  return (
    <FormModal
      opened
      title={t(`rectification.step.action.${step}`)}
      submitLabel={t(`rectification.step.action.${step}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      {asked.note && (
        <Alert color={step === 'withdraw' ? 'red' : 'orange'} variant="light" py={6}>
          {t(`rectification.step.${asked.note}`)}
        </Alert>
      )}
      {step === 'escalate' && (
        <Choice
          label={t('rectification.step.level')}
          options={LEVELS.map((name, index) => ({
            value: String(index + 1),
            label: t(`rectification.step.levels.${name}`),
          })).slice(order.level, order.dueLevel)}
          value={String(values.level)}
          onChange={(level) => set({ level: Number(level) })}
        />
      )}
      {step === 'look' && (
        <Choice
          label={t('rectification.step.result')}
          options={LOOK_RESULTS.map((value) => ({ value, label: t(`rectification.look.${value}`) }))}
          value={values.result}
          onChange={(result) => set({ result: result as LookResult })}
        />
      )}
      {step === 'close' && order.raisedBy !== '' && (
        <>
          <Text size="sm">{t('rectification.step.raisedBy', { name: order.raisedBy })}</Text>
          <Choice
            label={t('rectification.step.satisfaction')}
            options={SATISFACTIONS.map((value) => ({
              value,
              label: t(`rectification.satisfaction.${value}`),
            }))}
            value={values.satisfaction ?? ''}
            onChange={(chosen) => set({ satisfaction: chosen as Satisfaction })}
            error={error('satisfaction')}
          />
        </>
      )}
      {asked.on && (
        <DateField
          label={t(`rectification.step.${asked.on}`)}
          required
          min={order.issuedOn}
          max={today()}
          value={values.on}
          onChange={(on) => set({ on })}
          error={error('on')}
        />
      )}
      {asked.person && (
        <TextInput
          label={t(`rectification.step.${asked.person}`)}
          required={required('person')}
          data-autofocus
          maxLength={40}
          value={values.person}
          onChange={(event) => set({ person: event.currentTarget.value })}
          error={error('person')}
        />
      )}
      {asked.due && asksDue(step, values) && (
        <DateField
          label={t(`rectification.step.${asked.due}`)}
          description={
            required('due') || !settings
              ? undefined
              : step === 'check'
                ? t('rectification.step.lookAuto', { count: settings.lookDays })
                : t('rectification.step.dueAuto', { count: settings.dueDays })
          }
          required={required('due')}
          min={today()}
          value={values.due}
          onChange={(due) => set({ due })}
          error={error('due')}
        />
      )}
      <Textarea
        label={t(`rectification.step.${asked.text}`)}
        required={required('text')}
        autosize
        minRows={step === 'report' ? 4 : 2}
        maxRows={10}
        maxLength={step === 'report' ? 2000 : 300}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={error('text')}
      />
    </FormModal>
  );
}

/** What a form asks for, as the words of its fields. */
interface Asked {
  on?: 'receivedOn' | 'checkedOn' | 'lookOn';
  person?: 'reporter' | 'told' | 'decider' | 'checker' | 'looker';
  due?: 'newDue' | 'lookBy';
  text: 'report' | 'note' | 'reason';
  note?: 'reportNote' | 'escalateNote' | 'lookNote' | 'withdrawNote';
  required: readonly string[];
}

interface ChoiceProps {
  label: string;
  options: { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}

function Choice({ label, options, value, onChange, error }: ChoiceProps) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} fullWidth data={options} value={value} onChange={onChange} />
      {error && (
        <Text size="xs" c="red">
          {error}
        </Text>
      )}
    </Stack>
  );
}

const OFFICE_STEPS: readonly StepName[] = ['check', 'look'];

function presetOf(step: StepName | null, order: OrderDetail, me: string): StepValues {
  const person = step === 'report' || step === 'escalate' ? order.owner : '';
  return {
    ...{ on: today(), due: null, text: '', result: 'rectified', satisfaction: null },
    person: step !== null && OFFICE_STEPS.includes(step) ? me : person,
    level: order.level + 1,
  };
}
