import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutingPreview } from '#shared/contracts/attendance-register';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { useOutingSheetColumns } from './use-outing-sheet-columns';

interface OutingImportProps {
  file: PickedFileInfo;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

/** A register before it is taken over: each row with its problem; one problem closes the way for all. */
export function OutingImport({ file, onChooseOther, onClose }: OutingImportProps) {
  const { t } = useTranslation();
  const input = { token: file.token };
  const query = useApiQuery('attendance', 'previewOutings', input, { keepPrevious: true });
  const job = useJob('attendance', 'importOutings');
  const view = query.data;
  const apply = async () => {
    const done = await job.run(input);
    if (!done) return;
    notifyDone(t('attendance.register.sheet.done', done));
    onClose();
  };
  const ready = view !== undefined && !query.error && view.errors === 0 && view.added + view.changed > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('attendance.register.sheet.title')}
      size={1200}
      closeOnClickOutside={false}
    >
      <Stack gap={10} h="min(600px, 70vh)">
        <Group gap={8} justify="flex-end">
          <FileButton onChoose={onChooseOther}>{t('attendance.register.sheet.other')}</FileButton>
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} />}
            loading={query.isFetching}
            onClick={() => void query.refetch()}
          >
            {t('attendance.register.sheet.again')}
          </Button>
        </Group>
        <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
        {view && !query.error && <Preview view={view} />}
        <Group justify="flex-end" gap={8} mt="auto">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            disabled={!ready || query.isFetching}
            loading={job.running}
            onClick={() => void apply()}
            data-autofocus
          >
            {t('attendance.register.sheet.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ view }: { view: OutingPreview }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const columns = useOutingSheetColumns();
  const bad = view.rows.filter(({ problems }) => problems.length > 0);
  const onlyBad = bad.length > 0 && (chosen ?? true);
  const { fileName, added, changed, unchanged, errors } = view;
  const blocked = errors > 0;
  const verdict = blocked ? 'blocked' : added + changed > 0 ? 'ready' : 'nothing';
  return (
    <>
      <Alert
        py={8}
        color={blocked ? 'red' : 'green'}
        variant="outline"
        icon={blocked ? <IconAlertTriangle size={18} /> : <IconCircleCheck size={18} />}
      >
        <Text size="sm" fw={600}>
          {t('attendance.register.sheet.file', { file: fileName, count: view.rows.length })}
        </Text>
        <Text size="sm">
          {!blocked && t('attendance.register.sheet.counts', { added, changed, unchanged })}
          {t(`attendance.register.sheet.${verdict}`, { count: errors })}
        </Text>
      </Alert>
      {blocked && (
        <Checkbox
          size="xs"
          label={t('attendance.register.sheet.onlyBad')}
          checked={onlyBad}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      )}
      <DataTable
        label={t('attendance.register.sheet.title')}
        columns={columns}
        rows={onlyBad ? bad : view.rows}
        total={view.rows.length}
        rowId={(row) => row.row}
        rowTone={({ problems }) => (problems.length > 0 ? 'bad' : undefined)}
      />
    </>
  );
}
