import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contracts/meetings';
import { MEETING_KINDS, type MeetingKind } from '#shared/domain/meetings/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { type MeetingValues, type Missing, missingOf, requestOf, valuesOf } from './meeting-values';
import { ReportFields } from './report-fields';
import { WhoFields } from './who-fields';

interface MeetingFormProps {
  target: MeetingDetail | 'new' | null;
  onClose: () => void;
  onSaved: (id: number) => void;
}

export interface MeetingFieldsProps {
  values: MeetingValues;
  set: (change: Partial<MeetingValues>) => void;
  missing: ReadonlySet<Missing>;
}

/** Makes a meeting or changes one: what, when, where, who must come, what is to be reported. */
export function MeetingForm({ target, onClose, onSaved }: MeetingFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(null));
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setValues(valuesOf(target === 'new' ? null : target));
    setTried(false);
  }, [target]);
  const set = (change: Partial<MeetingValues>) => setValues((before) => ({ ...before, ...change }));
  const save = useApiMutation('meetings', 'save', { quiet: true });
  const submit = async () => {
    setTried(true);
    const request = requestOf(target === 'new' || target === null ? null : target.id, values);
    if (!request) return false;
    const { id } = await save.mutateAsync(request);
    notifyDone(t('meetings.form.saved'));
    onSaved(id);
    return true;
  };
  const fields = { values, set, missing: tried ? missingOf(values) : new Set<Missing>() };
  return (
    <FormModal
      opened={target !== null}
      title={t(target === 'new' ? 'meetings.add' : 'meetings.form.change')}
      onClose={onClose}
      onSubmit={submit}
      size={640}
    >
      <WhatFields {...fields} />
      <WhenFields {...fields} />
      <WhoFields {...fields} />
      <ReportFields {...fields} />
      <TextInput
        label={t('meetings.field.note')}
        maxLength={500}
        value={values.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </FormModal>
  );
}

function WhatFields({ values, set, missing }: MeetingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <TextInput
          label={t('meetings.field.title')}
          required
          data-autofocus
          flex={1}
          maxLength={100}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={missing.has('title') ? t('meetings.form.needTitle') : null}
        />
        <Select
          label={t('meetings.field.kind')}
          w={110}
          data={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => set({ kind: (kind ?? 'meeting') as MeetingKind })}
        />
      </Group>
      <Checkbox
        size="xs"
        label={t('meetings.form.important')}
        checked={values.important}
        onChange={(event) => set({ important: event.currentTarget.checked })}
      />
    </>
  );
}

function WhenFields({ values, set, missing }: MeetingFieldsProps) {
  const { t } = useTranslation();
  const end = missing.has('end')
    ? t('meetings.form.needTime')
    : missing.has('order')
      ? t('meetings.form.order')
      : null;
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <DateField
        label={t('meetings.field.date')}
        required
        value={values.date}
        onChange={(date) => set({ date })}
        error={missing.has('date') ? t('meetings.form.needDate') : null}
      />
      <TimeField
        label={t('meetings.field.start')}
        required
        value={values.startMinute}
        onChange={(startMinute) => set({ startMinute })}
        error={missing.has('start') ? t('meetings.form.needTime') : null}
      />
      <TimeField
        label={t('meetings.field.end')}
        required
        value={values.endMinute}
        onChange={(endMinute) => set({ endMinute })}
        error={end}
      />
      <TextInput
        label={t('meetings.field.place')}
        flex={1}
        maxLength={100}
        value={values.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
    </Group>
  );
}
