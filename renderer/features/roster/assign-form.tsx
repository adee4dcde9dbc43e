import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterWeek } from '#shared/contracts/roster';
import { DUTY_KINDS, type DutyKind, USUAL_TIMES } from '#shared/domain/roster/types';
import { weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { PersonSelect } from './person-select';

/** Where a new duty was asked for. */
export interface AssignTarget {
  date: IsoDate;
  kind: DutyKind;
  windowId: number | null;
  staffId: number | null;
}

interface AssignFormProps {
  target: AssignTarget | null;
  week: RosterWeek;
  onClose: () => void;
}

interface Values extends AssignTarget {
  forStaffId: number | null;
  startMinute: number | null;
  endMinute: number | null;
  note: string;
}

const valuesOf = (target: AssignTarget): Values => ({
  ...target,
  ...USUAL_TIMES[target.kind],
  forStaffId: null,
  note: '',
});

/** Plans one duty in the cell it was asked for. */
export function AssignForm({ target, week, onClose }: AssignFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setValues(target && valuesOf(target));
    setTried(false);
  }, [target]);
  const assign = useApiMutation('roster', 'assign', { quiet: true });
  if (!target || !values) return null;
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const { kind, windowId, staffId, forStaffId } = values;
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  const submit = async () => {
    setTried(true);
    const noWindow = kind !== 'leader' && windowId === null;
    if (staffId === null || noWindow || (kind === 'standin' && forStaffId === null)) return false;
    await assign.mutateAsync({ ...values, staffId });
    return true;
  };
  const date = `${t(`ui.weekday.${weekday(values.date)}`)} ${values.date.slice(5)}`;
  return (
    <FormModal
      opened
      title={t('roster.form.title', { date })}
      submitLabel={t('roster.form.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      <SegmentedControl
        aria-label={t('roster.form.kind')}
        value={kind}
        onChange={(next) => set({ kind: next as DutyKind, ...USUAL_TIMES[next as DutyKind] })}
        data={DUTY_KINDS.map((each) => ({ value: each, label: t(`roster.kind.${each}`) }))}
      />
      {kind !== 'leader' && (
        <Select
          label={t('roster.form.window')}
          required
          searchable
          data={week.windows.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={windowId === null ? null : String(windowId)}
          onChange={(id) => set({ windowId: id === null ? null : Number(id), forStaffId: null })}
          error={need(windowId === null)}
        />
      )}
      {kind === 'standin' && (
        <PersonSelect
          label={t('roster.form.absentee')}
          required
          people={week.people.filter(({ posts }) => posts.some((post) => post.windowId === windowId))}
          windowId={windowId}
          date={values.date}
          value={forStaffId}
          onChange={(id) => set({ forStaffId: id })}
          error={need(forStaffId === null)}
        />
      )}
      <PersonSelect
        label={t(kind === 'standin' ? 'roster.form.standin' : 'roster.form.person')}
        required
        data-autofocus
        people={week.people}
        windowId={windowId}
        date={values.date}
        value={staffId}
        onChange={(id) => set({ staffId: id })}
        error={need(staffId === null)}
      />
      <Group gap={8} align="flex-start" wrap="nowrap">
        <TimeField
          label={t('roster.form.from')}
          value={values.startMinute}
          onChange={(startMinute) => set({ startMinute })}
        />
        <TimeField
          label={t('roster.form.to')}
          value={values.endMinute}
          onChange={(endMinute) => set({ endMinute })}
        />
        <TextInput
          label={t('roster.form.note')}
          flex={1}
          maxLength={200}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </Group>
    </FormModal>
  );
}
