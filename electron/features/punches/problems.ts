import { buildCoverage } from '#shared/domain/attendance/coverage';
import type { CalendarOverrides } from '#shared/domain/calendar/types';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { addMonths, eachDay, firstDay, lastDay } from '#shared/domain/time/dates';
import {
  DAY_MS,
  type IsoDate,
  type Month,
  startOfDay,
  type WallMs,
  wallDate,
} from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { coverageInput, listDevices } from './device-repo';
import { countHeldLines, failedFiles } from './problem-repo';

/** Who punched in by noon is known; what comes later a session that is open tells by itself. */
const MORNING_MS = DAY_MS / 2;

/** A machine that has not delivered all workdays of a month. */
export interface LateMachine {
  code: string;
  /** Empty when nobody named it. */
  name: string;
  /** First workday of the month that it lacks. */
  since: IsoDate;
  /** Its last punch; null when every file of it was withdrawn. */
  lastAt: WallMs | null;
}

/** What of the punches of a month still waits for a person. */
export interface PunchProblems {
  /** Lines set aside that nobody has decided on. */
  heldLines: number;
  /** Names of files in watched folders that could not be imported, of whatever month: nobody could look inside. */
  failedFiles: string[];
  machinesBehind: LateMachine[];
}

/** What the caller knows: the calendar needs the roster, and the roster the punches. */
export interface ProblemFrame {
  now: WallMs;
  overrides: CalendarOverrides;
}

/**
 * What a month's check list and the page of the day count. A line whose clock was wrong belongs to every month that
 * its file speaks of. Only workdays before the day of `now` are waited for.
 */
export async function openPunchProblems(
  db: ReadDb,
  month: Month,
  { now, overrides }: ProblemFrame,
): Promise<PunchProblems> {
  const span = { fromAt: startOfDay(firstDay(month)), untilAt: startOfDay(firstDay(addMonths(month, 1))) };
  return {
    heldLines: await countHeldLines(db, span),
    failedFiles: await failedFiles(db),
    machinesBehind: await lateMachines(db, month, { today: wallDate(now), overrides }),
  };
}

async function lateMachines(
  db: ReadDb,
  month: Month,
  { today, overrides }: { today: IsoDate; overrides: CalendarOverrides },
): Promise<LateMachine[]> {
  const { devices, declaredUntil } = await coverageInput(db);
  const known = new Map((await listDevices(db)).map((device) => [device.code, device]));
  const workdays = eachDay(firstDay(month), lastDay(month)).filter(
    (date) => date < today && isWorkday(date, overrides),
  );
  return devices.flatMap((device) => {
    const { deviceId: code, retiredOn, spans } = device;
    if (spans.length === 0) return [];
    const firstDate = wallDate(Math.min(...spans.map(({ firstAt }) => firstAt)));
    const coverage = buildCoverage({ devices: [device], declaredUntil }, overrides);
    const since = workdays.find((date) => {
      const inService = firstDate <= date && (retiredOn === null || date < retiredOn);
      return inService && !coverage.covers(date, startOfDay(date), startOfDay(date) + MORNING_MS);
    });
    const { name = '', lastAt = null } = known.get(code) ?? {};
    return since === undefined ? [] : [{ code, name, since, lastAt }];
  });
}
