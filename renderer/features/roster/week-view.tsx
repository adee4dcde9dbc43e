import { Kbd, SegmentedControl } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterConflict, RosterWeek } from '#shared/contracts/roster';
import { type DutyKind, PLAIN_KINDS, type PlainKind } from '#shared/domain/roster/types';
import { FilterBar } from '../../ui/filter-bar';
import { SearchBox } from '../../ui/search-box';
import { AssignForm, type AssignTarget, targetOf } from './assign-form';
import { ConflictList } from './conflict-list';
import { type GridPlace, type GridRow, gridRows, type RosterView } from './grid-model';
import classes from './roster.module.css';
import { RosterGrid, usableShifts } from './roster-grid';
import { ShiftSign } from './shift-sign';
import { SwapForm } from './swap-form';
import type { RosterActions } from './use-roster-actions';

interface WeekViewProps {
  week: RosterWeek;
  actions: RosterActions;
  mayWrite: boolean;
}

/** The grid of a week with its filters, and beside it what does not fit. */
export function WeekView({ week, actions, mayWrite }: WeekViewProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<RosterView>('windows');
  const [kind, setKind] = useState<PlainKind>('noon');
  const [search, setSearch] = useState('');
  const [place, setPlace] = useState<GridPlace>({ row: 0, day: 0, duty: 0 });
  const [target, setTarget] = useState<AssignTarget | null>(null);
  const rows = useMemo(() => gridRows(week, view, search), [week, view, search]);
  const grid = useRef<HTMLDivElement>(null);
  useFocusAfter(target !== null || actions.swapping !== null, grid);
  const go = (conflict: RosterConflict) => {
    setView('windows');
    setSearch('');
    setPlace(placeOf(week, conflict));
  };
  return (
    <>
      <FilterBar>
        <SegmentedControl
          aria-label={t('roster.view.label')}
          value={view}
          onChange={(value) => setView(value as RosterView)}
          data={(['windows', 'people'] as const).map((value) => ({
            value,
            label: t(`roster.view.${value}`),
          }))}
        />
        <SearchBox value={search} onChange={setSearch} w={200} placeholder={t('roster.search')} />
        {mayWrite && (
          <SegmentedControl
            aria-label={t('roster.form.kind')}
            value={kind}
            onChange={(value) => setKind(value as PlainKind)}
            data={PLAIN_KINDS.map((value) => ({ value, label: t(`roster.kind.${value}`) }))}
          />
        )}
        {mayWrite && <ShiftKeys week={week} />}
        {mayWrite && <KeyLine actions={actions} />}
      </FilterBar>
      <div className={classes.split}>
        <RosterGrid
          {...{ week, rows, place, actions, mayWrite }}
          frame={grid}
          onPlace={setPlace}
          onAdd={(row, day) => setTarget(newDuty(week, view, kind, row, day))}
          onAddShift={(row, day, shiftId) =>
            setTarget({ ...newDuty(week, view, 'noon', row, day), kind: 'shift', shiftId })
          }
          onEdit={(duty) => setTarget(targetOf(duty))}
        />
        <ConflictList conflicts={week.conflicts} swaps={week.swaps} shifts={week.shifts} onGo={go} />
      </div>
      <AssignForm target={target} week={week} onClose={() => setTarget(null)} />
      <SwapForm pair={actions.swapping} shifts={week.shifts} onClose={() => actions.setSwapping(null)} />
    </>
  );
}

/** The keyboard goes on in the grid where a dialog was opened from it. */
function useFocusAfter(open: boolean, element: RefObject<HTMLDivElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) element.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open, element]);
}

/** Which digit stands for which shift. */
function ShiftKeys({ week }: { week: RosterWeek }) {
  const { t } = useTranslation();
  const shifts = usableShifts(week).slice(0, 9);
  if (shifts.length === 0) return null;
  return (
    <span className={classes.keys} title={t('roster.shift.keysHint')}>
      {t('roster.shift.keys')}
      {shifts.map((shift, index) => (
        <span key={shift.id} className={classes.keyed}>
          <Kbd size="xs">{index + 1}</Kbd> <ShiftSign shift={shift} />
        </span>
      ))}
    </span>
  );
}

const KEYS = [
  ['Enter', 'enter'],
  ['M', 'move'],
  ['S', 'swap'],
  ['Delete', 'remove'],
  ['Ctrl+Z', 'undo'],
] as const;

/** What the keys do, or what is held and waits for its place. */
function KeyLine({ actions: { held } }: { actions: RosterActions }) {
  const { t } = useTranslation();
  if (held) {
    return (
      <span className={classes.held} role="status">
        {t(`roster.held.${held.for}`, { name: held.duty.name })}
      </span>
    );
  }
  return (
    <span className={classes.keys}>
      {KEYS.map(([key, what]) => (
        <span key={key}>
          <Kbd size="xs">{key}</Kbd> {t(`roster.key.${what}`)}
        </span>
      ))}
    </span>
  );
}

/** What a new duty in a cell most likely is. */
function newDuty(
  week: RosterWeek,
  view: RosterView,
  kind: DutyKind,
  row: GridRow,
  day: number,
): AssignTarget {
  const { date = '', rest = false } = week.days[day] ?? {};
  const leaders = view === 'windows' && row.windowId === null;
  const own = week.people.find(({ staffId }) => staffId === row.staffId)?.posts[0]?.windowId ?? null;
  const usual = rest && kind === 'noon' ? 'weekend' : kind;
  const chosen = leaders ? 'leader' : usual === 'leader' && row.windowId !== null ? 'noon' : usual;
  return { date, kind: chosen, windowId: row.windowId ?? own, staffId: row.staffId, shiftId: null };
}

/** The cell a conflict is about. */
function placeOf(week: RosterWeek, { date, windowId, dutyId }: RosterConflict): GridPlace {
  const all = gridRows(week, 'windows', '');
  const row = Math.max(
    0,
    all.findIndex((each) => each.windowId === windowId),
  );
  const day = week.days.findIndex((each) => each.date === date);
  const duty = all[row]?.cells[day]?.findIndex(({ id }) => id === dutyId) ?? 0;
  return { row, day, duty: Math.max(0, duty) };
}
