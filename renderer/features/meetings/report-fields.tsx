import { Checkbox, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { TimeField } from '../../ui/time-field';
import type { MeetingFieldsProps } from './meeting-form';

/** Whether windows must report who takes part, what, and until when. */
export function ReportFields({ values, set, missing }: MeetingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        size="xs"
        label={t('meetings.form.mustReport')}
        checked={values.mustReport}
        onChange={(event) => set({ mustReport: event.currentTarget.checked })}
      />
      {values.mustReport && (
        <Group gap={8} align="flex-start" wrap="nowrap">
          <DateField
            label={t('meetings.field.dueDate')}
            required
            value={values.dueDate}
            onChange={(dueDate) => set({ dueDate })}
            error={missing.has('due') ? t('meetings.form.needDue') : null}
          />
          <TimeField
            label={t('meetings.field.dueTime')}
            required
            value={values.dueMinute}
            onChange={(dueMinute) => set({ dueMinute })}
          />
          <TextInput
            label={t('meetings.field.about')}
            placeholder={t('meetings.form.aboutPlaceholder')}
            flex={1}
            maxLength={200}
            value={values.reportAbout}
            onChange={(event) => set({ reportAbout: event.currentTarget.value })}
          />
        </Group>
      )}
    </>
  );
}
