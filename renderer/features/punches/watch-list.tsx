import { Alert, Button, Group, Switch, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchFolder } from '#shared/contracts/punch-watch';
import { useApiMutation } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { RemovableTable } from './removable-table';
import { useWatches } from './use-watches';
import { WatchForm, type WatchTarget } from './watch-form';
import classes from './watch-list.module.css';
import { WatchedFiles } from './watched-files';
import { minuteText, usePunchWords } from './words';

const TONES: Record<WatchFolder['state'], Tone> = {
  on: 'good',
  missing: 'bad',
  off: 'quiet',
  full: 'notice',
};

/** The watched folders and what became of their files. */
export function WatchList({ write }: { write: boolean }) {
  const { t } = useTranslation();
  const query = useWatches();
  const remove = useApiMutation('punches', 'removeWatch');
  const [activeId, setActiveId] = useState<number | null>(null);
  const [target, setTarget] = useState<WatchTarget | null>(null);
  const columns = useFolderColumns(write);
  const folders = query.data?.folders;
  const active = folders?.find(({ id }) => id === activeId) ?? folders?.[0] ?? null;
  return (
    <>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {folders?.map(
        (folder) =>
          (folder.state === 'missing' || folder.state === 'full') && (
            <Alert
              key={folder.id}
              color="orange"
              variant="light"
              icon={<IconAlertTriangle size={17} />}
              py={6}
              role="status"
            >
              {t(`punches.watch.stateHint.${folder.state}`, {
                path: folder.path ?? t('punches.watch.hiddenPath'),
              })}
            </Alert>
          ),
      )}
      {write && (
        <Group gap={12} wrap="nowrap" justify="space-between">
          <Text size="sm" c="dimmed">
            {t('punches.watch.text')}
          </Text>
          <Button
            style={{ flexShrink: 0 }}
            leftSection={<IconPlus size={16} />}
            onClick={() => setTarget('new')}
          >
            {t('punches.watch.add')}
          </Button>
        </Group>
      )}
      <div className={folders?.length ? classes.folders : classes.alone}>
        <RemovableTable
          label={t('punches.watch.tab')}
          columns={columns}
          rows={folders}
          rowId={(folder) => folder.id}
          {...{ active, write }}
          onActive={(folder) => setActiveId(folder?.id ?? null)}
          onOpen={write ? setTarget : undefined}
          rowTone={(folder) => (folder.state === 'off' ? 'quiet' : undefined)}
          empty={{ title: t('punches.watch.emptyTitle'), text: t('punches.watch.emptyText') }}
          removal={{
            label: t('punches.watch.remove'),
            message: () => t('punches.watch.removeText'),
            done: t('punches.watch.removed'),
            run: ({ id }, reason) => remove.mutateAsync({ id, reason }),
          }}
        />
      </div>
      {active && (
        <WatchedFiles
          files={query.data?.files.filter(({ folderId }) => folderId === active.id)}
          write={write}
        />
      )}
      <WatchForm target={target} onClose={() => setTarget(null)} />
    </>
  );
}

function OnOff({ folder, write }: { folder: WatchFolder; write: boolean }) {
  const { t } = useTranslation();
  const change = useApiMutation('punches', 'changeWatch');
  return (
    <Switch
      size="xs"
      style={{ display: 'inline-flex', verticalAlign: 'middle' }}
      aria-label={t('punches.watch.enabled')}
      disabled={!write || change.isPending}
      checked={folder.enabled}
      onChange={(event) =>
        change.mutate({ id: folder.id, device: folder.device, enabled: event.currentTarget.checked })
      }
    />
  );
}

function useFolderColumns(write: boolean): Column<WatchFolder>[] {
  const { t } = useTranslation();
  const words = usePunchWords();
  return useMemo<Column<WatchFolder>[]>(
    () => [
      {
        id: 'path',
        header: t('punches.watch.folder'),
        width: 260,
        grow: true,
        value: (folder) => folder.path ?? t('punches.watch.hiddenPath'),
      },
      {
        id: 'device',
        header: t('punches.clocks.device'),
        width: 130,
        value: (folder) =>
          folder.device === '' ? t('punches.watch.anyDevice') : words.device(folder.device),
      },
      {
        id: 'enabled',
        header: t('punches.watch.enabled'),
        width: 90,
        value: (folder) => (folder.enabled ? 1 : 0),
        render: (folder) => <OnOff folder={folder} write={write} />,
      },
      {
        id: 'state',
        header: t('punches.watch.state'),
        width: 116,
        value: (folder) => t(`punches.watch.states.${folder.state}`),
        render: (folder) => (
          <StatusBadge tone={TONES[folder.state]}>{t(`punches.watch.states.${folder.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'imported',
        header: t('punches.watch.imported'),
        width: 94,
        align: 'right',
        value: (folder) => folder.imported,
      },
      {
        id: 'problems',
        header: t('punches.watch.problems'),
        width: 86,
        align: 'right',
        value: (folder) => folder.problems,
      },
      {
        id: 'lookedAt',
        header: t('punches.watch.lookedAt'),
        width: 136,
        value: (folder) => minuteText(folder.lookedAt),
      },
      { id: 'by', header: t('punches.watch.by'), width: 90, value: (folder) => folder.accountName },
    ],
    [t, words, write],
  );
}
