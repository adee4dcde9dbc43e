// biome-ignore-all lint/a11y/useSemanticElements: cells are virtual and placed by position, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the cells has the keyboard
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeCell, type SheetDayInfo, type SheetPerson } from '#shared/contracts/attendance';
import { formatDays, formatPoints } from '#shared/domain/documents/format';
import { type GridCell, isWithin } from './grid-keys';
import { Mark } from './mark';
import { markKey } from './marks';
import classes from './month-grid.module.css';
import { NAME_WIDTH, TOTALS, WINDOW_WIDTH } from './month-grid-size';

export interface GridRowProps {
  domId: string;
  person: SheetPerson;
  days: readonly SheetDayInfo[];
  columns: readonly VirtualItem[];
  index: number;
  top: number;
  width: number;
  /** Null when another row is active. */
  activeColumn: number | null;
  /** First and last day chosen in this row; null when none is. */
  range: readonly [number, number] | null;
  onActive: (cell: GridCell, extend: boolean) => void;
  onOpen: (cell: GridCell) => void;
  /** The name was clicked: the whole month of the person. */
  onRow: (row: number) => void;
}

/** One person: name and window that stay, a cell a day, totals. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { domId, person, days, columns, index, top, width, activeColumn } = props;
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      style={{ width, transform: `translateY(${top}px)` }}
      data-active={activeColumn !== null || undefined}
    >
      <div className={classes.fixed}>
        <span
          role="rowheader"
          className={classes.name}
          style={{ width: NAME_WIDTH }}
          title={`${person.staffNo} ${person.name} ${person.unitName}`}
          onClick={() => props.onRow(index)}
        >
          {person.name}
        </span>
        <span
          role="gridcell"
          className={classes.window}
          style={{ width: WINDOW_WIDTH }}
          title={person.windowName}
        >
          {person.windowName}
        </span>
      </div>
      {columns.map((column) => {
        const day = days[column.index];
        const total = TOTALS[column.index - days.length];
        const place = { left: column.start, width: column.size };
        if (total) {
          return (
            <div key={column.key} role="gridcell" className={classes.total} style={place}>
              {totalText(total, person.totals[total])}
            </div>
          );
        }
        return day ? (
          <DayCell
            key={column.key}
            {...props}
            id={`${domId}-${column.index}`}
            day={day}
            column={column.index}
            place={place}
            isActive={activeColumn === column.index}
          />
        ) : null;
      })}
    </div>
  );
});

interface DayCellProps extends GridRowProps {
  id: string;
  day: SheetDayInfo;
  column: number;
  place: { left: number; width: number };
  isActive: boolean;
}

function DayCell({ id, day, column, place, isActive, person, index, range, onActive, onOpen }: DayCellProps) {
  const { t } = useTranslation();
  const marks = decodeCell(person.cells[column] ?? '');
  const same = marks.length > 1 && marks.every((mark) => mark.code === marks[0]?.code);
  const unsettled = marks.some((mark) => mark.unsettled);
  const shown = same && marks[0] ? [{ ...marks[0], unsettled }] : marks;
  const words =
    marks.map((mark) => t(markKey(mark.code))).join(t('ui.comma')) || t('attendance.month.cellEmpty');
  const cell = { row: index, column };
  const isChosen = range !== null && isWithin(column, range);
  return (
    <div
      id={id}
      role="gridcell"
      className={classes.cell}
      style={place}
      aria-selected={isActive || isChosen}
      aria-label={t('attendance.month.cell', { name: person.name, date: day.date, marks: words })}
      data-rest={day.rest ? true : undefined}
      data-active={isActive || undefined}
      data-chosen={isChosen || undefined}
      onMouseDown={(event) => event.button === 0 && onActive(cell, event.shiftKey)}
      // With the button held the choice follows the mouse.
      onMouseEnter={(event) => event.buttons === 1 && onActive(cell, true)}
      onDoubleClick={() => onOpen(cell)}
    >
      {shown.map((mark, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sessions of a day keep their order
        <Mark key={n} {...mark} />
      ))}
    </div>
  );
}

const IN_DAYS: ReadonlySet<string> = new Set(['due', 'worked', 'absent', 'leave']);

function totalText(total: (typeof TOTALS)[number], value: number): string {
  if (!IN_DAYS.has(total)) return value === 0 ? '' : String(value);
  return total === 'due' || total === 'worked' ? formatPoints(value) : formatDays(value);
}
