import type { DayStory } from '#shared/contracts/attendance';
import { computeMonth } from '#shared/domain/attendance/month';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, startOfDay } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import { punchDetails } from '../punches/index';
import { awayByPerson } from './away';
import { readDirectory } from './directory';
import { gatherMonth } from './gather';
import { frozenAttendance } from './month';
import { listSettlements } from './repo';
import { correctionCount, readAttendanceSettings } from './settings-repo';

/** What happened on one day of one person: verdict, punches with their lines, leave, decisions. */
export async function dayStory(db: ReadDb, staffId: number, date: IsoDate): Promise<DayStory> {
  const month = monthOf(date);
  const state = await monthState(db, month);
  const results =
    state === 'open'
      ? computeMonth(await gatherMonth(db, month, staffId))
      : await frozenAttendance(db, month);
  const own = results.find((result) => result.staffId === String(staffId));
  const day = own?.days.find((candidate) => candidate.date === date) ?? refuse('not_found');
  const directory = await readDirectory(db);
  const person = directory.person(String(staffId));
  const from = startOfDay(date);
  const away = (await awayByPerson(db, from, from + DAY_MS)).get(staffId) ?? [];
  const settlements = await listSettlements(db, date, date);
  return {
    staffId,
    staffNo: person.staffNo,
    name: person.name,
    unitName: person.unitName,
    windowName: directory.windowName(day.windowId),
    date,
    state,
    rest: day.rest,
    sessions: day.sessions.map(({ in: _in, out: _out, reasons, ...session }) => ({
      ...session,
      reasons: [...reasons],
    })),
    punches: (await punchDetails(db, staffId, from, from + DAY_MS)).map((punch) => ({
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
    corrections: {
      used: await correctionCount(db, staffId, firstDay(month), lastDay(month)),
      limit: (await readAttendanceSettings(db)).correctionLimit,
    },
    settlements: settlements
      .filter((settlement) => settlement.staffId === staffId)
      .map(({ staffId: _, date: __, ...settlement }) => settlement),
  };
}
