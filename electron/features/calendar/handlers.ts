import type { calendarContract } from '#shared/contracts/calendar';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import type { CalendarOverride, CalendarOverrides } from '#shared/domain/calendar/types';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { giveOut } from '../transfer/index';
import { closedMonths, closedOf, closedSince } from './closed';
import { checkNotice, checkWithdrawal, noticeList, saveNotice, withdrawNotice } from './notices';
import { yearPaper } from './paper';
import { calendarOverrides, deleteDay, putDays, timetableRows } from './repo';
import { previewRemoval, previewTimetable, removeTimetable, saveTimetable } from './timetable-change';
import { versionsOf } from './timetables';
import { daysOfYear, type Filling, impactOf, planFilling, planTyped } from './year';

export const calendarHandlers: HandlersOf<typeof calendarContract> = {
  year: async ({ db }, { year }) => ({
    year,
    days: daysOfYear(year, await calendarOverrides(db)),
    closedMonths: await closedMonths(db, `${year}-01`, `${year}-12`),
  }),

  paper: ({ db, ports, now }, { year }) => yearPaper(db, ports, year, now),
  print: async ({ db, ports, now }, { year, to }) => {
    const { title, html } = await yearPaper(db, ports, year, now);
    return giveOut(ports, html, { to, name: title, landscape: true });
  },

  fillYear: async ({ db, audit }, { year }) => {
    const planned = await fillingOf(db, year);
    await putDays(db, planned.filling.days);
    await audit({ entity: 'calendar_year', entityId: year, after: { days: planned.filling.days } });
    return resultOf(db, planned);
  },

  previewDays: async ({ db }, { days }) => resultOf(db, await typingOf(db, days)),

  setDays: async ({ db, audit }, { days }) => {
    const planned = await typingOf(db, days);
    await putDays(db, planned.filling.days);
    const year = days[0]!.date.slice(0, 4);
    await audit({ entity: 'calendar_year', entityId: year, after: { days: planned.filling.days } });
    return resultOf(db, planned);
  },

  setDay: (context, { date, kind, name }) =>
    changeDay(context, date, { date, kind, name, source: 'office' as const }),

  clearDay: (context, { date }) => changeDay(context, date, null),

  previewDay: async ({ db }, { date, kind }) => {
    await refuseClosed(db, [date]);
    const before = await calendarOverrides(db);
    return impactOf(
      db,
      [date],
      before,
      withDay(before, date, kind && { date, kind, name: '', source: 'office' }),
    );
  },

  previewYear: async ({ db }, { year }) => resultOf(db, await fillingOf(db, year)),

  notices: ({ db }, { from, to }) => noticeList(db, from, to),
  previewNotice: ({ db }, notice) => checkNotice(db, notice),
  saveNotice,
  previewRevocation: ({ db }, { id }) => checkWithdrawal(db, id),
  revokeNotice: withdrawNotice,

  timetables: async ({ db, now }) => {
    const rows = await timetableRows(db);
    const today = wallDate(now);
    const closed = await closedSince(
      db,
      rows.map((row) => row.timetable),
      today,
    );
    return versionsOf(rows, closed, today);
  },

  previewTimetable,
  saveTimetable,
  previewRemoval,
  removeTimetable,
};

interface Planned {
  before: CalendarOverrides;
  filling: Filling;
}

/** What the state calendar would change in a year; refuses a year whose notice is not out. */
async function fillingOf(db: ReadDb, year: number): Promise<Planned> {
  if (chineseYear(year).length === 0) refuse('calendar_not_published', { year });
  const before = await calendarOverrides(db);
  const closed = await closedMonths(db, `${year}-01`, `${year}-12`);
  return { before, filling: planFilling(year, before, new Set(closed)) };
}

/** What days that the office typed would change. */
async function typingOf(db: ReadDb, days: Parameters<typeof planTyped>[0]): Promise<Planned> {
  const before = await calendarOverrides(db);
  const closed = await closedOf(db, new Set(days.map(({ date }) => monthOf(date))));
  return { before, filling: planTyped(days, before, new Set(closed)) };
}

async function resultOf(db: ReadDb, { before, filling }: Planned) {
  const { days, kept, closed } = filling;
  const after = overridesByDate([...before.values(), ...days]);
  const dates = days.map((day) => day.date);
  return { changed: days.length, kept, closed, impact: await impactOf(db, dates, before, after) };
}

function withDay(before: CalendarOverrides, date: IsoDate, day: CalendarOverride | null): CalendarOverrides {
  const after = new Map(before);
  if (day) after.set(date, day);
  else after.delete(date);
  return after;
}

/** One day set or, with null, back to its weekday. */
async function changeDay(
  { db, audit }: Pick<MutationContext, 'db' | 'audit'>,
  date: IsoDate,
  day: CalendarOverride | null,
) {
  await refuseClosed(db, [date]);
  const before = await calendarOverrides(db);
  if (day) await putDays(db, [day]);
  else await deleteDay(db, date);
  await audit({ entity: 'calendar_day', entityId: date, before: before.get(date), after: day });
  return impactOf(db, [date], before, withDay(before, date, day));
}
