import { Button, Drawer } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '#shared/contracts/audit';
import { formatWall, type IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import type { Column } from '../../ui/table-model';
import { AuditDetail } from './audit-detail';
import { useAuthorWords, useOperationWords, useRecordWords } from './operation-words';

/** The log of every change: who, when, what before and after. Nobody can edit it. */
export function AuditPage() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [to, setTo] = useState<IsoDate | null>(null);
  const [pages, setPages] = useState<(number | null)[]>([null]);
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const beforeId = pages.at(-1) ?? null;
  const query = useApiQuery('audit', 'list', { text, from, to, beforeId }, { keepPrevious: true });
  const columns = useAuditColumns();
  const rows = query.data?.rows;
  const restart =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPages([null]);
    };
  return (
    <Page
      title={t('audit.title')}
      hint={t('audit.hint')}
      toolbar={
        <FilterBar>
          <SearchBox value={text} onChange={restart(setText)} placeholder={t('audit.search')} />
          <DateField
            aria-label={t('audit.from')}
            placeholder={t('audit.from')}
            w={150}
            value={from}
            onChange={restart(setFrom)}
          />
          <DateField
            aria-label={t('audit.to')}
            placeholder={t('audit.to')}
            w={150}
            value={to}
            onChange={restart(setTo)}
          />
          <Button variant="default" disabled={pages.length < 2} onClick={() => setPages(pages.slice(0, -1))}>
            {t('audit.newer')}
          </Button>
          <Button
            variant="default"
            disabled={!query.data?.more}
            onClick={() => setPages([...pages, rows?.at(-1)?.id ?? null])}
          >
            {t('audit.older')}
          </Button>
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('audit.title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={setOpened}
        empty={{ title: t('audit.emptyTitle'), text: t('audit.emptyText') }}
      />
      <Drawer
        opened={opened !== null}
        onClose={() => setOpened(null)}
        position="right"
        size="xl"
        title={t('audit.detail')}
      >
        {opened && <AuditDetail key={opened.id} row={opened} />}
      </Drawer>
    </Page>
  );
}

function useAuditColumns(): Column<AuditRow>[] {
  const { t } = useTranslation();
  const words = useOperationWords();
  const author = useAuthorWords();
  const record = useRecordWords();
  return useMemo<Column<AuditRow>[]>(
    () => [
      { id: 'id', header: t('audit.number'), width: 80, align: 'right', value: (row) => row.id },
      { id: 'at', header: t('audit.at'), width: 165, value: (row) => formatWall(row.at) },
      { id: 'who', header: t('audit.who'), width: 120, value: (row) => author(row.accountName) },
      { id: 'what', header: t('audit.what'), width: 220, value: (row) => words(row.operation) },
      { id: 'record', header: t('audit.record'), width: 180, grow: true, value: record },
      { id: 'reason', header: t('audit.reason'), width: 260, grow: true, value: (row) => row.reason ?? '' },
    ],
    [t, words, author, record],
  );
}
