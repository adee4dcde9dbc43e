import { useTranslation } from 'react-i18next';
import { type IsoDate, type MinuteOfDay, type WallMs, wallAt } from '#shared/domain/time/wall';
import { DateField } from '../../ui/date-field';
import { TimeField } from '../../ui/time-field';

/** A moment while it is typed. */
export interface When {
  date: IsoDate | null;
  minute: MinuteOfDay | null;
}

export const NO_TIME: When = { date: null, minute: null };

/** Null while something is missing. */
export const wallOf = ({ date, minute }: When): WallMs | null =>
  date === null || minute === null ? null : wallAt(date, minute);

interface WhenFieldsProps {
  value: When;
  onChange: (value: When) => void;
  dateLabel: string;
  timeLabel: string;
  /** Saving was tried: what is missing says so. */
  tried: boolean;
  focus?: boolean;
}

/** A day and a time of it, side by side. */
export function WhenFields({ value, onChange, dateLabel, timeLabel, tried, focus }: WhenFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        label={dateLabel}
        required
        data-autofocus={focus || undefined}
        value={value.date}
        error={tried && value.date === null ? t('leave.form.needDate') : null}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TimeField
        label={timeLabel}
        required
        value={value.minute}
        error={tried && value.minute === null ? t('leave.form.needTime') : null}
        onChange={(minute) => onChange({ ...value, minute })}
      />
    </>
  );
}
