import type { MonthState } from '#shared/contracts/months';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findMonth } from './repo';

/** A month nobody has closed is open. */
export async function monthState(db: ReadDb, month: Month): Promise<MonthState> {
  return (await findMonth(db, month))?.state ?? 'open';
}

/** Refuses with `month_closed` when any of the days lies in a month whose facts are frozen. */
export async function refuseClosed(db: ReadDb, dates: readonly IsoDate[]): Promise<void> {
  for (const month of new Set(dates.map(monthOf))) {
    if ((await monthState(db, month)) !== 'open') refuse('month_closed', { month });
  }
}

/** Whether each of some days lies in a month whose facts are frozen: asked once, for lists of many rows. */
export async function closedDays(db: ReadDb, dates: readonly IsoDate[]): Promise<(date: IsoDate) => boolean> {
  const closed = new Set<Month>();
  for (const month of new Set(dates.map(monthOf))) {
    if ((await monthState(db, month)) !== 'open') closed.add(month);
  }
  return (date) => closed.has(monthOf(date));
}
