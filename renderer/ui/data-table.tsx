// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and placed by transform, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the rows has the keyboard
import { Center, Loader } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { DataTableHeader } from './data-table-header';
import { DataTableRow } from './data-table-row';
import { EmptyState, type EmptyStateProps } from './empty-state';
import { ListPaper } from './list-paper';
import { type Column, extractTable, gridTracks, type RowId, type RowTone } from './table-model';
import { headWidth, wordsWidth } from './text-width';
import { rowKeyHandler } from './use-row-keys';
import { useSortedRows } from './use-sorted-rows';

const ROW_HEIGHT = 32;
/** Of two lines. */
const HEAD_HEIGHT = 38;

export interface DataTableProps<Row extends object> {
  /** Names the table for screen readers and tests. */
  label: string;
  /** Keep it stable (module level or useMemo). */
  columns: readonly Column<Row>[];
  /** Undefined while the query is on its way. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => RowId;
  /** Enter, or double click. */
  onOpen?: (row: Row) => void;
  /** The active row, when the page wants to follow or set it. */
  activeId?: RowId | null;
  onActive?: (row: Row) => void;
  /** Check boxes for doing something with many rows at once. */
  checked?: ReadonlySet<RowId>;
  onChecked?: (checked: Set<RowId>) => void;
  rowTone?: (row: Row) => RowTone | undefined;
  initialSort?: { id: string; desc?: boolean };
  /** Shown when there is nothing at all. */
  empty?: EmptyStateProps;
  /** How many there are without the filter; when it differs, the footer says so and the empty text blames the filter. */
  total?: number;
  /** Title of the list in Excel and on paper; default the label. Null for what nobody takes out of the program. */
  paper?: string | null;
  footer?: ReactNode;
}

/** The table of the program: thousands of rows, sortable, keyboard first. Fills its flex parent. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, onOpen, checked, onChecked } = props;
  const { sorted, direction, toggle } = useSortedRows(columns, rows ?? [], sortOf(props.initialSort));
  const [ownActive, setOwnActive] = useState<RowId | null>(null);
  const activeId = props.activeId === undefined ? ownActive : props.activeId;
  const active = activeId === null ? -1 : sorted.findIndex((row) => rowId(row) === activeId);
  const viewport = useRef<HTMLDivElement>(null);
  const domId = useId();
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The heading is part of what scrolls but not of the rows: without it the last row in sight hides below.
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  const checkable = checked !== undefined;
  const { template, minWidth } = useMemo(
    () =>
      gridTracks(columns, checkable, {
        least: headWidth,
        wish: (column) => wordsWidth(column, rows ?? []),
      }),
    [columns, rows, checkable],
  );

  const activate = (index: number) => {
    const row = sorted[index];
    if (!row) return;
    setOwnActive(rowId(row));
    props.onActive?.(row);
  };
  const move = (index: number) => {
    activate(index);
    virtualizer.scrollToIndex(index);
  };
  // The page may choose a row that is out of sight.
  const chosen = props.activeId === undefined ? -1 : active;
  // A line above the list that comes later takes room from it.
  const height = virtualizer.scrollRect?.height ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row or less room scrolls, not another order of them
  useEffect(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen);
  }, [props.activeId, chosen >= 0, height]);
  const open = (index: number) => {
    const row = sorted[index];
    if (row) onOpen?.(row);
  };
  const toggleCheck = (index: number) => {
    const row = sorted[index];
    if (!row || !checked) return;
    const next = new Set(checked);
    if (!next.delete(rowId(row))) next.add(rowId(row));
    onChecked?.(next);
  };
  const checks = checked && {
    state: checkState(sorted.filter((row) => checked.has(rowId(row))).length, sorted.length),
    onToggleAll: () =>
      onChecked?.(new Set(sorted.every((row) => checked.has(rowId(row))) ? [] : sorted.map(rowId))),
  };
  const pageRows = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);

  return (
    <div className={classes.frame}>
      <div
        ref={viewport}
        className={classes.viewport}
        role="grid"
        aria-label={props.label}
        aria-rowcount={sorted.length + 1}
        aria-activedescendant={active >= 0 ? `${domId}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={rowKeyHandler({
          count: sorted.length,
          active,
          page: pageRows,
          move,
          open: onOpen && open,
          toggle: checked && toggleCheck,
        })}
      >
        <div style={{ minWidth }}>
          <DataTableHeader
            columns={columns}
            template={template}
            direction={direction}
            onSort={toggle}
            checks={checks}
          />
          <div className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = sorted[item.index];
              if (!row) return null;
              return (
                <DataTableRow
                  key={rowId(row)}
                  row={row}
                  domId={`${domId}-${item.index}`}
                  index={item.index}
                  top={item.start}
                  columns={columns}
                  template={template}
                  tone={props.rowTone?.(row)}
                  active={item.index === active}
                  openable={onOpen !== undefined}
                  onActivate={() => activate(item.index)}
                  onOpen={() => open(item.index)}
                  check={
                    checked && {
                      checked: checked.has(rowId(row)),
                      onToggle: () => toggleCheck(item.index),
                    }
                  }
                />
              );
            })}
          </div>
        </div>
        {sorted.length === 0 && <Nothing {...props} />}
      </div>
      <Footer {...props} sorted={sorted} />
    </div>
  );
}

const sortOf = (sort: DataTableProps<object>['initialSort']) =>
  sort ? [{ id: sort.id, desc: sort.desc ?? false }] : [];

const checkState = (checked: number, count: number): 'none' | 'some' | 'all' =>
  checked === 0 ? 'none' : checked === count ? 'all' : 'some';

function Nothing<Row extends object>({ rows, total, empty }: DataTableProps<Row>) {
  const { t } = useTranslation();
  if (rows === undefined) {
    return (
      <Center py={40}>
        <Loader size="sm" aria-label={t('ui.loading')} />
      </Center>
    );
  }
  if (total) return <EmptyState title={t('ui.table.noMatch')} text={t('ui.table.noMatchHint')} />;
  return <EmptyState {...(empty ?? { title: t('ui.table.empty') })} />;
}

function Footer<Row extends object>(props: DataTableProps<Row> & { sorted: readonly Row[] }) {
  const { sorted, total, checked, columns, paper, label } = props;
  const { t } = useTranslation();
  const filtered = total !== undefined && total !== sorted.length;
  return (
    <div className={classes.foot}>
      <span>
        {filtered
          ? t('ui.table.rowsOf', { shown: sorted.length, count: total })
          : t('ui.table.rows', { count: sorted.length })}
      </span>
      {checked && checked.size > 0 && <span>{t('ui.table.checked', { count: checked.size })}</span>}
      {props.footer}
      <div className={classes.footEnd}>
        {props.onOpen && sorted.length > 0 && <span>{t('ui.table.keys')}</span>}
        {paper !== null && sorted.length > 0 && (
          <ListPaper title={paper ?? label} extract={() => extractTable(columns, sorted)} />
        )}
      </div>
    </div>
  );
}
