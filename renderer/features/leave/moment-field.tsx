import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import { type IsoDate, type MinuteOfDay, minuteOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import { DateField } from '../../ui/date-field';
import { TimeField } from '../../ui/time-field';

/** Begin or end of a leave while it is typed. */
export interface MomentValue {
  date: IsoDate | null;
  at: 'am' | 'pm' | 'time';
  minute: MinuteOfDay | null;
}

/** What the main process takes; null while something is missing. */
export function momentOf({ date, at, minute }: MomentValue) {
  if (date === null || (at === 'time' && minute === null)) return null;
  return { date, at: at === 'time' ? (minute ?? 0) : at };
}

/** A stored time to the minute. */
export const exactMoment = (at: WallMs) => ({
  date: wallDate(at),
  at: 'time' as const,
  minute: minuteOfDay(at),
});

/** What stands beside a field with a label begins where the field does. */
const LABEL_HEIGHT = 21;

interface MomentFieldProps {
  side: 'start' | 'end';
  /** A kind counted by whole days asks for no half. */
  unit: LeaveRow['unit'];
  value: MomentValue;
  onChange: (value: MomentValue) => void;
  /** Words under the date when it is missing. */
  error?: string | null;
  label?: string;
  /** The day that counts while none is typed. */
  otherwise?: IsoDate | null;
}

/** A day with the half of it, or a time of day where the leave is counted by the clock. */
export function MomentField({ side, unit, value, onChange, error, label, otherwise }: MomentFieldProps) {
  const { t } = useTranslation();
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <DateField
        label={label ?? t(`leave.form.${side}`)}
        required={!otherwise}
        {...(otherwise ? { placeholder: otherwise } : {})}
        error={value.date === null ? error : null}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      {(unit !== 'day' || value.at === 'time') && (
        <SegmentedControl
          mt={LABEL_HEIGHT}
          aria-label={t(`leave.form.${side}Half`)}
          value={value.at}
          onChange={(at) => onChange({ ...value, at: at as MomentValue['at'] })}
          data={(['am', 'pm', 'time'] as const).map((at) => ({ value: at, label: t(`leave.at.${at}`) }))}
        />
      )}
      {value.at === 'time' && (
        <TimeField
          aria-label={t(`leave.form.${side}Time`)}
          w={76}
          mt={LABEL_HEIGHT}
          error={value.minute === null && Boolean(error)}
          value={value.minute}
          onChange={(minute) => onChange({ ...value, minute })}
        />
      )}
    </Group>
  );
}
