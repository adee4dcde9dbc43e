import { Select, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LAYOUT_ROLES, type LayoutRole, type PunchLayout } from '#shared/domain/punches/layout';
import type { TableRow } from '#shared/domain/punches/table-types';
import classes from './layout-editor.module.css';

export interface LayoutGridProps {
  rows: readonly TableRow[];
  layout: PunchLayout;
  onRoles: (roles: PunchLayout['roles']) => void;
}

const ROWS_SHOWN = 12;
const NOT_USED = 'none';

/** The first rows of a file, and above each column what it holds. */
export function LayoutGrid({ rows, layout, onRoles }: LayoutGridProps) {
  const { t } = useTranslation();
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), layout.roles.length);
  const columns = Array.from({ length: width }, (_, column) => column);
  const choose = (column: number, role: LayoutRole | null): void =>
    onRoles(columns.map((each) => (each === column ? role : (layout.roles[each] ?? null))));
  return (
    <div className={classes.grid}>
      <Table stickyHeader withColumnBorders verticalSpacing={3} horizontalSpacing={8} fz="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.number}>{t('punches.layout.rowNumber')}</Table.Th>
            {columns.map((column) => (
              <Table.Th
                key={column}
                className={classes.column}
                data-used={layout.roles[column] ? true : undefined}
              >
                <Select
                  size="xs"
                  aria-label={t('punches.layout.column', { number: column + 1 })}
                  comboboxProps={{ width: 130, position: 'bottom-start' }}
                  value={layout.roles[column] ?? NOT_USED}
                  onChange={(role) => choose(column, role === NOT_USED ? null : (role as LayoutRole))}
                  data={[NOT_USED, ...LAYOUT_ROLES].map((value) => ({
                    value,
                    label: t(`punches.layout.roles.${value as LayoutRole | 'none'}`),
                  }))}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, ROWS_SHOWN).map(({ number, cells }) => (
            <Table.Tr key={number} data-row={rowKind(number, layout.headerRow)} className={classes.row}>
              <Table.Td className={classes.number}>{number}</Table.Td>
              {columns.map((column) => (
                <Table.Td
                  key={column}
                  className={classes.cell}
                  data-used={layout.roles[column] ? true : undefined}
                >
                  {cells[column] ?? ''}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function rowKind(number: number, headerRow: number): 'above' | 'header' | 'data' {
  if (number === headerRow) return 'header';
  return number < headerRow ? 'above' : 'data';
}
