// biome-ignore-all lint/a11y/useSemanticElements: a cell of the grid, see there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the cells has the keyboard
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty } from '#shared/contracts/roster';
import { DUTY_DRAG, DutyChip } from './duty-chip';
import type { GridRow } from './grid-model';
import type { GridHandlers, GridWeek } from './grid-row';
import classes from './roster.module.css';

interface GridCellProps {
  id: string;
  week: GridWeek;
  row: GridRow;
  rowIndex: number;
  day: number;
  /** Which of its duties the keyboard is on; null when it is in another cell. */
  active: number | null;
  heldId: number | null;
  handlers: GridHandlers;
  mayWrite: boolean;
}

/** The duties of one row and day, and who of it is away. */
export function GridCell({
  id,
  week,
  row,
  rowIndex,
  day,
  active,
  heldId,
  handlers,
  ...props
}: GridCellProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const { date = '', rest = false, closed = false } = week.days[day] ?? {};
  const mayWrite = props.mayWrite && !closed;
  const empty = row.empty[day] ?? false;
  const away = row.away[day] ?? null;
  const dragged = (event: DragEvent) =>
    week.dutyById.get(Number(event.dataTransfer.getData(DUTY_DRAG))) ?? null;
  const drop = (event: DragEvent) => {
    setOver(false);
    const duty = dragged(event);
    if (mayWrite && duty) handlers.onDrop(duty, row, date);
  };
  /** Most shifts are served at the person's own window: it is named where it is another one. */
  const shiftName = ({ shiftId, windowId }: PlannedDuty) => {
    const shift = week.shiftById.get(shiftId ?? 0);
    const away = shift && shift.sessions.length > 0 && !row.ownWindows.includes(windowId ?? 0);
    return away ? undefined : shift?.name;
  };
  const placeName = ({ windowId }: PlannedDuty) => week.windowNames.get(windowId ?? 0) ?? t('roster.leaders');
  return (
    <div
      id={id}
      className={classes.cell}
      role="gridcell"
      aria-selected={active !== null}
      data-rest={rest || undefined}
      data-active={active !== null || undefined}
      data-empty={empty || undefined}
      data-over={over || undefined}
      onClick={() => handlers.onActivate(rowIndex, day, 0)}
      onDoubleClick={() => mayWrite && handlers.onAdd(row, day)}
      onDragOver={(event) => {
        if (!mayWrite) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {row.cells[day]?.map((duty, index) => (
        <DutyChip
          key={duty.id}
          duty={duty}
          shift={week.shiftById.get(duty.shiftId ?? 0) ?? null}
          text={row.staffId === null ? duty.name : (shiftName(duty) ?? placeName(duty))}
          active={active === index}
          held={heldId === duty.id}
          problem={week.problems.get(duty.id) ?? ''}
          mayWrite={mayWrite}
          onActivate={() => handlers.onActivate(rowIndex, day, index)}
          onRemove={() => handlers.onRemove(duty)}
          onEdit={() => handlers.onEdit(duty)}
          onSwapWith={(other) => {
            setOver(false);
            const first = week.dutyById.get(other);
            if (first) handlers.onSwap(first, duty);
          }}
        />
      ))}
      {away && <i className={classes.away}>{t(`leave.kind.${away}`)}</i>}
      {empty && <i className={classes.hole}>{t('roster.short.empty')}</i>}
    </div>
  );
}
