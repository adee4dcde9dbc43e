import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowRecord } from '#shared/contracts/units';
import { useApiQuery } from '../../api/query';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { DirectoryPage } from './directory-page';
import { WindowForm } from './window-form';

/** Windows, their units and who manages them today. */
export function WindowsPage() {
  const query = useApiQuery('units', 'windows', {});
  const columns = useWindowColumns();
  return (
    <DirectoryPage
      words="units.windows"
      query={query}
      columns={columns}
      numbers={numbersOf}
      form={(target, close) => <WindowForm target={target} onClose={close} />}
    />
  );
}

const numbersOf = (window: WindowRecord): string[] => [
  window.code,
  window.area,
  window.unitName ?? '',
  window.managerName ?? '',
];

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
