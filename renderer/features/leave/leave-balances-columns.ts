import type { TFunction } from 'i18next';
import type { Column } from '../../ui/table-model';

interface Person {
  staffNo: string;
  staffName: string;
}

/** Who a row is about, first in every table of balances. */
export const personColumns = <Row extends Person>(t: TFunction): Column<Row>[] => [
  {
    id: 'staffNo',
    header: t('leave.overview.balances.field.staffNo'),
    width: 80,
    value: (row) => row.staffNo,
  },
  { id: 'name', header: t('leave.overview.balances.field.name'), width: 96, value: (row) => row.staffName },
];
