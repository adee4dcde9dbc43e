import { Alert, Group, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueCase } from '#shared/contracts/cases';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import type { StaffOption } from '../../ui/staff-picker';
import { PersonField, PlaceField } from './who-fields';

interface OverdueFormProps {
  target: OverdueCase | 'new' | null;
  onClose: () => void;
  onDone: (foundOn: IsoDate) => void;
}

interface Values {
  caseNo: string;
  matter: string;
  windowId: number | null;
  person: StaffOption | null;
  dueOn: IsoDate | null;
  doneOn: IsoDate | null;
  foundOn: IsoDate | null;
  reason: string;
}

const emptyValues = (): Values => ({
  ...{ caseNo: '', matter: '', windowId: null, person: null, reason: '' },
  ...{ dueOn: null, doneOn: null, foundOn: today() },
});

const valuesOf = (record: OverdueCase): Values => ({
  ...record,
  person: record.staffId === null ? null : { id: record.staffId, name: record.staffName },
});

/** One overdue case; of a closed month only the day it was done can still be added. */
export function OverdueForm({ target, onClose, onDone }: OverdueFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>(emptyValues);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (target === null) return;
    setTried(false);
    setValues(target === 'new' ? emptyValues() : valuesOf(target));
  }, [target]);
  const save = useApiMutation('cases', 'saveOverdue', { quiet: true });
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const record = target === 'new' ? null : target;
  const fixed = record?.closed === true;
  const { person, windowId, dueOn, foundOn, ...rest } = values;
  const need = (missing: boolean) => (tried && missing ? t('ui.fillIn') : null);
  const submit = async () => {
    setTried(true);
    if (rest.caseNo.trim() === '' || rest.matter.trim() === '') return false;
    if (windowId === null || dueOn === null || foundOn === null) return false;
    const { caseNo, matter, doneOn, reason } = rest;
    const staffId = person?.id ?? null;
    const dates = { dueOn, doneOn, foundOn };
    await save.mutateAsync({ id: record?.id ?? null, caseNo, matter, windowId, staffId, reason, ...dates });
    notifyDone(t('cases.overdue.saved'));
    onDone(foundOn);
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t(record ? 'cases.overdue.edit' : 'cases.overdue.add')}
      size={640}
      onClose={onClose}
      onSubmit={submit}
    >
      {fixed && (
        <Alert color="blue" variant="light" py={6}>
          {t('cases.overdue.isClosed', { month: monthOf(record.foundOn) })}
        </Alert>
      )}
      <fieldset disabled={fixed} style={{ all: 'unset', display: 'contents' }}>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <TextInput
            label={t('cases.overdue.field.caseNo')}
            required
            data-autofocus
            w={200}
            maxLength={60}
            value={values.caseNo}
            onChange={(event) => set({ caseNo: event.currentTarget.value })}
            error={need(values.caseNo.trim() === '')}
          />
          <TextInput
            label={t('cases.overdue.field.matter')}
            required
            flex={1}
            maxLength={100}
            value={values.matter}
            onChange={(event) => set({ matter: event.currentTarget.value })}
            error={need(values.matter.trim() === '')}
          />
        </Group>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <PlaceField
            of="windows"
            label={t('cases.overdue.field.window')}
            required
            value={windowId}
            onChange={(id) => set({ windowId: id })}
            error={need(windowId === null)}
          />
          <PersonField
            label={t('cases.overdue.field.person')}
            date={dueOn ?? today()}
            value={person}
            onChange={(next) => set({ person: next })}
          />
        </Group>
      </fieldset>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <DateField
          label={t('cases.overdue.field.dueOn')}
          required
          disabled={fixed}
          value={dueOn}
          onChange={(next) => set({ dueOn: next })}
          error={need(dueOn === null)}
        />
        <DateField
          label={t('cases.overdue.field.doneOn')}
          description={t('cases.overdue.doneHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={today()}
          value={values.doneOn}
          onChange={(next) => set({ doneOn: next })}
        />
        <DateField
          label={t('cases.overdue.field.foundOn')}
          description={t('cases.overdue.foundHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          disabled={fixed}
          max={today()}
          value={foundOn}
          onChange={(next) => set({ foundOn: next })}
          error={need(foundOn === null)}
        />
      </Group>
      <TextInput
        label={t('cases.overdue.field.reason')}
        disabled={fixed}
        maxLength={200}
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </FormModal>
  );
}
