import { monthOf } from '../time/dates';
import type { IsoDate, MinuteOfDay } from '../time/wall';
import type { IncidentState } from './types';

export interface RepeatCandidate {
  id: number;
  staffId: number | null;
  date: IsoDate;
  minute: MinuteOfDay | null;
  state: IncidentState;
}

/**
 * Which incident of its person in its month each one is (1 for the first), by time. Dismissed ones and those
 * without a person have no number.
 */
export function repeatsInMonth(incidents: readonly RepeatCandidate[]): Map<number, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<number, number>();
  for (const { id, staffId, date, state } of incidents.toSorted(byTime)) {
    if (staffId === null || state === 'dismissed') continue;
    const key = `${staffId}:${monthOf(date)}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    numbers.set(id, number);
  }
  return numbers;
}

function byTime(a: RepeatCandidate, b: RepeatCandidate): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.minute ?? 0) - (b.minute ?? 0) || a.id - b.id;
}
