// biome-ignore-all lint/a11y/useSemanticElements: a cell of the grid, see there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the cells has the keyboard
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterConflict, RosterWeek } from '#shared/contracts/roster';
import { DUTY_DRAG, DutyChip } from './duty-chip';
import { type GridRow, putDownAt } from './grid-model';
import classes from './roster.module.css';
import type { RosterActions } from './use-roster-actions';

interface GridCellProps {
  id: string;
  week: RosterWeek;
  row: GridRow;
  day: number;
  /** Which of its duties the keyboard is on; null when it is in another cell. */
  active: number | null;
  actions: RosterActions;
  mayWrite: boolean;
  onActivate: (duty: number) => void;
  onAdd: (row: GridRow, day: number) => void;
  onEdit: (duty: PlannedDuty) => void;
}

/** The duties of one row and day, and who of it is away. */
export function GridCell({ week, row, day, active, actions, ...props }: GridCellProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const { date = '', rest = false, closed = false } = week.days[day] ?? {};
  const mayWrite = props.mayWrite && !closed;
  const empty = week.conflicts.some(
    (conflict) =>
      conflict.code === 'window_empty' &&
      conflict.date === date &&
      row.windowId !== null &&
      conflict.windowId === row.windowId,
  );
  const find = (id: number) => week.duties.find((duty) => duty.id === id);
  const drop = (id: number) => {
    setOver(false);
    const duty = find(id);
    if (duty) actions.move(duty, putDownAt(duty, row, date));
  };
  const placeName = ({ windowId }: PlannedDuty) =>
    week.windows.find(({ id }) => id === windowId)?.name ?? t('roster.leaders');
  const away = week.people
    .find(({ staffId }) => staffId === row.staffId)
    ?.away.find((leave) => leave.date === date);
  return (
    <div
      id={props.id}
      className={classes.cell}
      role="gridcell"
      aria-selected={active !== null}
      data-rest={rest || undefined}
      data-active={active !== null || undefined}
      data-empty={empty || undefined}
      data-over={over || undefined}
      onClick={() => props.onActivate(0)}
      onDoubleClick={() => mayWrite && props.onAdd(row, day)}
      onDragOver={(event) => {
        if (!mayWrite) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => mayWrite && drop(Number(event.dataTransfer.getData(DUTY_DRAG)))}
    >
      {row.cells[day]?.map((duty, index) => (
        <DutyChip
          key={duty.id}
          duty={duty}
          text={row.staffId === null ? duty.name : placeName(duty)}
          active={active === index}
          held={actions.held?.duty.id === duty.id}
          problem={problemOf(week.conflicts, duty)
            .map((code) => t(`roster.conflict.${code}`))
            .join('、')}
          mayWrite={mayWrite}
          onActivate={() => props.onActivate(index)}
          onRemove={() => actions.remove(duty)}
          onEdit={() => props.onEdit(duty)}
          onSwapWith={(id) => {
            setOver(false);
            const other = find(id);
            if (other) actions.setSwapping([other, duty]);
          }}
        />
      ))}
      {away && <i className={classes.away}>{t(`leave.kind.${away.kind}`)}</i>}
      {empty && <i className={classes.hole}>{t('roster.short.empty')}</i>}
    </div>
  );
}

const problemOf = (conflicts: readonly RosterConflict[], { id }: PlannedDuty) =>
  conflicts.filter(({ dutyId }) => dutyId === id).map(({ code }) => code);
