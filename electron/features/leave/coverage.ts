import type { InputOf, OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { leaveLength } from '#shared/domain/attendance/leave-length';
import { coverOn } from '#shared/domain/leave/coverage';
import { awayKindOf } from '#shared/domain/leave/kinds';
import { effectiveEnd } from '#shared/domain/leave/life';
import { covers } from '#shared/domain/staff/postings';
import type { Posting } from '#shared/domain/staff/types';
import { addDays, eachDay } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import { postingsBetween, staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { type LeaveRecord, listLeaves } from './repo';
import { coverOf, ruleOf } from './rules';
import { coverRules, savedKinds } from './rules-repo';
import { loadSchedule, type Schedule } from './schedule';
import { visibleWindows } from './scope';

type Coverage = OutputOf<(typeof leaveContract)['coverage']>;
type WindowCoverage = Coverage['windows'][number];
type DayCoverage = WindowCoverage['days'][number];

/** Who is away on which day of a year, window by window, and where fewer are there than must be. */
export async function leaveCoverage(
  context: QueryContext,
  { year, windowId }: InputOf<(typeof leaveContract)['coverage']>,
): Promise<Coverage> {
  const { db, actor, now } = context;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const leaves = (
    await listLeaves(db, {
      from: startOfDay(from),
      to: startOfDay(to) + DAY_MS,
      states: ['submitted', 'approved'],
    })
  ).reverse();
  const people = await staffByIds(
    db,
    leaves.map(({ staffId }) => staffId),
  );
  const visible = await visibleWindows(db, actor, wallDate(now));
  const cover = await coverRules(db);
  const kinds = await savedKinds(db);
  const known = {
    dates: eachDay(from, to),
    schedule: await loadSchedule(db, from, to),
    byStaff: group(leaves, ({ staffId }) => staffId),
    nameOf: (staffId: number) => people.get(staffId)?.name ?? '',
    kindNameOf: (leave: LeaveRecord) => (kinds.length === 0 ? '' : ruleOf(leave, kinds).name),
  };
  const postings = group(await postingsBetween(db, from, to), (posting) => posting.windowId);
  const windows = (await windowDirectory(db))
    .filter(({ id }) => postings.has(id) && (windowId === null || id === windowId))
    .filter(({ id }) => visible === null || visible.has(id))
    .map(({ id, name }): WindowCoverage => {
      const { minimum } = coverOf({ cover }, id);
      const days = daysOfWindow({ ...known, windowId: id, minimum, postings: postings.get(id) ?? [] });
      return { windowId: id, windowName: name, minimum, days };
    });
  const rest = known.dates.filter((date) => known.schedule.dayAt(null, date).rest);
  return { year, rest, windows };
}

interface WindowYear {
  windowId: number;
  minimum: number;
  postings: Posting[];
  dates: IsoDate[];
  schedule: Schedule;
  byStaff: Map<number, LeaveRecord[]>;
  nameOf: (staffId: number) => string;
  /** Empty for a built-in kind. */
  kindNameOf: (leave: LeaveRecord) => string;
}

/** Workdays with somebody away or with too few people. */
function daysOfWindow(window: WindowYear): DayCoverage[] {
  const { windowId, minimum, postings, dates, schedule, byStaff } = window;
  const own = [...new Set(postings.map(({ staffId }) => staffId))];
  const leaves = own.flatMap((staffId) => byStaff.get(staffId) ?? []).toSorted(byBegin);
  const away = byDay(leaves);
  const postedOn = postedBy(postings);
  return dates.flatMap((date): DayCoverage[] => {
    const number = dayNumber(startOfDay(date));
    const gone = away.get(number) ?? NOBODY;
    const posted = postedOn(date);
    if (posted.size === 0 || (gone.length === 0 && posted.size >= minimum)) return [];
    const day = schedule.dayAt(windowId, date);
    if (day.rest) return [];
    const lent = gone.filter(
      (leave) => isLent(leave, posted) && !isAway(byStaff.get(leave.substituteId ?? 0), number),
    );
    const counts = coverOn(day, posted, {
      away: gone.map((leave) => spanOf(leave, leave.staffId)),
      // A stand-in of the home unit is nobody of the staff list.
      lent: lent.map((leave) => spanOf(leave, leave.substituteId ?? -leave.id)),
    });
    const shown = gone.flatMap((leave) => {
      const { halfDays } = leaveLength(leave.startAt, effectiveEnd(leave), [day]);
      if (halfDays === 0 || !posted.has(leave.staffId)) return [];
      const { staffId, kind, id: leaveId } = leave;
      const pending = leave.state === 'submitted';
      const names = { name: window.nameOf(staffId), kindName: window.kindNameOf(leave) };
      return [{ staffId, ...names, kind, leaveId, halfDays, pending }];
    });
    const below = counts.least < minimum;
    return shown.length > 0 || below ? [{ date, ...counts, below, away: shown }] : [];
  });
}

const NOBODY: readonly LeaveRecord[] = [];
const byBegin = (a: LeaveRecord, b: LeaveRecord): number => a.startAt - b.startAt || a.id - b.id;
const dayNumber = (at: WallMs): number => Math.floor(at / DAY_MS);

const spanOf = (leave: LeaveRecord, staffId: number) => ({
  staffId,
  from: leave.startAt,
  to: effectiveEnd(leave),
});

/** Somebody stands in who is not of the window anyway. */
const isLent = ({ substituteId, standIn }: LeaveRecord, posted: ReadonlySet<number>): boolean =>
  substituteId === null ? standIn !== '' : !posted.has(substituteId);

const isAway = (leaves: readonly LeaveRecord[] | undefined, number: number): boolean =>
  (leaves ?? NOBODY).some(
    (leave) =>
      dayNumber(leave.startAt) <= number &&
      number <= dayNumber(effectiveEnd(leave) - 1) &&
      awayKindOf(leave.kind) === 'leave',
  );

/** Who is posted on a day; asked in the order of days, worked out again only where a posting begins or ends. */
function postedBy(postings: readonly Posting[]): (date: IsoDate) => ReadonlySet<number> {
  const changes = [
    ...new Set(
      postings.flatMap(({ startDate, endDate }) =>
        endDate ? [startDate, addDays(endDate, 1)] : [startDate],
      ),
    ),
  ].sort();
  let next = 0;
  let posted: ReadonlySet<number> = new Set();
  return (date) => {
    if (next < changes.length && changes[next]! <= date) {
      while (next < changes.length && changes[next]! <= date) next++;
      posted = new Set(postings.filter((posting) => covers(posting, date)).map(({ staffId }) => staffId));
    }
    return posted;
  };
}

function byDay(leaves: readonly LeaveRecord[]): Map<number, LeaveRecord[]> {
  const days = new Map<number, LeaveRecord[]>();
  for (const leave of leaves) {
    const last = dayNumber(effectiveEnd(leave) - 1);
    for (let day = dayNumber(leave.startAt); day <= last; day++) {
      const known = days.get(day);
      if (known) known.push(leave);
      else days.set(day, [leave]);
    }
  }
  return days;
}

function group<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
