import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { ImpactText } from './impact-text';

/** Says what the state calendar would change and whom it touches, then takes it over. */
export function FillForm({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const preview = useApiQuery('calendar', 'previewYear', { year });
  const fill = useApiMutation('calendar', 'fillYear', { quiet: true });
  const submit = async () => {
    const { changed, kept, closed, impact } = await fill.mutateAsync({ year });
    notifyDone(t('calendar.year.filled', { changed, kept, people: impact.people }));
    if (closed > 0) notifyDone(t('calendar.year.filledClosed', { count: closed }));
  };
  return (
    <FormModal
      opened
      title={t('calendar.year.fillTitle', { year })}
      submitLabel={t('calendar.year.fill')}
      submitDisabled={!preview.data?.changed}
      onClose={onClose}
      onSubmit={submit}
    >
      <ErrorBanner error={preview.error} />
      {preview.data && (
        <>
          <Text size="sm">
            {preview.data.changed === 0
              ? t('calendar.year.nothingToFill')
              : t('calendar.year.willFill', preview.data)}
          </Text>
          {preview.data.closed > 0 && (
            <Text size="sm">{t('calendar.year.filledClosed', { count: preview.data.closed })}</Text>
          )}
          {preview.data.changed > 0 && <ImpactText impact={preview.data.impact} />}
        </>
      )}
    </FormModal>
  );
}
