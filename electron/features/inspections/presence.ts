import { type PresenceAt, presenceAt, type SessionAt } from '#shared/domain/inspections/presence';
import { monthOf } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, startOfDay, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthAttendance } from '../attendance/index';
import { awayIntervals } from '../leave/index';

/** What punches, leave and outings say of anybody at any minute of a day. */
export type PresenceOf = (staffId: number, at: WallMs) => PresenceAt;

/** Reads a day once: later data changes what is said of it, so it is asked anew each time a round is shown. */
export async function presenceOn(db: ReadDb, date: IsoDate): Promise<PresenceOf> {
  const from = startOfDay(date);
  const away = await awayIntervals(db, from, from + DAY_MS);
  const { results } = await monthAttendance(db, monthOf(date));
  const sessions = new Map(
    results.map((result): [number, SessionAt[]] => [
      Number(result.staffId),
      (result.days.find((day) => day.date === date)?.sessions ?? []).map((session) => ({
        start: session.start,
        end: session.end,
        status: session.status,
        in: session.in,
        out: session.out,
        inCovered: session.inSlot?.covered ?? true,
      })),
    ]),
  );
  return (staffId, at) =>
    presenceAt(
      at,
      sessions.get(staffId) ?? [],
      away.filter((entry) => entry.staffId === staffId),
    );
}
