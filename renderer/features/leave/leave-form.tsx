import { Group, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import type { LeaveKind } from '#shared/domain/leave/kinds';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { FormModal } from '../../ui/form-modal';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import { KindField } from './kind-field';
import { PreviewBox } from './leave-preview';
import { MomentField, type MomentValue, momentOf } from './moment-field';
import { NotifiedFields, type NotifiedValue, notifiedAtOf } from './notified-fields';
import { searchStaff } from './search-staff';

interface Values {
  person: StaffOption | null;
  kind: LeaveKind;
  start: MomentValue;
  end: MomentValue;
  substitute: StaffOption | null;
  reason: string;
  notified: NotifiedValue | null;
}

const empty = (): Values => ({
  person: null,
  kind: 'personal',
  start: { date: today(), at: 'am', minute: null },
  end: { date: today(), at: 'pm', minute: null },
  substitute: null,
  reason: '',
  notified: null,
});

interface LeaveFormProps {
  opened: boolean;
  onClose: () => void;
  /** Gets the id of the new request. */
  onDone: (leave: LeaveDetail) => void;
}

/** A request from its paper slip: person, kind, times, stand-in; the length shows while it is typed. */
export function LeaveForm({ opened, onClose, onDone }: LeaveFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(empty);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setValues(empty());
    setTried(false);
  }, [opened]);
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const setStart = (start: MomentValue) => {
    const moved = start.date !== null && (values.end.date === null || values.end.date < start.date);
    set({ start, ...(moved ? { end: { ...values.end, date: start.date } } : {}) });
  };
  const asked = askedOf(values);
  const preview = useLeavePreview(asked);
  const submit = useApiMutation('leave', 'submit', { quiet: true });
  const save = async () => {
    setTried(true);
    const notifiedAt = values.notified && notifiedAtOf(values.notified);
    if (!asked || (values.notified && (notifiedAt === null || values.notified.to.trim() === '')))
      return false;
    const leave = await submit.mutateAsync({
      ...asked,
      kind: values.kind,
      reason: values.reason,
      notifiedAt,
      notifiedTo: values.notified?.to ?? '',
    });
    notifyDone(t('leave.form.done', { name: leave.staffName }));
    onDone(leave);
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('leave.form.title')}
      submitLabel={t('leave.form.submit')}
      onClose={onClose}
      onSubmit={save}
      size={720}
    >
      <Group gap={12} align="flex-start" grow>
        <StaffPicker
          label={t('leave.form.person')}
          required
          data-autofocus
          selectFirstOptionOnChange
          loaderKey="leave-person"
          load={searchStaff}
          value={values.person}
          onChange={(person) => set({ person })}
          error={tried && !values.person ? t('leave.form.needPerson') : null}
        />
        <StaffPicker
          label={t('leave.form.substitute')}
          selectFirstOptionOnChange
          loaderKey="leave-substitute"
          load={searchStaff}
          value={values.substitute}
          onChange={(substitute) => set({ substitute })}
        />
      </Group>
      <KindField value={values.kind} onChange={(kind) => set({ kind })} />
      <Group gap={24} align="flex-start">
        <MomentField
          side="start"
          value={values.start}
          onChange={setStart}
          error={tried ? t('leave.form.needDate') : null}
        />
        <MomentField
          side="end"
          value={values.end}
          onChange={(end) => set({ end })}
          error={tried ? t('leave.form.needDate') : null}
        />
      </Group>
      <PreviewBox preview={asked ? preview.data : undefined} error={preview.error} />
      <NotifiedFields
        value={values.notified}
        onChange={(notified) => set({ notified })}
        preset={{ date: values.start.date, to: '', minute: null }}
        tried={tried}
      />
      <Textarea
        label={t('leave.form.reason')}
        maxLength={500}
        autosize
        minRows={1}
        maxRows={4}
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </FormModal>
  );
}

function askedOf({ person, start, end, substitute }: Values) {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (!person || !from || !to) return null;
  return { staffId: person.id, start: from, end: to, substituteId: substitute?.id ?? null };
}

const NOBODY = {
  staffId: 1,
  start: { date: '2000-01-01', at: 'am' },
  end: { date: '2000-01-01', at: 'pm' },
} as const;

/** Asks once the typing has paused; nothing is asked while something is missing. */
function useLeavePreview(asked: ReturnType<typeof askedOf>) {
  const [settled] = useDebouncedValue(asked && JSON.stringify(asked), 150);
  const input = settled ? (JSON.parse(settled) as NonNullable<typeof asked>) : null;
  return useApiQuery('leave', 'preview', input ?? NOBODY, { enabled: input !== null });
}
