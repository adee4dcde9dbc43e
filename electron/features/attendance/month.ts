import type { MonthState } from '#shared/contracts/months';
import { computeMonth } from '#shared/domain/attendance/month';
import { addToTotals, emptyTotals } from '#shared/domain/attendance/totals';
import type { PersonMonthResult } from '#shared/domain/attendance/types';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { monthState } from '../months/index';
import { packDays, unpackDays } from './frozen-days';
import { gatherMonth } from './gather';
import { frozenRows, replaceFrozen } from './repo';

export interface MonthAttendance {
  month: Month;
  state: MonthState;
  /** Everybody posted in the month, by staff id (ids are text here, as in the domain). */
  results: PersonMonthResult[];
}

/** The judged month: computed while it is open, as it was frozen afterwards. */
export async function monthAttendance(db: ReadDb, month: Month): Promise<MonthAttendance> {
  const state = await monthState(db, month);
  const results =
    state === 'open' ? computeMonth(await gatherMonth(db, month)) : await frozenAttendance(db, month);
  return { month, state, results };
}

/** A closed month as it was when it closed, whatever has changed since. */
export async function frozenAttendance(db: ReadDb, month: Month): Promise<PersonMonthResult[]> {
  return (await frozenRows(db, month)).map((row) => {
    return frozenMonth(row.staffId, month, row.days);
  });
}

/** The month of a person out of the text it was frozen as. */
export function frozenMonth(staffId: number, month: Month, text: string): PersonMonthResult {
  const days = unpackDays(text);
  const totals = emptyTotals();
  for (const day of days) addToTotals(totals, day);
  return { staffId: String(staffId), month, days, totals };
}

/** Keeps the results of a month that closes; a second freeze replaces the first. Move the month first. */
export async function freezeAttendance(
  db: WriteTx,
  month: Month,
  results: readonly PersonMonthResult[],
): Promise<void> {
  const rows = results.map((result) => ({ staffId: Number(result.staffId), days: packDays(result.days) }));
  await replaceFrozen(db, month, rows);
}
