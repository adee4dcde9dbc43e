import { renderYearCalendar } from '#shared/domain/documents/year-calendar';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { ResourcePort } from '../../platform/ports';
import { readCenter } from '../settings/index';
import { noticesBetween } from './notice-repo';
import { calendarOverrides } from './repo';
import { daysOfYear } from './year';

const TEMPLATES = ['year-calendar.html', 'year-calendar.css', 'part-head.html', 'base.css'];

/** The calendar of a year as it is printed. */
export async function yearPaper(
  db: ReadDb,
  resources: ResourcePort,
  year: number,
  now: WallMs,
): Promise<string> {
  const texts = await Promise.all(TEMPLATES.map((name) => resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index]!]));
  const notices = await noticesBetween(db, `${year}-01-01`, `${year}-12-31`);
  return renderYearCalendar(files, {
    center: (await readCenter(db)).centerName,
    year,
    days: daysOfYear(year, await calendarOverrides(db)),
    notices: notices
      .toReversed()
      .map(({ name, from, to }) => `${from.slice(5)}${from === to ? '' : `至${to.slice(5)}`} ${name}`),
    date: wallDate(now),
  });
}
