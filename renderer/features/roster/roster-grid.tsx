// biome-ignore-all lint/a11y/useSemanticElements: the rows are skipped while they are out of sight, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the cells has the keyboard
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterConflict, RosterWeek } from '#shared/contracts/roster';
import { weekday } from '#shared/domain/time/dates';
import { DUTY_DRAG, DutyChip } from './duty-chip';
import { type GridPlace, type GridRow, nextPlace } from './grid-model';
import classes from './roster.module.css';
import type { RosterActions } from './use-roster-actions';

interface RosterGridProps {
  week: RosterWeek;
  rows: readonly GridRow[];
  place: GridPlace;
  onPlace: (place: GridPlace) => void;
  onAdd: (row: GridRow, day: number) => void;
  actions: RosterActions;
  mayWrite: boolean;
}

/** The week: arrows move, Enter plans a duty, Delete takes it away, S swaps two, Esc gives a swap up. */
export function RosterGrid(props: RosterGridProps) {
  const { t } = useTranslation();
  const { week, rows, place, actions, mayWrite } = props;
  const domId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const cellId = `${domId}-${place.row}-${place.day}`;
  useEffect(() => {
    document.getElementById(cellId)?.scrollIntoView?.({ block: 'nearest' });
  }, [cellId]);
  const active = rows[place.row]?.cells[place.day]?.[place.duty];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextPlace(event.key, place, rows);
    const row = rows[place.row];
    if (next) props.onPlace(next);
    else if (!mayWrite || !row) return;
    else if (event.key === 'Enter') props.onAdd(row, place.day);
    else if (event.key === 'Delete' && active) actions.remove(active);
    else if (event.key.toLowerCase() === 's' && active) actions.swap(active);
    else if (event.key === 'Escape' && actions.swapping) actions.swap(null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={frame}
      className={classes.grid}
      role="grid"
      aria-label={t('roster.title')}
      aria-activedescendant={cellId}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={`${classes.row} ${classes.head}`} role="row">
        <div className={classes.name} role="columnheader" />
        {week.days.map(({ date, rest, name, closed }) => (
          <div key={date} className={classes.day} role="columnheader" data-rest={rest || undefined}>
            {t(`ui.weekday.${weekday(date)}`)} <small>{date.slice(5)}</small>
            {(name || closed) && <em>{closed ? t('roster.closed') : name}</em>}
          </div>
        ))}
      </div>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row} role="row">
          <div className={classes.name} role="rowheader">
            {row.name ?? t('roster.leaders')}
            <small>{row.detail}</small>
          </div>
          {row.cells.map((duties, day) => (
            <GridCell
              key={week.days[day]?.date}
              {...props}
              id={`${domId}-${index}-${day}`}
              row={row}
              day={day}
              duties={duties}
              active={index === place.row && day === place.day ? place.duty : null}
              onActivate={(duty) => {
                props.onPlace({ row: index, day, duty });
                frame.current?.focus({ preventScroll: true });
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface GridCellProps extends RosterGridProps {
  id: string;
  row: GridRow;
  day: number;
  duties: readonly PlannedDuty[];
  /** Which of its duties the keyboard is on; null when it is in another cell. */
  active: number | null;
  onActivate: (duty: number) => void;
}

function GridCell({ week, row, day, duties, active, actions, ...props }: GridCellProps) {
  const { t } = useTranslation();
  const { date = '', rest = false, closed = false } = week.days[day] ?? {};
  const mayWrite = props.mayWrite && !closed;
  const empty = week.conflicts.filter(
    (conflict) =>
      conflict.code === 'window_empty' && conflict.date === date && conflict.windowId === row.windowId,
  );
  const find = (id: number) => week.duties.find((duty) => duty.id === id);
  const drop = (id: number) => {
    const duty = find(id);
    if (!duty || (row.staffId !== null && duty.staffId !== row.staffId)) return;
    actions.move(duty, date, row.staffId === null ? row.windowId : duty.windowId);
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
      data-empty={(row.windowId !== null && empty.length > 0) || undefined}
      onClick={() => props.onActivate(0)}
      onDoubleClick={() => mayWrite && props.onAdd(row, day)}
      onDragOver={(event) => mayWrite && event.preventDefault()}
      onDrop={(event) => mayWrite && drop(Number(event.dataTransfer.getData(DUTY_DRAG)))}
    >
      {duties.map((duty, index) => (
        <DutyChip
          key={duty.id}
          duty={duty}
          text={row.staffId === null ? nameText(duty) : placeName(duty)}
          active={active === index}
          swapping={actions.swapping?.id === duty.id}
          problem={problemOf(week.conflicts, duty)
            .map((code) => t(`roster.conflict.${code}`))
            .join('、')}
          mayWrite={mayWrite}
          onActivate={() => props.onActivate(index)}
          onRemove={() => actions.remove(duty)}
          onSwapWith={(id) => {
            const other = find(id);
            if (other) actions.swapWith(other, duty);
          }}
        />
      ))}
      {away && <i className={classes.away}>{t(`leave.kind.${away.kind}`)}</i>}
      {row.windowId !== null && empty.length > 0 && <i className={classes.hole}>{t('roster.short.empty')}</i>}
    </div>
  );
}

const nameText = ({ name, forName }: PlannedDuty): string =>
  forName === '' ? name : `${name}（${forName}）`;

const problemOf = (conflicts: readonly RosterConflict[], { id }: PlannedDuty) =>
  conflicts.filter(({ dutyId }) => dutyId === id).map(({ code }) => code);
