import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutySheetPreview } from '#shared/contracts/roster-sheet';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { useSheetColumns } from './use-sheet-columns';

interface SheetImportProps {
  file: PickedFileInfo;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

/** A duty list before it is taken over: each row with its problem; one problem closes the way for all. */
export function SheetImport({ file, onChooseOther, onClose }: SheetImportProps) {
  const { t } = useTranslation();
  const [replace, setReplace] = useState(false);
  const input = { token: file.token, replace };
  const query = useApiQuery('roster', 'importPreview', input, { keepPrevious: true });
  const job = useJob('roster', 'importApply');
  const view = query.data;
  const apply = async () => {
    const done = await job.run(input);
    if (!done) return;
    notifyDone(t('roster.sheet.done', done));
    onClose();
  };
  const ready = view !== undefined && !query.error && view.errors === 0 && changes(view) > 0;
  return (
    <Modal opened onClose={onClose} title={t('roster.sheet.title')} size={1200} closeOnClickOutside={false}>
      <Stack gap={10} h="min(600px, 70vh)">
        <Group gap={16}>
          <Checkbox
            label={t('roster.sheet.replace')}
            description={t('roster.sheet.replaceHint')}
            checked={replace}
            onChange={(event) => setReplace(event.currentTarget.checked)}
          />
          <Group gap={8} ml="auto">
            <FileButton onChoose={onChooseOther}>{t('roster.sheet.other')}</FileButton>
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} />}
              loading={query.isFetching}
              onClick={() => void query.refetch()}
            >
              {t('roster.sheet.again')}
            </Button>
          </Group>
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
            {t('roster.sheet.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const changes = ({ added, changed, removed }: DutySheetPreview): number => added + changed + removed;

function Preview({ view }: { view: DutySheetPreview }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const columns = useSheetColumns();
  const bad = view.rows.filter(({ problems }) => problems.length > 0);
  const onlyBad = bad.length > 0 && (chosen ?? true);
  const blocked = view.errors > 0;
  const { fileName, added, changed, unchanged, removed, errors } = view;
  const verdict = blocked ? 'blocked' : changes(view) > 0 ? 'ready' : 'nothing';
  return (
    <>
      <Alert
        py={8}
        color={blocked ? 'red' : 'green'}
        variant="outline"
        icon={blocked ? <IconAlertTriangle size={18} /> : <IconCircleCheck size={18} />}
      >
        <Text size="sm" fw={600}>
          {t('roster.sheet.file', { file: fileName, count: view.rows.length })}
        </Text>
        <Text size="sm">
          {!blocked && t('roster.sheet.counts', { added, changed, unchanged, removed })}
          {t(`roster.sheet.${verdict}`, { count: errors })}
        </Text>
      </Alert>
      {blocked && (
        <Checkbox
          size="xs"
          label={t('roster.sheet.onlyBad')}
          checked={onlyBad}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      )}
      <DataTable
        label={t('roster.sheet.title')}
        columns={columns}
        rows={onlyBad ? bad : view.rows}
        total={view.rows.length}
        rowId={(row) => row.row}
        rowTone={({ problems }) => (problems.length > 0 ? 'bad' : undefined)}
      />
    </>
  );
}
