import { renderYearCalendar, yearCalendarTitle } from '#shared/domain/documents/year-calendar';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Ports } from '../../platform/ports';
import { readCenter } from '../settings/index';
import { type Paper, readTemplates } from '../transfer/index';
import { noticesBetween } from './notice-repo';
import { calendarOverrides } from './repo';
import { daysOfYear } from './year';

const TEMPLATES = ['year-calendar.html', 'year-calendar.css', 'part-head.html', 'base.css'];

/** The calendar of a year as it is printed. */
export async function yearPaper(
  db: ReadDb,
  ports: Pick<Ports, 'resources'>,
  year: number,
  now: WallMs,
): Promise<Paper> {
  const notices = await noticesBetween(db, `${year}-01-01`, `${year}-12-31`);
  const html = renderYearCalendar(await readTemplates(ports, TEMPLATES), {
    center: (await readCenter(db)).centerName,
    year,
    days: daysOfYear(year, await calendarOverrides(db)),
    notices: notices
      .toReversed()
      .map(({ name, from, to }) => `${from.slice(5)}${from === to ? '' : `至${to.slice(5)}`} ${name}`),
    date: wallDate(now),
  });
  return { title: yearCalendarTitle(year), html };
}
