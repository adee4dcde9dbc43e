// biome-ignore-all lint/a11y/useSemanticElements: a row of the grid, see there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterWeek } from '#shared/contracts/roster';
import type { ShiftInfo } from '#shared/contracts/roster-shifts';
import { GridCell } from './grid-cell';
import type { GridRow } from './grid-model';
import classes from './roster.module.css';

/** What every cell needs to know of the week; made once for it. */
export interface GridWeek {
  days: RosterWeek['days'];
  dutyById: ReadonlyMap<number, PlannedDuty>;
  windowNames: ReadonlyMap<number, string>;
  shiftById: ReadonlyMap<number, ShiftInfo>;
  /** What does not fit about a duty, in words. */
  problems: ReadonlyMap<number, string>;
}

/** What a cell may ask for; the same object as long as the grid stands, so that rows need not be drawn again. */
export interface GridHandlers {
  onActivate: (row: number, day: number, duty: number) => void;
  onAdd: (row: GridRow, day: number) => void;
  onEdit: (duty: PlannedDuty) => void;
  onDrop: (duty: PlannedDuty, row: GridRow, date: string) => void;
  onSwap: (first: PlannedDuty, second: PlannedDuty) => void;
  onRemove: (duty: PlannedDuty) => void;
}

interface GridRowViewProps {
  row: GridRow;
  index: number;
  domId: string;
  week: GridWeek;
  handlers: GridHandlers;
  mayWrite: boolean;
  /** Where the keyboard is in this row; null in all others. */
  activeDay: number | null;
  activeDuty: number;
  heldId: number | null;
}

/** A row is drawn again only when something of it changes: a center may have a thousand people. */
export const GridRowView = memo(function GridRowView({ row, index, domId, ...props }: GridRowViewProps) {
  const { t } = useTranslation();
  const { week, handlers, mayWrite, activeDay, activeDuty, heldId } = props;
  return (
    <div className={classes.row} role="row">
      <div className={classes.name} role="rowheader">
        {row.name ?? t('roster.leaders')}
        <small>{row.detail}</small>
      </div>
      {week.days.map(({ date }, day) => (
        <GridCell
          key={date}
          id={`${domId}-${index}-${day}`}
          {...{ week, row, day, handlers, mayWrite, heldId }}
          rowIndex={index}
          active={day === activeDay ? activeDuty : null}
        />
      ))}
    </div>
  );
});
