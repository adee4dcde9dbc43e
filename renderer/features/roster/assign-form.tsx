import { Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterWeek } from '#shared/contracts/roster';
import { type DutyKind, PLAIN_KINDS, USUAL_TIMES } from '#shared/domain/roster/types';
import { weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { endAfter, endsNextDay } from './end-after';
import { PersonSelect } from './person-select';
import { usableShifts } from './roster-grid';

/** Where a new duty was asked for, or the duty that is to change. */
export interface AssignTarget {
  date: IsoDate;
  kind: DutyKind;
  windowId: number | null;
  staffId: number | null;
  shiftId: number | null;
  duty?: PlannedDuty;
}

export const targetOf = (duty: PlannedDuty): AssignTarget => ({
  ...{ date: duty.date, kind: duty.kind, windowId: duty.windowId, staffId: duty.staffId },
  shiftId: duty.shiftId,
  duty,
});

interface AssignFormProps {
  target: AssignTarget | null;
  week: RosterWeek;
  onClose: () => void;
}

interface Values extends Omit<AssignTarget, 'duty'> {
  forStaffId: number | null;
  startMinute: number | null;
  endMinute: number | null;
  note: string;
}

const timesOf = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) => ({
  startMinute,
  endMinute,
});

/** A shift has the times of its definition. */
const usualTimes = (kind: DutyKind) =>
  kind === 'shift' ? { startMinute: 0, endMinute: 0 } : USUAL_TIMES[kind];

const valuesOf = ({ duty, ...target }: AssignTarget): Values => ({
  ...target,
  ...timesOf(duty ?? usualTimes(target.kind)),
  forStaffId: duty?.forStaffId ?? null,
  note: duty?.note ?? '',
});

/** Plans one duty in the cell it was asked for, or changes the one that stands there. */
export function AssignForm({ target, week, onClose }: AssignFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setValues(target && valuesOf(target));
    setTried(false);
  }, [target]);
  const assign = useApiMutation('roster', 'assign', { quiet: true });
  const put = useApiMutation('roster', 'putShift', { quiet: true });
  const edit = useApiMutation('roster', 'edit', { quiet: true });
  if (!target || !values) return null;
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const { kind, windowId, staffId, forStaffId, shiftId, startMinute, note } = values;
  const endMinute =
    startMinute === null || values.endMinute === null || kind === 'shift'
      ? values.endMinute
      : endAfter(startMinute, values.endMinute);
  const { duty } = target;
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  const plan = async ({ staffId, endMinute }: { staffId: number; endMinute: number | null }) => {
    const { date, shiftId: chosen } = values;
    if (kind !== 'shift') {
      const { shiftId: _, ...rest } = values;
      return assign.mutateAsync({ ...rest, kind, staffId, endMinute });
    }
    return chosen === null ? null : put.mutateAsync({ date, staffId, windowId, shiftId: chosen, note });
  };
  const submit = async () => {
    setTried(true);
    const noWindow = kind !== 'leader' && windowId === null;
    if (staffId === null || noWindow || (kind === 'standin' && forStaffId === null)) return false;
    if (kind === 'shift' && shiftId === null) return false;
    if (!duty) await plan({ staffId, endMinute });
    else if (startMinute === null || endMinute === null) return false;
    else await edit.mutateAsync({ id: duty.id, staffId, forStaffId, shiftId, startMinute, endMinute, note });
    return true;
  };
  const date = `${t(`ui.weekday.${weekday(values.date)}`)} ${values.date.slice(5)}`;
  return (
    <FormModal
      opened
      title={t(duty ? 'roster.form.editTitle' : 'roster.form.title', { date })}
      submitLabel={t(duty ? 'ui.save' : 'roster.form.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      {duty ? (
        <Text size="sm">
          {[t(`roster.kind.${kind}`), week.windows.find(({ id }) => id === windowId)?.name]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ) : (
        <PlaceFields {...{ kind, windowId, week, set }} error={need(windowId === null)} />
      )}
      {kind === 'shift' && (
        <SegmentedControl
          aria-label={t('roster.form.shift')}
          value={String(shiftId ?? '')}
          onChange={(id) => set({ shiftId: Number(id) })}
          data={week.shifts
            .filter(({ id, retired }) => !retired || id === shiftId)
            .map(({ id, sign, name }) => ({ value: String(id), label: `${sign} ${name}` }))}
        />
      )}
      {kind === 'standin' && (
        <PersonSelect
          label={t('roster.form.absentee')}
          required
          data-autofocus={!duty || undefined}
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
        data-autofocus={(!duty && kind !== 'standin') || kind === 'shift' || undefined}
        people={week.people}
        windowId={windowId}
        date={values.date}
        value={staffId}
        onChange={(id) => set({ staffId: id })}
        error={need(staffId === null)}
      />
      <Group gap={8} align="flex-start" wrap="nowrap">
        {kind !== 'shift' && (
          <>
            <TimeField
              label={t('roster.form.from')}
              data-autofocus={duty !== undefined || undefined}
              value={startMinute}
              error={need(duty !== undefined && startMinute === null)}
              onChange={(minute) => set({ startMinute: minute })}
            />
            <TimeField
              label={t(endsNextDay(startMinute, endMinute) ? 'roster.form.toNext' : 'roster.form.to')}
              value={endMinute}
              error={need(duty !== undefined && endMinute === null)}
              onChange={(minute) => set({ endMinute: minute })}
            />
          </>
        )}
        <TextInput
          label={t(kind === 'standin' ? 'roster.form.agreement' : 'roster.form.note')}
          flex={1}
          maxLength={200}
          value={note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </Group>
    </FormModal>
  );
}

interface PlaceFieldsProps {
  kind: DutyKind;
  windowId: number | null;
  week: RosterWeek;
  set: (change: Partial<Values>) => void;
  error: string | null;
}

/** Kind of duty, and its window; a leader has none. */
function PlaceFields({ kind, windowId, week, set, error }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const shifts = usableShifts(week);
  const kinds: DutyKind[] = shifts.length > 0 ? [...PLAIN_KINDS, 'shift'] : [...PLAIN_KINDS];
  const choose = (next: DutyKind) =>
    set({
      kind: next,
      ...timesOf(usualTimes(next)),
      shiftId: next === 'shift' ? (shifts[0]?.id ?? null) : null,
    });
  return (
    <>
      <SegmentedControl
        aria-label={t('roster.form.kind')}
        value={kind}
        onChange={(next) => choose(next as DutyKind)}
        data={kinds.map((each) => ({ value: each, label: t(`roster.kind.${each}`) }))}
      />
      {kind !== 'leader' && (
        <Select
          label={t('roster.form.window')}
          required
          searchable
          data={week.windows.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={windowId === null ? null : String(windowId)}
          onChange={(id) => set({ windowId: id === null ? null : Number(id), forStaffId: null })}
          error={error}
        />
      )}
    </>
  );
}
