import { Button, Group } from '@mantine/core';
import { IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedFile } from '#shared/contracts/punch-watch';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { minuteText, reasonOf } from './words';

const TONES: Record<WatchedFile['state'], Tone> = { done: 'good', problem: 'bad', ignored: 'quiet' };

/** Lies beside the punches on every stick. */
const USER_LIST = 'punch_file_users';

/** The files of one watched folder: problems first, with the reason and what can be done. */
export function WatchedFiles({ files, write }: { files: WatchedFile[] | undefined; write: boolean }) {
  const { t } = useTranslation();
  const settle = useApiMutation('punches', 'settleWatchedFile');
  const columns = useFileColumns();
  const [activeId, setActiveId] = useState<number | null>(null);
  const active = files?.find(({ id }) => id === activeId);
  const act = async (file: WatchedFile, action: 'retry' | 'ignore') => {
    await settle.mutateAsync({ id: file.id, action });
    notifyDone(t(action === 'retry' ? 'punches.watch.retried' : 'punches.watch.ignored'));
  };
  return (
    <DataTable
      label={t('punches.watch.files')}
      columns={columns}
      rows={files}
      rowId={(file) => file.id}
      activeId={activeId}
      onActive={(file) => setActiveId(file.id)}
      rowTone={(file) => (file.state === 'problem' ? 'bad' : file.state === 'ignored' ? 'quiet' : undefined)}
      empty={{ title: t('punches.watch.noFiles') }}
      footer={
        write &&
        active &&
        active.state !== 'done' && (
          <Group gap={6}>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconRefresh size={14} />}
              onClick={() => void act(active, 'retry')}
            >
              {t('punches.watch.retry')}
            </Button>
            {active.state === 'problem' && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconEyeOff size={14} />}
                onClick={() => void act(active, 'ignore')}
              >
                {t('punches.watch.ignore')}
              </Button>
            )}
          </Group>
        )
      }
    />
  );
}

function useFileColumns(): Column<WatchedFile>[] {
  const { t } = useTranslation();
  return useMemo<Column<WatchedFile>[]>(() => {
    // Nobody chose it: the words for who did would send them somewhere.
    const reason = (file: WatchedFile): string =>
      file.code === USER_LIST ? t('punches.watch.userList') : reasonOf(file);
    return [
      { id: 'name', header: t('punches.issues.file'), width: 220, value: (file) => file.name },
      {
        id: 'state',
        header: t('punches.watch.state'),
        width: 124,
        value: (file) => t(`punches.watch.fileStates.${file.state}`),
        render: (file) => (
          <StatusBadge tone={TONES[file.state]}>{t(`punches.watch.fileStates.${file.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'reason',
        header: t('punches.watch.reason'),
        width: 360,
        grow: true,
        value: reason,
        render: (file) => <span title={reason(file)}>{reason(file)}</span>,
      },
      {
        id: 'bytes',
        header: t('punches.watch.size'),
        width: 90,
        align: 'right',
        value: (file) => file.bytes,
        render: (file) => `${Math.max(1, Math.round(file.bytes / 1024)).toLocaleString('en-US')} KB`,
      },
      { id: 'at', header: t('punches.watch.at'), width: 140, value: (file) => minuteText(file.at) },
    ];
  }, [t]);
}
