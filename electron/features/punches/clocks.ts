import type { DeviceClock } from '#shared/contracts/punch-devices';
import { type ClockError, clocksOverlap } from '#shared/domain/punches/clock';
import { refuse } from '#shared/domain/refusal';
import { addMonths, firstDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { refuseClosed } from '../months/index';
import { deleteClock, insertClock, listClocks } from './clock-repo';
import { listDevices } from './device-repo';

/**
 * Notes that a machine's clock was wrong in some days. Refuses with `not_found`, `clock_dates`, `clock_overlaps`,
 * and `month_closed`, as it moves every punch of those days.
 */
export async function addClock(
  db: WriteTx,
  input: ClockError & { reason: string; accountId: number; at: WallMs; today: IsoDate },
): Promise<DeviceClock> {
  const { device, from, to, today } = input;
  if (!(await listDevices(db)).some(({ code }) => code === device)) refuse('not_found');
  if (from > today || (to !== null && to < from)) refuse('clock_dates');
  const other = (await listClocks(db)).find((known) => clocksOverlap(known, input));
  if (other) refuse('clock_overlaps', { from: other.from, to: other.to ?? '' });
  await refuseClosed(db, monthsOf(from, to ?? today));
  return findClock(db, await insertClock(db, input));
}

/** Takes such a note back; refuses as above. */
export async function removeClock(db: WriteTx, id: number, today: IsoDate): Promise<DeviceClock> {
  const before = await findClock(db, id);
  await refuseClosed(db, monthsOf(before.from, before.to ?? today));
  await deleteClock(db, id);
  return before;
}

async function findClock(db: ReadDb, id: number): Promise<DeviceClock> {
  return (await listClocks(db)).find((clock) => clock.id === id) ?? refuse('not_found');
}

/** The first day of every month that a span touches. */
function monthsOf(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1))
    days.push(firstDay(month));
  return days;
}
