import type { MonthSheet } from '#shared/contracts/attendance';
import type { DayResult } from '#shared/domain/attendance/types';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { dutiesBetween } from '../roster/index';
import { listShifts } from '../shifts/index';

export interface SheetShifts {
  /** Those planned in the month, in the order of the office's list. */
  used: MonthSheet['shifts'];
  /** A sign a day; none at all for who has no shift in the month. */
  signsOf: (staffId: string, days: readonly DayResult[]) => string[];
}

/** The signs of planned shifts for the cells of the month sheet. */
export async function sheetShifts(db: ReadDb, month: Month): Promise<SheetShifts> {
  const planned = (await dutiesBetween(db, firstDay(month), lastDay(month))).filter(
    ({ kind, shiftId }) => kind === 'shift' && shiftId !== null,
  );
  if (planned.length === 0) return { used: [], signsOf: () => [] };
  const shifts = await listShifts(db);
  const signs = new Map(shifts.map(({ id, sign }) => [id, sign]));
  const byPerson = new Map<string, Map<IsoDate, string>>();
  for (const { staffId, date, shiftId } of planned) {
    const own = byPerson.get(String(staffId)) ?? new Map<IsoDate, string>();
    byPerson.set(String(staffId), own.set(date, signs.get(shiftId ?? 0) ?? ''));
  }
  const ids = new Set(planned.map(({ shiftId }) => shiftId));
  return {
    used: shifts.filter(({ id }) => ids.has(id)).map(({ sign, name }) => ({ sign, name })),
    signsOf: (staffId, days) => {
      const own = byPerson.get(staffId);
      if (!own) return [];
      return days.map(({ date, rest }) => (rest === 'not_posted' ? '' : (own.get(date) ?? '')));
    },
  };
}
