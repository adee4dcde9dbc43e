// biome-ignore-all lint/a11y/useSemanticElements: rows and columns are virtual and placed by position, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the cells has the keyboard
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthSheet, SheetDayInfo, SheetPerson } from '#shared/contracts/attendance';
import type { IsoDate } from '#shared/domain/time/wall';
import { type GridCell, type GridRange, isWithin, nextCell } from './grid-keys';
import classes from './month-grid.module.css';
import { GridHead } from './month-grid-head';
import { GridRow } from './month-grid-row';
import { gridColumns, HEAD_HEIGHT, ROW_HEIGHT, scrollLeftFor, TOTALS } from './month-grid-size';
import { useCellWords } from './use-cell-words';

/** Rows drawn beyond those in sight, on either side. */
const OVERSCAN = 4;

export interface MonthGridProps {
  days: readonly SheetDayInfo[];
  people: readonly SheetPerson[];
  shifts: MonthSheet['shifts'];
  /** Names of the notices by day. */
  notices: ReadonlyMap<IsoDate, string[]>;
  active: GridCell;
  /** The cells chosen together with the active one. */
  range: GridRange | null;
  /** `extend`: with Shift, the cells from the last place to here are chosen. */
  onActive: (cell: GridCell, extend: boolean) => void;
  /** Chooses everything between two cells; the first becomes the active one. */
  onChooseAll: (from: GridCell, to: GridCell) => void;
  /** Enter or double click. */
  onOpen: (cell: GridCell) => void;
  /** Ctrl+Enter: settle what is chosen. */
  onSettle: () => void;
  /** U or Ctrl+Z. */
  onUndo: () => void;
  footer: ReactNode;
}

/**
 * Everyone × every day. Only the people in sight are drawn; name and window stay at the
 * left, days at the top. The grid has the focus and its keys; the active cell is named for screen readers.
 */
export function MonthGrid({
  days,
  people,
  shifts,
  notices,
  active,
  range,
  onActive,
  onChooseAll,
  onOpen,
  onSettle,
  onUndo,
  footer,
}: MonthGridProps) {
  const { t, i18n } = useTranslation();
  const viewport = useRef<HTMLDivElement>(null);
  const { ref: measured, width: seenWidth, height: seenHeight } = useElementSize<HTMLDivElement>();
  const viewportRef = useMergedRef(viewport, measured);
  const domId = useId();
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The heading is part of what scrolls but not of the rows: without it the last row in sight hides below.
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  const wide = !i18n.language.startsWith('zh');
  const columns = useMemo(() => gridColumns(days.length, wide), [days.length, wide]);
  const cells = useCellWords(shifts);
  const showColumn = (index: number) => {
    const { current } = viewport;
    const column = columns[index];
    if (current && column)
      current.scrollLeft = scrollLeftFor(column, current.scrollLeft, current.clientWidth);
  };
  const move = (cell: GridCell, extend: boolean) => {
    onActive(cell, extend);
    rows.scrollToIndex(cell.row);
    showColumn(cell.column);
  };
  // A day opened by a link may lie out of sight, and the story beside the grid makes it narrower and lower. The rows
  // know their height only, so the size is measured here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active cell or another size scrolls
  useEffect(() => {
    if (active.row === 0 && active.column === 0) return;
    rows.scrollToIndex(active.row);
    showColumn(active.column);
  }, [active.row, active.column, seenWidth, seenHeight]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(
      1,
      Math.floor(((viewport.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1,
    );
    const next = nextCell(event.key, event.ctrlKey, active, {
      rows: people.length,
      columns: days.length,
      page,
    });
    const key = event.key.toLowerCase();
    if (next) move(next, event.shiftKey);
    else if (key === 'enter' && event.ctrlKey) onSettle();
    else if (key === 'enter' && people[active.row]) onOpen(active);
    else if (key === 'a' && event.ctrlKey) onChooseAll({ row: 0, column: 0 }, last);
    else if (event.ctrlKey ? key === 'z' : key === 'u') onUndo();
    else return;
    event.preventDefault();
  };
  const last = { row: people.length - 1, column: days.length - 1 };
  const { column: lastColumn, row: lastRow } = last;
  const chooseRow = useCallback(
    (row: number) => onChooseAll({ row, column: 0 }, { row, column: lastColumn }),
    [onChooseAll, lastColumn],
  );
  const chooseColumn = useCallback(
    (column: number) => onChooseAll({ row: 0, column }, { row: lastRow, column }),
    [onChooseAll, lastRow],
  );
  const drawn = rows.getVirtualItems();
  const pool = Math.max(
    drawn.length,
    Math.ceil((rows.scrollRect?.height ?? 0) / ROW_HEIGHT) + 2 * OVERSCAN + 1,
  );
  const { left = 0, width: lastWidth = 0 } = columns.at(-1) ?? {};
  const width = left + lastWidth;
  return (
    <div className={classes.frame}>
      <div
        ref={viewportRef}
        className={classes.viewport}
        role="grid"
        aria-label={t('attendance.month.title')}
        aria-rowcount={people.length + 1}
        aria-colcount={days.length + TOTALS.length + 1}
        aria-activedescendant={people[active.row] ? `${domId}-${active.row}-${active.column}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={classes.canvas} style={{ width, height: rows.getTotalSize() + HEAD_HEIGHT }}>
          <GridHead
            days={days}
            notices={notices}
            columns={columns}
            width={width}
            activeColumn={active.column}
            onColumn={chooseColumn}
          />
          {drawn.map((item) => {
            const person = people[item.index];
            if (!person) return null;
            return (
              <GridRow
                // A row that leaves on one side comes back on the other: its elements are filled anew, not made.
                key={item.index % pool}
                domId={`${domId}-${item.index}`}
                person={person}
                days={days}
                columns={columns}
                index={item.index}
                top={item.start + HEAD_HEIGHT}
                width={width}
                activeColumn={item.index === active.row ? active.column : null}
                rangeFrom={range && isWithin(item.index, range.rows) ? range.columns[0] : null}
                rangeTo={range && isWithin(item.index, range.rows) ? range.columns[1] : null}
                cells={cells}
                onActive={onActive}
                onOpen={onOpen}
                onRow={chooseRow}
              />
            );
          })}
        </div>
      </div>
      <div className={classes.foot}>{footer}</div>
    </div>
  );
}
