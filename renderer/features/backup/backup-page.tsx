import { Alert, Button } from '@mantine/core';
import { IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo, VerifyReport } from '#shared/contracts/backup';
import { formatWall } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { Column } from '../../ui/table-model';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Backups of the data folder: make one, check one, check the data in use. */
export function BackupPage() {
  const { t } = useTranslation();
  const query = useApiQuery('backup', 'list', {});
  const create = useJob('backup', 'create');
  const verify = useJob('backup', 'verify');
  const [report, setReport] = useState<VerifyReport | null>(null);
  const columns = useBackupColumns();

  const backUp = async (folder: string | null) => {
    const info = await create.run({ folder });
    if (info) notifyDone(t('backup.done', { name: info.name }));
  };
  const check = async (name: string | null) => setReport(await verify.run({ name }));
  const chooseFolder = async () => {
    const [folder] = (await api.transfer.pick({ kind: 'folder' })) ?? [];
    if (folder) await backUp(folder.token);
  };
  return (
    <Page
      title={t('backup.title')}
      hint={t('backup.hint')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} />}
            onClick={() => void check(null)}
          >
            {t('backup.verifyLive')}
          </Button>
          <FileButton onChoose={chooseFolder}>{t('backup.createTo')}</FileButton>
          <Button leftSection={<IconDeviceFloppy size={16} />} onClick={() => void backUp(null)}>
            {t('backup.create')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {report && <VerifyAnswer report={report} onClose={() => setReport(null)} />}
      <DataTable
        label={t('backup.title')}
        paper={null}
        columns={columns}
        rows={query.data}
        rowId={(backup) => backup.name}
        onOpen={(backup) => void check(backup.name)}
        empty={{ title: t('backup.emptyTitle'), text: t('backup.emptyText') }}
      />
      <ProgressDialog job={create} title={t('backup.running')} phaseWords={() => t('backup.saving')} />
      <ProgressDialog job={verify} title={t('backup.verifying')} />
    </Page>
  );
}

function VerifyAnswer({ report, onClose }: { report: VerifyReport; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      color={report.ok ? 'teal' : 'red'}
      withCloseButton
      onClose={onClose}
      title={report.name || t('backup.live')}
    >
      {report.ok
        ? t('backup.sound', { rows: report.auditRows })
        : t('backup.broken', { problem: report.problems[0] ?? '' })}
    </Alert>
  );
}

function useBackupColumns(): Column<BackupInfo>[] {
  const { t } = useTranslation();
  return useMemo<Column<BackupInfo>[]>(
    () => [
      { id: 'name', header: t('backup.name'), width: 280, grow: true, value: (backup) => backup.name },
      {
        id: 'at',
        header: t('backup.at'),
        width: 170,
        value: (backup) => (backup.at === null ? '' : formatWall(backup.at)),
      },
      {
        id: 'size',
        header: t('backup.size'),
        width: 110,
        align: 'right',
        value: (backup) => backup.bytes,
        render: (backup) => megabytes(backup.bytes),
      },
    ],
    [t],
  );
}
