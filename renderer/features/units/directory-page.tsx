import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesSearch, type Searchable } from '#shared/domain/staff/search';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import type { Column } from '../../ui/table-model';

interface DirectoryPageProps<T> {
  /** Where the words of the page stand. */
  words: 'units.units' | 'units.windows';
  query: { data: T[] | undefined; error: Error | null; refetch: () => unknown };
  columns: Column<T>[];
  /** What else than the name a record is found by. */
  numbers: (record: T) => string[];
  /** The form of a record, or of a new one. */
  form: (target: T | 'new' | null, close: () => void) => ReactNode;
}

/** A list of records that are entered once and later only put out of use: home units and windows. */
export function DirectoryPage<T extends { id: number; active: boolean } & Omit<Searchable, 'numbers'>>({
  words,
  query,
  columns,
  numbers,
  form,
}: DirectoryPageProps<T>) {
  const { t } = useTranslation();
  const mayWrite = useSession().can('staff.write');
  const [search, setSearch] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const [editing, setEditing] = useState<T | 'new' | null>(null);
  const all = query.data;
  const shown = useMemo(
    () =>
      all?.filter(
        (record) =>
          (withInactive || record.active) && matchesSearch({ ...record, numbers: numbers(record) }, search),
      ),
    [all, search, withInactive, numbers],
  );
  const add = { label: t(`${words}.add`), onClick: () => setEditing('new') };
  return (
    <Page
      title={t(`${words}.title`)}
      hint={t(`${words}.hint`)}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('units.search')} />
          <Checkbox
            size="xs"
            label={t('units.showInactive')}
            checked={withInactive}
            onChange={(event) => setWithInactive(event.currentTarget.checked)}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t(`${words}.title`)}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(record) => record.id}
        rowTone={(record) => (record.active ? undefined : 'quiet')}
        onOpen={mayWrite ? setEditing : undefined}
        empty={{
          title: t(`${words}.emptyTitle`),
          text: t(`${words}.emptyText`),
          action: mayWrite ? add : undefined,
        }}
      />
      {form(editing, () => setEditing(null))}
    </Page>
  );
}
