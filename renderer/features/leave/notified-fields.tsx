import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type IsoDate, type MinuteOfDay, type WallMs, wallAt } from '#shared/domain/time/wall';
import { DateField } from '../../ui/date-field';
import { TimeField } from '../../ui/time-field';

export interface NotifiedValue {
  to: string;
  date: IsoDate | null;
  minute: MinuteOfDay | null;
}

/** The moment of the notice; null while something is missing. */
export const notifiedAtOf = ({ date, minute }: NotifiedValue): WallMs | null =>
  date === null || minute === null ? null : wallAt(date, minute);

interface NotifiedFieldsProps {
  /** Null: nobody was told. */
  value: NotifiedValue | null;
  onChange: (value: NotifiedValue | null) => void;
  preset: NotifiedValue;
  tried: boolean;
}

/** The notified-in-time mark: who was told, and when; it tells a late paper from 先斩后奏. */
export function NotifiedFields({ value, onChange, preset, tried }: NotifiedFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      <Checkbox
        size="xs"
        label={t('leave.form.notified')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? preset : null)}
      />
      {value && (
        <Group gap={8} align="flex-start">
          <TextInput
            label={t('leave.form.notifiedTo')}
            placeholder={t('leave.form.notifiedToPlaceholder')}
            maxLength={40}
            required
            value={value.to}
            error={tried && value.to.trim() === '' ? t('leave.form.needNotified') : null}
            onChange={(event) => onChange({ ...value, to: event.currentTarget.value })}
          />
          <DateField
            label={t('leave.form.notifiedDate')}
            required
            value={value.date}
            error={tried && value.date === null ? t('leave.form.needDate') : null}
            onChange={(date) => onChange({ ...value, date })}
          />
          <TimeField
            label={t('leave.form.notifiedTime')}
            required
            value={value.minute}
            error={tried && value.minute === null ? t('leave.form.needTime') : null}
            onChange={(minute) => onChange({ ...value, minute })}
          />
        </Group>
      )}
    </Stack>
  );
}
