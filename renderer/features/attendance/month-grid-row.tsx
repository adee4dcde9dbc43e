// biome-ignore-all lint/a11y/useSemanticElements: cells are virtual and placed by position, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the cells has the keyboard
// biome-ignore-all lint/a11y/useKeyWithMouseEvents: the grid around the cells has the keyboard
import { type CSSProperties, type MouseEvent, memo } from 'react';
import type { SheetDayInfo, SheetPerson } from '#shared/contracts/attendance';
import { formatDays, formatPoints } from '#shared/domain/documents/format';
import { type GridCell, isWithin } from './grid-keys';
import classes from './month-grid.module.css';
import { type GridColumn, NAME_WIDTH, TOTALS, WINDOW_WIDTH } from './month-grid-size';
import type { useCellWords } from './use-cell-words';

export interface GridRowProps {
  domId: string;
  person: SheetPerson;
  days: readonly SheetDayInfo[];
  columns: readonly GridColumn[];
  cells: ReturnType<typeof useCellWords>;
  index: number;
  top: number;
  width: number;
  /** Null when another row is active. */
  activeColumn: number | null;
  /** First and last day chosen in this row; null when none is. */
  rangeFrom: number | null;
  rangeTo: number | null;
  onActive: (cell: GridCell, extend: boolean) => void;
  onOpen: (cell: GridCell) => void;
  /** The name was clicked: the whole month of the person. */
  onRow: (row: number) => void;
}

const NAME: CSSProperties = { width: NAME_WIDTH };
const WINDOW: CSSProperties = { width: WINDOW_WIDTH };

/**
 * One person: name and window that stay, a cell a day, totals. Drawn often while scrolling, so that its cells are
 * plain elements without state of their own.
 */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { person, days, columns, index, top, width, activeColumn, onActive, onOpen } = props;
  // One set of handlers for the row: thousands of cells come and go while the grid scrolls.
  const withCell = (event: MouseEvent, act: (cell: GridCell) => void) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (cell) act({ row: index, column: Number(cell.dataset.column) });
  };
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      style={{ width, transform: `translateY(${top}px)` }}
      data-active={activeColumn !== null || undefined}
      onMouseDown={(event) => event.button === 0 && withCell(event, (cell) => onActive(cell, event.shiftKey))}
      // With the button held the choice follows the mouse.
      onMouseOver={(event) => event.buttons === 1 && withCell(event, (cell) => onActive(cell, true))}
      onDoubleClick={(event) => withCell(event, onOpen)}
    >
      <div className={classes.fixed}>
        <span
          role="rowheader"
          className={classes.name}
          style={NAME}
          title={`${person.staffNo} ${person.name} ${person.unitName}`}
          onClick={() => props.onRow(index)}
        >
          {person.name}
        </span>
        <span role="gridcell" className={classes.window} style={WINDOW} title={person.windowName}>
          {person.windowName}
        </span>
      </div>
      {columns.map((column) => {
        const day = days[column.index];
        if (day) return dayCell(props, day, column);
        const total = TOTALS[column.index - days.length];
        if (!total) return null;
        return (
          <div key={column.index} role="gridcell" className={classes.total} style={column.place}>
            {totalText(total, person.totals[total])}
          </div>
        );
      })}
    </div>
  );
});

function dayCell(props: GridRowProps, day: SheetDayInfo, column: GridColumn) {
  const { domId, person, cells, activeColumn, rangeFrom, rangeTo } = props;
  const { marks, words } = cells.drawn(person.cells[column.index] ?? '');
  const sign = person.shifts[column.index];
  const isActive = activeColumn === column.index;
  const isChosen = rangeFrom !== null && rangeTo !== null && isWithin(column.index, [rangeFrom, rangeTo]);
  return (
    <div
      key={column.index}
      id={`${domId}-${column.index}`}
      role="gridcell"
      className={classes.cell}
      style={column.place}
      aria-selected={isActive || isChosen}
      aria-label={cells.label(person.name, day.date, sign ? cells.inShift(sign, words) : words)}
      data-shift={sign ? true : undefined}
      data-many={marks.length > 2 || undefined}
      data-rest={day.rest ? true : undefined}
      data-active={isActive || undefined}
      data-chosen={isChosen || undefined}
      data-column={column.index}
    >
      {sign && <small className={classes.shift}>{sign}</small>}
      {marks.map((mark, n) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the sessions of a day keep their order
          key={n}
          className={classes.mark}
          data-tone={mark.tone}
          data-unsettled={mark.unsettled || undefined}
        >
          {mark.glyph}
        </span>
      ))}
    </div>
  );
}

const IN_DAYS: ReadonlySet<string> = new Set(['due', 'worked', 'absent', 'leave']);

function totalText(total: (typeof TOTALS)[number], value: number): string {
  if (!IN_DAYS.has(total)) return value === 0 ? '' : String(value);
  return total === 'due' || total === 'worked' ? formatPoints(value) : formatDays(value);
}
