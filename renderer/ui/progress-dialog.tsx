import { Button, Group, Modal, Progress as ProgressBar, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contracts/define';
import type { JobView } from '../api/job';

export interface ProgressDialogProps {
  job: JobView;
  title: string;
  /** Words for the phase codes of the job. */
  phaseWords?: (phase: string) => string;
  /** True where what is counted is nothing a person counts, such as bytes. */
  percentOnly?: boolean;
}

/** Shows a running job over the page: what it does, how far it is, and a way to stop it. Esc asks to stop too. */
export function ProgressDialog({ job, title, phaseWords, percentOnly }: ProgressDialogProps) {
  const { t } = useTranslation();
  const { progress, cancelling } = job;
  const percent = progress?.total ? Math.min(100, (progress.done / progress.total) * 100) : null;
  return (
    <Modal
      opened={job.running}
      onClose={job.cancel}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      size="md"
    >
      <Stack gap={10}>
        <Group justify="space-between">
          <Text size="sm" aria-live="polite">
            {progress && phaseWords ? phaseWords(progress.phase) : t('ui.progress.running')}
          </Text>
          <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {progress &&
              (percentOnly && percent !== null ? `${Math.floor(percent)}%` : <Count {...progress} />)}
          </Text>
        </Group>
        <ProgressBar
          value={percent ?? 100}
          animated={percent === null}
          striped={percent === null}
          aria-label={title}
        />
        <Group justify="space-between" align="center" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {cancelling ? t('ui.progress.cancelling') : t('ui.progress.cancelHint')}
          </Text>
          <Button variant="default" onClick={job.cancel} disabled={cancelling}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Count({ done, total }: Pick<Progress, 'done' | 'total'>) {
  const { t } = useTranslation();
  return total === null ? t('ui.progress.countOpen', { done }) : t('ui.progress.count', { done, total });
}
