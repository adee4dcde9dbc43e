import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimetableVersion } from '#shared/contracts/calendar';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { HoursImpact } from './impact-text';

interface RemoveFormProps {
  version: TimetableVersion;
  onClose: () => void;
  onRemoved: () => void;
}

/** Says whom deleting a timetable touches, then deletes it. */
export function RemoveForm({ version, onClose, onRemoved }: RemoveFormProps) {
  const { t } = useTranslation();
  const preview = useApiQuery('calendar', 'previewRemoval', { id: version.id });
  const remove = useApiMutation('calendar', 'removeTimetable', { quiet: true });
  const submit = async () => {
    await remove.mutateAsync({ id: version.id });
    notifyDone(t('calendar.timetable.removed'));
    onRemoved();
  };
  return (
    <FormModal
      opened
      title={t('calendar.timetable.removeTitle')}
      submitLabel={t('calendar.timetable.remove')}
      submitDisabled={!preview.data}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('calendar.timetable.removeText', { name: version.timetable.name })}</Text>
      <ErrorBanner error={preview.error} />
      {preview.data && <HoursImpact touched={preview.data} />}
    </FormModal>
  );
}
