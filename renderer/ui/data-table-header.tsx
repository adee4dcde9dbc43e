// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and placed by transform, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the rows has the keyboard
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import type { Column } from './table-model';

export interface DataTableHeaderProps<Row> {
  columns: readonly Column<Row>[];
  template: string;
  direction: (id: string) => 'ascending' | 'descending' | 'none';
  onSort: (id: string) => void;
  /** Given when rows can be checked. */
  checks?: { state: 'none' | 'some' | 'all'; onToggleAll: () => void };
}

export function DataTableHeader<Row>(props: DataTableHeaderProps<Row>) {
  const { columns, template, checks } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.head} role="row" style={{ gridTemplateColumns: template }}>
      {checks && (
        <div role="columnheader" className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('ui.table.checkAll')}
            checked={checks.state === 'all'}
            indeterminate={checks.state === 'some'}
            onChange={checks.onToggleAll}
          />
        </div>
      )}
      {columns.map((column) => (
        <HeaderCell key={column.id} column={column} {...props} />
      ))}
    </div>
  );
}

function HeaderCell<Row>({
  column,
  direction,
  onSort,
}: { column: Column<Row> } & Pick<DataTableHeaderProps<Row>, 'direction' | 'onSort'>) {
  const { t } = useTranslation();
  const sorted = direction(column.id);
  const className = `${classes.headCell} ${alignClass(column)}`;
  const label = <span title={column.header}>{column.header}</span>;
  return (
    <div role="columnheader" aria-sort={sorted}>
      {column.sortable === false ? (
        <div className={className}>{label}</div>
      ) : (
        <button
          type="button"
          className={className}
          aria-label={t('ui.table.sort', { column: column.header })}
          onClick={() => onSort(column.id)}
        >
          {label}
          {sorted === 'ascending' && <IconArrowUp size={12} className={classes.arrow} aria-hidden />}
          {sorted === 'descending' && <IconArrowDown size={12} className={classes.arrow} aria-hidden />}
        </button>
      )}
    </div>
  );
}

export function alignClass<Row>(column: Column<Row>): string {
  if (column.align === 'right') return classes.right ?? '';
  return column.align === 'center' ? (classes.center ?? '') : '';
}
