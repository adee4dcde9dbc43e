// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and placed by transform, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the rows has the keyboard
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { alignClass } from './data-table-header';
import type { Column, RowTone } from './table-model';

export interface DataTableRowProps<Row> {
  row: Row;
  domId: string;
  index: number;
  top: number;
  columns: readonly Column<Row>[];
  template: string;
  tone: RowTone | undefined;
  active: boolean;
  openable: boolean;
  onActivate: () => void;
  onOpen: () => void;
  check?: { checked: boolean; onToggle: () => void };
}

export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  const { row, domId, index, top, columns, template, tone, active, openable, check } = props;
  const { t } = useTranslation();
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      data-tone={tone}
      data-openable={openable || undefined}
      className={classes.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={props.onActivate}
      onDoubleClick={props.onOpen}
    >
      {check && (
        <div role="gridcell" className={classes.check}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('ui.table.checkRow')}
            checked={check.checked}
            onChange={check.onToggle}
          />
        </div>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={row} />
      ))}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const value = column.value(row);
  return (
    <div
      role="gridcell"
      className={`${classes.cell} ${alignClass(column)}`}
      title={column.render || value === null ? undefined : String(value)}
    >
      {column.render ? column.render(row) : value}
    </div>
  );
}
