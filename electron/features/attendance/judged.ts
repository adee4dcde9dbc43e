import type { JudgedDay } from '#shared/contracts/attendance-story';
import { computePersonMonth, planMonth } from '#shared/domain/attendance/month';
import type { DayResult, SessionResult } from '#shared/domain/attendance/types';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { gatherMonth } from './gather';

export interface PersonDate {
  staffId: number;
  date: IsoDate;
}

export const dayKey = ({ staffId, date }: PersonDate): string => `${staffId}:${date}`;

/**
 * Days of persons as they are judged with everything known now. Of a few people only their own facts are read, so
 * that one corrected punch costs the same in a small center and in a large one.
 */
export async function judgeDays(db: ReadDb, wanted: readonly PersonDate[]): Promise<Map<string, DayResult>> {
  const found = new Map<string, DayResult>();
  for (const [month, items] of byMonth(wanted)) {
    const staff = new Set(items.map(({ staffId }) => staffId));
    const [only] = staff;
    const input = await gatherMonth(db, month, staff.size === 1 ? only : undefined);
    const plan = planMonth(month, input, [...new Set(items.map(({ date }) => date))]);
    const keys = new Set(items.map(dayKey));
    for (const person of input.people) {
      const staffId = Number(person.staffId);
      if (!staff.has(staffId)) continue;
      for (const day of computePersonMonth(plan, person).days) {
        const key = dayKey({ staffId, date: day.date });
        if (keys.has(key)) found.set(key, day);
      }
    }
  }
  return found;
}

function byMonth(wanted: readonly PersonDate[]): Map<Month, PersonDate[]> {
  const months = new Map<Month, PersonDate[]>();
  for (const item of wanted) {
    const month = monthOf(item.date);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return months;
}

/** Those days on the wire, each once, in the order they were asked for. */
export async function judgedDays(
  db: ReadDb,
  wanted: readonly PersonDate[],
  windowName: (windowId: string | null) => string,
): Promise<JudgedDay[]> {
  const unique = [...new Map(wanted.map((item) => [dayKey(item), item])).values()];
  const days = await judgeDays(db, unique);
  return unique.flatMap(({ staffId, date }) => {
    const day = days.get(dayKey({ staffId, date }));
    if (!day) return [];
    const sessions = day.sessions.map((session) => storySessionOf(session, windowName));
    return [{ staffId, date, rest: day.rest, sessions }];
  });
}

/** A session as the story tells it. */
export function storySessionOf(
  { in: _in, out: _out, reasons, windowId, ...session }: SessionResult,
  windowName: (windowId: string | null) => string,
): JudgedDay['sessions'][number] {
  return {
    ...session,
    windowName: windowId === undefined ? null : windowName(windowId),
    reasons: [...reasons],
  };
}
