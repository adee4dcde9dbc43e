import type { InputOf, OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import type { Sighting } from '#shared/domain/attendance/overdue';
import { kindsOn } from '#shared/domain/leave/kind-rules';
import { awayKindOf } from '#shared/domain/leave/kinds';
import { ruledLength } from '#shared/domain/leave/length';
import { effectiveEnd, isRetroactive, phaseOf } from '#shared/domain/leave/life';
import { dueBack, overdueUntil } from '#shared/domain/leave/measure';
import { type CountedLeave, type LeaveTotals, noLeave, totalsBy } from '#shared/domain/leave/statistics';
import { type Month, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { type LoadedLife, loadLives } from './life-store';
import { lastSeen, seenAgainAt } from './overdue';
import { type LeaveRecord, listLeaves } from './repo';
import { kindCodeOf, ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import type { Schedule } from './schedule';
import { visibleWindows } from './scope';
import { daysFor, isLateExtension, scheduleFor, takenDays } from './view';

type Input = InputOf<(typeof leaveContract)['statistics']>;
export type LeaveStatistics = OutputOf<(typeof leaveContract)['statistics']>;

const pad = (month: number): string => String(month).padStart(2, '0');

/** Approved leave of a year up to a month, beside the same months of the year before. */
export async function leaveStatistics(
  context: Pick<QueryContext, 'db' | 'actor' | 'now'>,
  { year, untilMonth, windowId }: Input,
): Promise<LeaveStatistics> {
  const { db } = context;
  const counted = await countedLeaves(context, year, windowId);
  const within = (date: string, y: number) =>
    date >= `${y}-01` && date.slice(0, 7) <= `${y}-${pad(untilMonth)}`;
  const compare = <K>(keyOf: (leave: CountedLeave, date: string) => K) => {
    const of = (y: number) =>
      totalsBy(counted, (leave, date) => (within(date, y) ? keyOf(leave, date) : null));
    const [now, before] = [of(year), of(year - 1)];
    const pair = (key: K) => ({ now: now.get(key) ?? noLeave, before: before.get(key) ?? noLeave });
    return { keys: [...new Set([...now.keys(), ...before.keys()])], pair };
  };
  const kinds = kindsOn(`${year}-12-31`, await savedKinds(db));
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  const byKind = compare(({ kindCode }) => kindCode);
  const byPerson = compare(({ staffId }) => staffId);
  const byWindow = compare((leave) => leave.windowId ?? 0);
  const byMonth = compare((_, date) => Number(date.slice(5, 7)));
  const people = await staffByIds(db, byPerson.keys);
  const places = new Map(counted.map((leave) => [leave.staffId, leave.windowId]));
  return {
    total: compare(() => 0).pair(0),
    kinds: byKind.keys.map((code) => {
      const rule = kinds.find((kind) => kind.code === code)?.rule;
      return { code, name: rule?.name ?? '', unit: rule?.unit ?? 'half_day', ...byKind.pair(code) };
    }),
    people: byPerson.keys
      .map((staffId) => ({
        staffId,
        staffNo: people.get(staffId)?.staffNo ?? '',
        staffName: people.get(staffId)?.name ?? '',
        windowName: windows.get(places.get(staffId) ?? 0) ?? '',
        ...byPerson.pair(staffId),
      }))
      .sort(byMost),
    windows: byWindow.keys
      .map((id) => ({
        windowId: id === 0 ? null : id,
        windowName: windows.get(id) ?? '',
        ...byWindow.pair(id),
      }))
      .sort(byMost),
    months: Array.from({ length: untilMonth }, (_, index): { month: Month } & Pair => ({
      month: `${year}-${pad(index + 1)}`,
      ...byMonth.pair(index + 1),
    })),
  };
}

interface Pair {
  now: LeaveTotals;
  before: LeaveTotals;
}

const byMost = (a: Pair, b: Pair): number =>
  b.now.halfDays - a.now.halfDays || b.before.halfDays - a.before.halfDays;

async function countedLeaves(
  context: Pick<QueryContext, 'db' | 'actor' | 'now'>,
  year: number,
  windowId: number | null,
): Promise<CountedLeave[]> {
  const leaves = (
    await listLeaves(context.db, {
      from: startOfDay(`${year - 1}-01-01`),
      to: startOfDay(`${year + 1}-01-01`),
      states: ['approved'],
    })
  ).filter(({ kind }) => awayKindOf(kind) === 'leave');
  const visible = await visibleWindows(context.db, context.actor, wallDate(context.now));
  const kinds = await savedKinds(context.db);
  const lives = await loadLives(context.db, leaves);
  const seen = await seenAgainAt(context.db, leaves, context.now);
  const schedule = await scheduleFor(context.db, leaves, lastSeen(seen));
  return leaves.flatMap((leave): CountedLeave[] => {
    const place = schedule.windowOf(leave.staffId, wallDate(leave.startAt));
    if (visible !== null && (place === null || !visible.has(place))) return [];
    if (windowId !== null && place !== windowId) return [];
    const days = takenDays(schedule, leave);
    return [
      {
        staffId: leave.staffId,
        windowId: place,
        kindCode: kindCodeOf(leave),
        ...marksOf(leave, lives.get(leave.id)!, schedule, { now: context.now, seen }),
        byDay: ruledLength(ruleOf(leave, kinds), leave.startAt, effectiveEnd(leave), days).byDay,
      },
    ];
  });
}

interface Standing {
  now: WallMs;
  /** When people of leaves without 销假 were seen again. */
  seen: ReadonlyMap<number, Sighting>;
}

/** What was wrong with a leave; days beyond its end are read only where something may be. */
function marksOf(
  leave: LeaveRecord,
  { extensions }: LoadedLife,
  schedule: Schedule,
  { now, seen }: Standing,
): Pick<CountedLeave, 'retroactive' | 'overdue'> {
  const backAt = leave.returnedAt ?? seen.get(leave.id)?.at ?? null;
  const late = (backAt ?? now) > leave.endAt;
  const days = late || extensions.length > 0 ? daysFor(schedule, { ...leave, returnedAt: backAt }) : [];
  const isOut = late && phaseOf(leave, dueBack(leave.endAt, days), now, backAt) === 'overdue';
  return {
    retroactive: isRetroactive(leave) || extensions.some((extension) => isLateExtension(extension, days)),
    overdue: isOut || (late && overdueUntil(leave, days, backAt) !== null),
  };
}
