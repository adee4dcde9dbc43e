// The package's data file is read instead of its functions: those go through the zone of the PC and name
// the day before west of Greenwich, and this program keeps its own wall time.
import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { IsoDate } from '../time/wall';
import type { CalendarKind, CalendarOverride } from './types';

type Published = Readonly<Record<IsoDate, string>>;

/** `Spring Festival,春节,4` → `春节`. */
function chineseName(entry: string): string {
  return entry.split(',')[1] ?? entry;
}

function ofYear(days: Published, year: number, kind: CalendarKind): CalendarOverride[] {
  const prefix = `${String(year).padStart(4, '0')}-`;
  return Object.entries(days)
    .filter(([date]) => date.startsWith(prefix))
    .map(([date, entry]) => ({ date, kind, name: chineseName(entry), source: 'state' }));
}

/**
 * The published state calendar of a year in order of date: every holiday, and every make-up workday (调休)
 * under the name of its holiday. Empty for a year whose notice was not out when the package was made; the
 * office then types the days in.
 */
export function chineseYear(year: number): CalendarOverride[] {
  return [...ofYear(data.holidays, year, 'holiday'), ...ofYear(data.workdays, year, 'workday')].sort(
    (a, b) => (a.date < b.date ? -1 : 1),
  );
}

/** Every year the state calendar is known for, in order. */
export function publishedYears(): number[] {
  const years = Object.keys(data.holidays).map((date) => Number(date.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => a - b);
}
