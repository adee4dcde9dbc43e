import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contracts/units';
import { useApiQuery } from '../../api/query';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { DirectoryPage } from './directory-page';
import { UnitForm } from './unit-form';

/** Home units: whom notices are sent to. */
export function UnitsPage() {
  const query = useApiQuery('units', 'list', {});
  const columns = useUnitColumns();
  return (
    <DirectoryPage
      words="units.units"
      query={query}
      columns={columns}
      numbers={numbersOf}
      form={(target, close) => <UnitForm target={target} onClose={close} />}
    />
  );
}

const numbersOf = (unit: Unit): string[] => [unit.code, unit.shortName, unit.head, unit.deputy];

function useUnitColumns(): Column<Unit>[] {
  const { t } = useTranslation();
  return useMemo<Column<Unit>[]>(
    () => [
      { id: 'code', header: t('units.field.code'), width: 80, value: (unit) => unit.code },
      {
        id: 'name',
        header: t('units.field.name'),
        width: 200,
        grow: true,
        value: (unit) => (unit.office ? `${unit.name} ${t('units.office')}` : unit.name),
        render: (unit) => (
          <>
            {unit.office && <StatusBadge tone="info">{t('units.office')}</StatusBadge>} {unit.name}
          </>
        ),
      },
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
