import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contracts/units';
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
import { UnitForm } from './unit-form';

/** Home units: whom notices are sent to. */
export function UnitsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('staff.write');
  const query = useApiQuery('units', 'list', {});
  const [search, setSearch] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const [editing, setEditing] = useState<Unit | 'new' | null>(null);
  const columns = useUnitColumns();
  const all = query.data;
  const shown = useMemo(
    () =>
      all?.filter(
        (unit) =>
          (withInactive || unit.active) &&
          matchesSearch({ ...unit, numbers: [unit.code, unit.shortName, unit.head, unit.deputy] }, search),
      ),
    [all, search, withInactive],
  );
  const add = { label: t('units.units.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('units.units.title')}
      hint={t('units.units.hint')}
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
        label={t('units.units.title')}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(unit) => unit.id}
        rowTone={(unit) => (unit.active ? undefined : 'quiet')}
        onOpen={mayWrite ? setEditing : undefined}
        empty={{
          title: t('units.units.emptyTitle'),
          text: t('units.units.emptyText'),
          action: mayWrite ? add : undefined,
        }}
      />
      <UnitForm target={editing} onClose={() => setEditing(null)} />
    </Page>
  );
}

function useUnitColumns(): Column<Unit>[] {
  const { t } = useTranslation();
  return useMemo<Column<Unit>[]>(
    () => [
      { id: 'code', header: t('units.field.code'), width: 80, value: (unit) => unit.code },
      { id: 'name', header: t('units.field.name'), width: 200, grow: true, value: (unit) => unit.name },
      { id: 'shortName', header: t('units.field.shortName'), width: 110, value: (unit) => unit.shortName },
      { id: 'head', header: t('units.field.head'), width: 90, value: (unit) => unit.head },
      { id: 'deputy', header: t('units.field.deputy'), width: 90, value: (unit) => unit.deputy },
      { id: 'phone', header: t('units.field.phone'), width: 130, value: (unit) => unit.phone },
      {
        id: 'superior',
        header: t('units.field.superior'),
        width: 170,
        value: (unit) => (unit.vertical ? unit.superior : ''),
        render: (unit) => unit.vertical && <StatusBadge tone="info">{unit.superior}</StatusBadge>,
      },
      {
        id: 'windowCount',
        header: t('units.field.windowCount'),
        width: 80,
        align: 'right',
        value: (unit) => unit.windowCount,
      },
      {
        id: 'staffCount',
        header: t('units.field.staffCount'),
        width: 90,
        align: 'right',
        value: (unit) => unit.staffCount,
      },
      {
        id: 'state',
        header: t('units.field.state'),
        width: 80,
        value: (unit) => t(unit.active ? 'units.state.active' : 'units.state.inactive'),
      },
    ],
    [t],
  );
}
