import type { DayStory } from '#shared/contracts/attendance-story';
import type { MonthState } from '#shared/contracts/months';
import type { DayResult } from '#shared/domain/attendance/types';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, MINUTE_MS, startOfDay, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import { punchDetails } from '../punches/index';
import { shiftsBetween } from '../shifts/index';
import { awayByPerson } from './away';
import { readDirectory } from './directory';
import { dayKey, judgeDays, storySessionOf } from './judged';
import { frozenMonth } from './month';
import { listFailures, listOutings } from './register-repo';
import { frozenOfPerson, listSettlements } from './repo';
import { correctionCount, readAttendanceSettings } from './settings-repo';

/** What happened on one day of one person: verdict, punches with their lines, leave, decisions. */
export async function dayStory(db: ReadDb, staffId: number, date: IsoDate): Promise<DayStory> {
  const month = monthOf(date);
  const state = await monthState(db, month);
  const day = (await dayOf(db, staffId, date, state)) ?? refuse('not_found');
  const directory = await readDirectory(db);
  const person = directory.person(String(staffId));
  const from = startOfDay(date);
  const away = (await awayByPerson(db, from, from + DAY_MS)).get(staffId) ?? [];
  const settlements = await listSettlements(db, date, date, staffId);
  const failures = await listFailures(db, from, from + DAY_MS);
  return {
    staffId,
    staffNo: person.staffNo,
    name: person.name,
    unitName: person.unitName,
    windowName: directory.windowName(day.windowId),
    date,
    state,
    rest: day.rest,
    shift: (await shiftsBetween(db, date, date)).get(staffId)?.[0]?.name ?? null,
    sessions: day.sessions.map((session) => storySessionOf(session, directory.windowName)),
    punches: (await punchDetails(db, staffId, from, punchesUntil(day, from + DAY_MS))).map((punch) => ({
      at: punch.at,
      machineId: punch.machineId,
      device: punch.device,
      deviceName: punch.deviceName,
      file: punch.file,
      line: punch.line,
      raw: punch.raw,
      quarantine: punch.quarantine,
    })),
    away: away.map(({ id, kind, leaveKind, from: start, to }) => ({
      id: String(id),
      kind,
      leaveKind,
      from: start,
      to,
    })),
    outings: await listOutings(db, from, from + DAY_MS, staffId),
    failures: failures.filter(({ revokedAt }) => revokedAt === null),
    corrections: {
      used: await correctionCount(db, staffId, firstDay(month), lastDay(month)),
      limit: (await readAttendanceSettings(db)).correctionLimit,
    },
    settlements: settlements.map(({ staffId: _, date: __, ...settlement }) => settlement),
  };
}

/** Until when punches have to do with the day: a shift that passes midnight ends with a punch of the next morning. */
const punchesUntil = ({ sessions }: DayResult, midnight: WallMs): WallMs =>
  Math.max(midnight, ...sessions.map(({ end }) => (end > midnight ? end + AFTER_SHIFT_MS : midnight)));

/** Who stays longer at the end of a shift punches some hours after it. */
const AFTER_SHIFT_MS = 4 * 60 * MINUTE_MS;

/** One day as it is judged now, or as it was frozen. */
async function dayOf(
  db: ReadDb,
  staffId: number,
  date: IsoDate,
  state: MonthState,
): Promise<DayResult | undefined> {
  if (state === 'open') return (await judgeDays(db, [{ staffId, date }])).get(dayKey({ staffId, date }));
  const text = (await frozenOfPerson(db, staffId)).get(monthOf(date));
  if (text === undefined) return undefined;
  return frozenMonth(staffId, monthOf(date), text).days.find((day) => day.date === date);
}
