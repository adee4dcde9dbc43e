import type { AssessedKind, CheckItem, Checklist } from '#shared/contracts/assessment';
import { addMonths, firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { undecidedIncidents } from '../incidents/index';
import { pendingLeaves, unreturnedLeaves } from '../leave/index';
import { openMeetings } from '../meetings/index';
import { monthState } from '../months/index';
import { staffWithIds, unmappedIds } from '../punches/index';
import { outsideFacts } from './compute';
import { unchargedAdjustments } from './decisions';
import { KINDS } from './results';
import { gatherSources, type MonthSources } from './sources';

/** The page has room for a few names; the count says how many there are. */
const NAMES_SHOWN = 8;

/** What is still open before a month may close; for a month that is closed nothing is. */
export async function checkMonth(db: ReadDb, month: Month, now: WallMs): Promise<Checklist> {
  const state = await monthState(db, month);
  if (state !== 'open') return { month, state, items: [], ready: false };
  const items = await checkItems(db, month, now, await gatherSources(db, month));
  return { month, state, items, ready: items.every((item) => item.level !== 'block') };
}

/** Blocking things first; each is listed, also when it is done, so that the office sees what was looked at. */
export async function checkItems(
  db: ReadDb,
  month: Month,
  now: WallMs,
  sources: MonthSources,
): Promise<CheckItem[]> {
  const open = sessionDays(sources, (session) => session.status === 'open');
  const unsettled = sessionDays(sources, ({ exception }) => exception !== null && !exception.settled);
  const outside = outsideFacts(sources);
  const lacking = KINDS.filter((kind) => !sources.rulebooks[kind]);
  const uncharged = unchargedAdjustments(sources.decisions, (subject, id) =>
    sources.subjects[subject as AssessedKind].some((info) => info.id === id),
  );
  const withoutId = await peopleWithoutId(db, month, sources);
  const over = wallDate(now) > lastDay(month);
  return [
    item('month_not_over', 'block', over ? 0 : 1, over ? [] : [lastDay(month)]),
    item('no_rulebook', 'block', lacking.length, [], [...lacking]),
    item('sessions_open', 'block', open.length, open),
    item('leaves_pending', 'block', await pendingLeaves(db, month)),
    item('incidents_undecided', 'block', await undecidedIncidents(db, month)),
    item('exceptions_unsettled', 'warn', unsettled.length, unsettled),
    item('leaves_not_returned', 'warn', await unreturnedLeaves(db, month, now)),
    item('meetings_open', 'warn', await openMeetings(db, month)),
    item('machine_ids_unmapped', 'warn', await unmappedIn(db, month)),
    item('people_without_id', 'warn', withoutId.length, [], withoutId.slice(0, NAMES_SHOWN)),
    item(
      'facts_outside',
      'warn',
      outside.length,
      outside.map((fact) => fact.date),
    ),
    item('adjustments_outside', 'warn', uncharged.length, [], uncharged),
  ];
}

/** Machine ids of nobody with punches that may belong to the month. */
async function unmappedIn(db: ReadDb, month: Month): Promise<number> {
  const { fromAt, untilAt } = spanOf(month);
  const ids = await unmappedIds(db);
  return ids.filter(({ firstAt, lastAt }) => firstAt < untilAt && lastAt >= fromAt).length;
}

/** Names of people posted in the month whose punches nothing can find: each session of theirs would be an absence. */
async function peopleWithoutId(db: ReadDb, month: Month, { subjects }: MonthSources): Promise<string[]> {
  const withId = await staffWithIds(db, spanOf(month));
  return subjects.person.filter(({ id }) => !withId.has(id)).map(({ name }) => name);
}

const spanOf = (month: Month) => ({
  fromAt: startOfDay(firstDay(month)),
  untilAt: startOfDay(firstDay(addMonths(month, 1))),
});

function item(
  code: CheckItem['code'],
  level: 'block' | 'warn',
  count: number,
  days: readonly IsoDate[] = [],
  names: string[] = [],
): CheckItem {
  return { code, level: count > 0 ? level : 'ok', count, days: [...new Set(days)].sort(), names };
}

type Session = MonthSources['attendance'][number]['days'][number]['sessions'][number];

/** The day of each session that fits; one entry a session. */
function sessionDays({ attendance }: MonthSources, fits: (session: Session) => boolean): IsoDate[] {
  return attendance.flatMap(({ days }) =>
    days.flatMap(({ date, sessions }) => sessions.filter(fits).map(() => date)),
  );
}
