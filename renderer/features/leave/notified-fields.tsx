import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import { type When, WhenFields, wallOf } from './when-fields';

export interface NotifiedValue extends When {
  to: string;
  how: LeaveRow['notifiedHow'];
}

const HOW = ['phone', 'message', 'in_person', 'paper'] as const;

export const noticeOf = (leave: LeaveRow): NotifiedValue | null =>
  leave.notifiedAt === null
    ? null
    : {
        to: leave.notifiedTo,
        how: leave.notifiedHow,
        date: wallDate(leave.notifiedAt),
        minute: minuteOfDay(leave.notifiedAt),
      };

/** What is sent of a notice; null while something of it is missing. */
export function noticeInput(value: NotifiedValue | null) {
  if (value === null) return { notifiedAt: null, notifiedTo: '', notifiedHow: '' as const };
  const notifiedAt = wallOf(value);
  if (notifiedAt === null || value.to.trim() === '') return null;
  return { notifiedAt, notifiedTo: value.to, notifiedHow: value.how };
}

interface NotifiedFieldsProps {
  /** Null: nobody was told. */
  value: NotifiedValue | null;
  onChange: (value: NotifiedValue | null) => void;
  preset: NotifiedValue;
  tried: boolean;
  label?: string;
}

/** The notified-in-time mark: who was told, when and how; it tells a late paper from 先斩后奏. */
export function NotifiedFields({ value, onChange, preset, tried, label }: NotifiedFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      <Checkbox
        size="xs"
        label={label ?? t('leave.form.notified')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? preset : null)}
      />
      {value && <NoticeFields value={value} onChange={onChange} tried={tried} />}
    </Stack>
  );
}

interface NoticeFieldsProps {
  value: NotifiedValue;
  onChange: (value: NotifiedValue) => void;
  tried: boolean;
}

export function NoticeFields({ value, onChange, tried }: NoticeFieldsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={8} align="flex-start">
      <TextInput
        label={t('leave.form.notifiedTo')}
        placeholder={t('leave.form.notifiedToPlaceholder')}
        maxLength={40}
        required
        w={150}
        value={value.to}
        error={tried && value.to.trim() === '' ? t('leave.form.needNotified') : null}
        onChange={(event) => onChange({ ...value, to: event.currentTarget.value })}
      />
      <WhenFields
        value={value}
        onChange={(when) => onChange({ ...value, ...when })}
        dateLabel={t('leave.form.notifiedDate')}
        timeLabel={t('leave.form.notifiedTime')}
        tried={tried}
      />
      <Select
        label={t('leave.form.notifiedHow')}
        w={120}
        clearable
        data={HOW.map((how) => ({ value: how, label: t(`leave.how.${how}`) }))}
        value={value.how || null}
        onChange={(how) => onChange({ ...value, how: HOW.find((each) => each === how) ?? '' })}
      />
    </Group>
  );
}
