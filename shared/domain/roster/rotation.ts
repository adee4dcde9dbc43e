import type { IsoDate } from '../time/wall';

/**
 * Repeats a list of people over days in order; each serves `span` days running before the next one comes.
 * Days are given in order; an empty list of people gives nothing.
 */
export function rotate(
  days: readonly IsoDate[],
  people: readonly number[],
  span = 1,
): { date: IsoDate; staffId: number }[] {
  if (people.length === 0) return [];
  return days.map((date, index) => ({ date, staffId: people[Math.floor(index / span) % people.length]! }));
}
