// biome-ignore-all lint/a11y/useSemanticElements: the rows are skipped while they are out of sight, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterWeek } from '#shared/contracts/roster';
import { weekday } from '#shared/domain/time/dates';
import { type GridPlace, type GridRow, gridCommand, nextPlace, putDownAt, shiftOfKey } from './grid-model';
import { type GridHandlers, GridRowView, type GridWeek } from './grid-row';
import classes from './roster.module.css';
import type { RosterActions } from './use-roster-actions';

interface RosterGridProps {
  week: RosterWeek;
  rows: readonly GridRow[];
  place: GridPlace;
  onPlace: (place: GridPlace) => void;
  onAdd: (row: GridRow, day: number) => void;
  onEdit: (duty: PlannedDuty) => void;
  /** A digit in a cell where nobody is named yet. */
  onAddShift: (row: GridRow, day: number, shiftId: number) => void;
  actions: RosterActions;
  mayWrite: boolean;
  /** The element that holds the focus. */
  frame: RefObject<HTMLDivElement | null>;
}

/** The week by keyboard and mouse; what the keys mean is in `gridCommand`. */
export function RosterGrid(props: RosterGridProps) {
  const { t } = useTranslation();
  const { week, rows, place, actions, mayWrite, frame } = props;
  const domId = useId();
  const cellId = `${domId}-${place.row}-${place.day}`;
  useEffect(() => {
    document.getElementById(cellId)?.scrollIntoView?.({ block: 'nearest' });
  }, [cellId]);
  const onKeyDown = useGridKeys(props);
  const gridWeek = useGridWeek(week);
  const handlers = useGridHandlers(props, () => frame.current?.focus({ preventScroll: true }));
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
            {(name || closed) && (
              <em data-closed={closed || undefined}>{closed ? t('roster.closed') : name}</em>
            )}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className={classes.none}>{t('ui.table.noMatch')}</p>}
      {rows.map((row, index) => (
        <GridRowView
          key={row.key}
          {...{ row, index, domId, handlers, mayWrite }}
          week={gridWeek}
          activeDay={index === place.row ? place.day : null}
          activeDuty={index === place.row ? place.duty : 0}
          heldId={actions.held?.duty.id ?? null}
        />
      ))}
    </div>
  );
}

function useGridWeek(week: RosterWeek): GridWeek {
  const { t } = useTranslation();
  return useMemo(() => {
    const problems = new Map<number, string>();
    for (const { dutyId, code } of week.conflicts) {
      if (dutyId === null) continue;
      const words = [problems.get(dutyId), t(`roster.conflict.${code}`)].filter(Boolean);
      problems.set(dutyId, words.join(t('ui.comma')));
    }
    return {
      days: week.days,
      dutyById: new Map(week.duties.map((duty) => [duty.id, duty])),
      shiftById: new Map(week.shifts.map((shift) => [shift.id, shift])),
      windowNames: new Map(week.windows.map(({ id, name }) => [id, name])),
      problems,
    };
  }, [week, t]);
}

/** Handlers that stay the same object while what they do follows the latest props. */
function useGridHandlers(props: RosterGridProps, focus: () => void): GridHandlers {
  const latest = useRef({ props, focus });
  useEffect(() => {
    latest.current = { props, focus };
  });
  return useMemo(() => {
    const now = () => latest.current.props;
    return {
      onActivate: (row, day, duty) => {
        now().onPlace({ row, day, duty });
        latest.current.focus();
      },
      onAdd: (row, day) => now().onAdd(row, day),
      onEdit: (duty) => now().onEdit(duty),
      onDrop: (duty, row, date) => now().actions.move(duty, putDownAt(duty, row, date)),
      onSwap: (first, second) => now().actions.setSwapping([first, second]),
      onRemove: (duty) => {
        now().actions.remove(duty);
        latest.current.focus();
      },
    };
  }, []);
}

/** Arrows move; the other keys work on the duty or the cell the keyboard is on. */
function useGridKeys({ week, rows, place, actions, mayWrite, ...props }: RosterGridProps) {
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const row = rows[place.row];
    const active = row?.cells[place.day]?.[place.duty];
    const modified = event.ctrlKey || event.metaKey;
    const next = modified ? null : nextPlace(event.key, place, rows);
    if (next) {
      props.onPlace(next);
      event.preventDefault();
      return;
    }
    if (!mayWrite || !row) return;
    const { held } = actions;
    const date = week.days[place.day]?.date ?? '';
    const digit = modified || held ? null : shiftOfKey(event.key);
    if (digit !== null) {
      event.preventDefault();
      const shiftId = usableShifts(week)[digit]?.id;
      if (shiftId === undefined) return;
      const onShift = active?.kind === 'shift' ? active.staffId : null;
      const staffId = row.staffId ?? onShift;
      if (staffId === null) return props.onAddShift(row, place.day, shiftId);
      actions.putShift({ date, staffId, shiftId });
      // Typed on like a line of text, day after day.
      if (row.staffId !== null) props.onPlace({ ...place, day: Math.min(6, place.day + 1), duty: 0 });
      return;
    }
    const command = gridCommand(event.key, modified, active !== undefined, held?.for ?? null);
    if (command === 'undo' && week.undo) actions.undo(week.undo.id);
    else if (command === 'add') props.onAdd(row, place.day);
    else if (command === 'give_up') actions.hold(null);
    else if (command === 'put_down' && held) actions.move(held.duty, putDownAt(held.duty, row, date));
    else if (!active) return;
    else if (command === 'edit') props.onEdit(active);
    else if (command === 'remove') actions.remove(active);
    else if (command === 'pick_up') actions.hold({ duty: active, for: 'move' });
    else if (command === 'swap' && held) actions.setSwapping([held.duty, active]);
    else if (command === 'swap') actions.hold({ duty: active, for: 'swap' });
    else return;
    event.preventDefault();
  };
}

/** Shifts in the order of the digits that stand for them. */
export const usableShifts = ({ shifts }: Pick<RosterWeek, 'shifts'>) =>
  shifts.filter(({ retired }) => !retired);
