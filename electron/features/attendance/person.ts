import type { PersonHistory } from '#shared/contracts/attendance';
import { computeMonth } from '#shared/domain/attendance/month';
import type { PersonMonthResult } from '#shared/domain/attendance/types';
import { refuse } from '#shared/domain/refusal';
import { addMonths, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import { coverageInput } from '../punches/index';
import { staffByIds } from '../staff/index';
import { lastWindow, readDirectory } from './directory';
import { exceptionRows } from './exceptions';
import { gatherMonth } from './gather';
import { frozenMonth } from './month';
import { frozenOfPerson, settlementsOf } from './repo';
import { totalsOf } from './sheet-totals';

/** Open months looked at; whoever leaves more of them open has other troubles. */
const MOST_OPEN = 24;

/** Months, exceptions and decisions of one person since the center has data. */
export async function personHistory(db: ReadDb, staffId: number, today: IsoDate): Promise<PersonHistory> {
  const person = (await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found');
  const settlements = await settlementsOf(db, staffId);
  const months = await monthsOf(db, staffId, today);
  const results = months.map(({ result }) => result);
  const directory = await readDirectory(db);
  const window = results.map(lastWindow).find((found) => found !== null) ?? null;
  const rows = exceptionRows(results, settlements, directory);
  const { staffNo, name, unitName, entryDate, exitDate } = person;
  return {
    ...{ staffId, staffNo, name, unitName, entryDate, exitDate },
    windowName: directory.windowName(window),
    months: months.map(({ month, state, result }) => ({
      month,
      state,
      totals: totalsOf(result),
      unsettled: result.totals.unsettled,
      corrections: settlements.filter(
        ({ action, revokedAt, date }) =>
          action === 'correct' && revokedAt === null && monthOf(date) === month,
      ).length,
    })),
    exceptions: rows.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
  };
}

interface OwnMonth {
  month: Month;
  state: Awaited<ReturnType<typeof monthState>>;
  result: PersonMonthResult;
}

/** Month of the first or last punch; the present one while there is none. */
const monthAt = (at: WallMs, today: IsoDate): Month =>
  Number.isFinite(at) ? monthOf(wallDate(at)) : monthOf(today);

/** Months the person was posted in, newest first: frozen ones as they were, open ones judged now. */
async function monthsOf(db: ReadDb, staffId: number, today: IsoDate): Promise<OwnMonth[]> {
  const frozen = await frozenOfPerson(db, staffId);
  const { devices } = await coverageInput(db);
  const spans = devices.flatMap((device) => device.spans);
  const first = monthAt(Math.min(...spans.map((span) => span.firstAt)), today);
  const last = [monthAt(Math.max(...spans.map((span) => span.lastAt)), today), ...frozen.keys()]
    .sort()
    .at(-1);
  const earliest = [...frozen.keys(), first].sort()[0] ?? first;
  const months: OwnMonth[] = [];
  let open = 0;
  for (let month = last ?? first; month >= earliest; month = addMonths(month, -1)) {
    const state = await monthState(db, month);
    const text = frozen.get(month);
    if (state !== 'open') {
      if (text !== undefined) months.push({ month, state, result: frozenMonth(staffId, month, text) });
      continue;
    }
    if (open >= MOST_OPEN) continue;
    const [result] = computeMonth(await gatherMonth(db, month, staffId));
    if (!result || result.days.every((day) => day.rest === 'not_posted')) continue;
    open++;
    months.push({ month, state, result });
  }
  return months;
}
