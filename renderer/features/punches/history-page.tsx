import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PunchImport } from '#shared/contracts/punches';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { IssueList } from './issue-list';
import { minuteText, spanText, usePunchWords, wordLanguage } from './words';

const TONES: Record<PunchImport['state'], Tone> = {
  running: 'info',
  done: 'good',
  cancelled: 'quiet',
  failed: 'bad',
  interrupted: 'notice',
};

/** Every import that was tried. */
export function HistoryPage() {
  const { t } = useTranslation();
  const query = useApiQuery('punches', 'imports', {});
  const columns = useHistoryColumns();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<PunchImport | null>(null);
  const held = useApiQuery('punches', 'held', {}).data;
  // The lines on show stay while one after the other is decided.
  const [checking, setChecking] = useState<number[] | null>(null);
  const shown = query.data?.filter((row) => matchesText(search, row.file, row.accountName));
  return (
    <Page
      title={t('punches.history.title')}
      hint={t('punches.history.hint')}
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('punches.history.search')} />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {held && held.lines > 0 && (
        <Alert color="orange" variant="light" py={6} icon={<IconAlertTriangle size={17} />}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('punches.history.held', { count: held.lines })}</Text>
            <Button size="compact-sm" style={{ flexShrink: 0 }} onClick={() => setChecking(held.importIds)}>
              {t('punches.history.checkHeld')}
            </Button>
          </Group>
        </Alert>
      )}
      <DataTable
        label={t('punches.history.title')}
        columns={columns}
        rows={shown}
        total={query.data?.length}
        rowId={(row) => row.importId}
        rowTone={(row) => (row.state === 'done' ? undefined : 'quiet')}
        onOpen={setOpen}
        empty={{ title: t('punches.history.emptyTitle'), text: t('punches.history.emptyText') }}
      />
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open?.file} size="90%">
        <Stack gap={10} h="65vh">
          {open && open.state !== 'done' && (
            <Alert color="orange" variant="light" py={6}>
              {t('punches.history.nothingKept')}
            </Alert>
          )}
          {open && <IssueList importIds={[open.importId]} />}
        </Stack>
      </Modal>
      <Modal
        opened={checking !== null}
        onClose={() => setChecking(null)}
        title={t('punches.history.heldTitle')}
        size="90%"
      >
        <Stack gap={10} h="65vh">
          {checking && <IssueList importIds={checking} initial="quarantined" />}
        </Stack>
      </Modal>
    </Page>
  );
}

/** Pixels: all columns have room on a screen of 1366. */
const ZH_WIDTHS = { read: 80, accepted: 80, duplicate: 60, quarantined: 60, rejected: 60, unmapped: 96 };
const EN_WIDTHS = { read: 72, accepted: 84, duplicate: 84, quarantined: 76, rejected: 78, unmapped: 72 };

function useHistoryColumns(): Column<PunchImport>[] {
  const { t, i18n } = useTranslation();
  const zh = wordLanguage(i18n.language) === 'zh';
  const words = usePunchWords();
  return useMemo<Column<PunchImport>[]>(() => {
    const number = (key: keyof typeof ZH_WIDTHS): Column<PunchImport> => ({
      id: key,
      header: t(`punches.history.heads.${key}`),
      width: (zh ? ZH_WIDTHS : EN_WIDTHS)[key],
      align: 'right',
      value: (row) => row[key],
      render: (row) => row[key].toLocaleString('en-US'),
    });
    return [
      {
        id: 'startedAt',
        header: t('punches.history.startedAt'),
        width: zh ? 132 : 128,
        value: (row) => minuteText(row.startedAt),
      },
      {
        id: 'file',
        header: t('punches.issues.file'),
        width: zh ? 100 : 88,
        grow: true,
        value: (row) => row.file,
      },
      {
        id: 'state',
        header: t('punches.history.state'),
        width: zh ? 80 : 86,
        value: (row) => t(`punches.history.states.${row.state}`),
        render: (row) => (
          <StatusBadge tone={TONES[row.state]}>{t(`punches.history.states.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'format',
        header: t('punches.history.format'),
        width: zh ? 112 : 104,
        value: (row) => words.format(row.format),
      },
      number('read'),
      number('accepted'),
      number('duplicate'),
      number('quarantined'),
      number('rejected'),
      number('unmapped'),
      {
        id: 'span',
        header: t('punches.history.span'),
        width: 176,
        value: (row) => spanText(row.firstAt, row.lastAt),
      },
      {
        id: 'account',
        header: t('punches.history.account'),
        width: 90,
        value: (row) =>
          row.source === 'watch' ? t('punches.watch.author', { name: row.accountName }) : row.accountName,
        render: (row) => (row.source === 'watch' ? t('punches.watch.auto') : row.accountName),
      },
    ];
  }, [t, words, zh]);
}
