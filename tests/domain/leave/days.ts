import { presetTimetable } from '#shared/domain/attendance/presets';
import { expectedSessions } from '#shared/domain/attendance/timetable';
import type { ExpectedDay } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { eachDay } from '#shared/domain/time/dates';
import { parseMinute, type WallMs, wallAt } from '#shared/domain/time/wall';

export const calendar = overridesByDate([2026].flatMap(chineseYear));
const timetable = presetTimetable(4, '2000-01-01', '作息');

/** 8:30–12:00 and 14:00–17:30 with the state calendar of 2026. */
export const daysBetween = (from: string, to: string): ExpectedDay[] =>
  eachDay(from, to).map((date) => expectedSessions(date, timetable, calendar));

/** `04-08 08:30` of 2026. */
export const at = (text: string): WallMs =>
  wallAt(`2026-${text.slice(0, 5)}`, parseMinute(text.slice(6)) ?? 0);
