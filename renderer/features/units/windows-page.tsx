import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowRecord } from '#shared/contracts/units';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { WindowForm } from './window-form';

/** Windows, their units and who manages them today. */
export function WindowsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('staff.write');
  const query = useApiQuery('units', 'windows', {});
  const [search, setSearch] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const [editing, setEditing] = useState<WindowRecord | 'new' | null>(null);
  const columns = useWindowColumns();
  const all = query.data;
  const shown = useMemo(
    () =>
      all?.filter(
        (window) =>
          (withInactive || window.active) &&
          matchesSearch(
            {
              ...window,
              numbers: [window.code, window.area, window.unitName ?? '', window.managerName ?? ''],
            },
            search,
          ),
      ),
    [all, search, withInactive],
  );
  const add = { label: t('units.windows.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('units.windows.title')}
      hint={t('units.windows.hint')}
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
        label={t('units.windows.title')}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(window) => window.id}
        rowTone={(window) => (window.active ? undefined : 'quiet')}
        onOpen={mayWrite ? setEditing : undefined}
        empty={{
          title: t('units.windows.emptyTitle'),
          text: t('units.windows.emptyText'),
          action: mayWrite ? add : undefined,
        }}
      />
      <WindowForm target={editing} onClose={() => setEditing(null)} />
    </Page>
  );
}

function useWindowColumns(): Column<WindowRecord>[] {
  const { t } = useTranslation();
  return useMemo<Column<WindowRecord>[]>(
    () => [
      { id: 'code', header: t('units.field.code'), width: 80, value: (window) => window.code },
      { id: 'name', header: t('units.field.name'), width: 200, grow: true, value: (window) => window.name },
      {
        id: 'unit',
        header: t('units.field.unit'),
        width: 200,
        grow: true,
        value: (window) => window.unitName ?? '',
      },
      { id: 'area', header: t('units.field.area'), width: 130, value: (window) => window.area },
      {
        id: 'manager',
        header: t('units.field.manager'),
        width: 120,
        value: (window) => window.managerName ?? '',
        render: (window) =>
          window.managerName ?? (
            <StatusBadge tone={window.active ? 'notice' : 'quiet'}>{t('units.noManager')}</StatusBadge>
          ),
      },
      {
        id: 'staffCount',
        header: t('units.field.staffCount'),
        width: 90,
        align: 'right',
        value: (window) => window.staffCount,
      },
      {
        id: 'state',
        header: t('units.field.state'),
        width: 80,
        value: (window) => t(window.active ? 'units.state.active' : 'units.state.inactive'),
      },
    ],
    [t],
  );
}
