import type { DayPicture } from '#shared/contracts/attendance-floor';
import { machinesBehind } from '#shared/domain/attendance/coverage';
import type { CoverageInput, DayResult, SessionResult } from '#shared/domain/attendance/types';
import { isWorkday, previousWorkday } from '#shared/domain/calendar/workdays';
import { DAY_MS, type IsoDate, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { coverageInput, listDevices } from '../punches/index';

export const isOpen = (session: SessionResult): boolean => session.status === 'open';

/** The last punch there is, over all machines. */
export function dataEnd({ devices }: CoverageInput): Pick<DayPicture, 'dataUntil' | 'lastPunch'> {
  const ends = devices.flatMap(({ spans }) => spans.map((span) => span.lastAt));
  const lastPunch = ends.reduce<WallMs | null>((last, at) => Math.max(last ?? at, at), null);
  return { lastPunch, dataUntil: lastPunch === null ? null : wallDate(lastPunch) };
}

/**
 * The machines people wait for on a day: those whose data ends before the last session that is open; where only the
 * time after it is lacking, in which somebody may still punch out, those that end first.
 */
export async function behindOn(
  db: ReadDb,
  date: IsoDate,
  waiting: readonly { day: DayResult }[],
  coverage: CoverageInput,
): Promise<DayPicture['behind']> {
  const open = waiting.flatMap(({ day }) => day.sessions.filter(isOpen));
  if (open.length === 0) return [];
  const from = Math.min(...open.map(({ start }) => start));
  const end = Math.max(...open.map(({ end }) => end));
  const until = Math.max(end, startOfDay(date) + DAY_MS);
  const behind = machinesBehind(coverage, await calendarOverrides(db), date, { from, until });
  const reach = ({ until: at }: (typeof behind)[number]): WallMs => at ?? 0;
  const short = behind.filter((machine) => reach(machine) < end);
  const first = Math.min(...behind.map(reach));
  const names = new Map((await listDevices(db)).map(({ code, name }) => [code, name]));
  return (short.length > 0 ? short : behind.filter((machine) => reach(machine) === first)).map(
    ({ deviceId, ...ends }) => ({ code: deviceId, name: names.get(deviceId) ?? '', ...ends }),
  );
}

/** The day the page opens on: today, or the last workday with data before it. */
export async function homeDate(db: ReadDb, today: IsoDate): Promise<IsoDate> {
  const { dataUntil } = dataEnd(await coverageInput(db));
  if (dataUntil === null) return today;
  const last = dataUntil < today ? dataUntil : today;
  const overrides = await calendarOverrides(db);
  return isWorkday(last, overrides) ? last : previousWorkday(last, overrides);
}
