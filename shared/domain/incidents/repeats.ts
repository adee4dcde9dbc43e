import { monthOf } from '../time/dates';
import type { IsoDate, MinuteOfDay } from '../time/wall';
import type { IncidentState, Outcome } from './types';

export interface RepeatCandidate {
  id: number;
  staffId: number | null;
  date: IsoDate;
  minute: MinuteOfDay | null;
  state: IncidentState;
  outcome?: Outcome | null;
  itemCode?: string;
}

export interface RepeatNumbers {
  /** Which incident of its person in its month, in its year, and of the same item in the year: 1 for the first. */
  month: number;
  year: number;
  sameItem: number;
}

/** Numbers incidents by time. Dismissed ones and those without a person have no number. */
export function repeatNumbers(incidents: readonly RepeatCandidate[]): Map<number, RepeatNumbers> {
  const counters = new Map<string, number>();
  const next = (key: string): number => {
    const number = (counters.get(key) ?? 0) + 1;
    counters.set(key, number);
    return number;
  };
  const numbers = new Map<number, RepeatNumbers>();
  for (const { id, staffId, date, state, outcome, itemCode } of incidents.toSorted(byTime)) {
    if (staffId === null || state === 'dismissed' || outcome === 'dismissed') continue;
    const year = date.slice(0, 4);
    numbers.set(id, {
      month: next(`${staffId}:${monthOf(date)}`),
      year: next(`${staffId}:${year}`),
      sameItem: next(`${staffId}:${year}:${itemCode}`),
    });
  }
  return numbers;
}

/** How close two records of one person and item are when they may be the same act. */
const SAME_ACT_MINUTES = 30;

/** True when two records look like one act written down twice: nobody is charged twice for it. */
export function sameAct(
  a: Pick<RepeatCandidate, 'staffId' | 'date' | 'minute' | 'itemCode'>,
  b: Pick<RepeatCandidate, 'staffId' | 'date' | 'minute' | 'itemCode'>,
): boolean {
  if (a.staffId === null || a.staffId !== b.staffId || a.date !== b.date || a.itemCode !== b.itemCode) {
    return false;
  }
  return a.minute === null || b.minute === null || Math.abs(a.minute - b.minute) <= SAME_ACT_MINUTES;
}

function byTime(a: RepeatCandidate, b: RepeatCandidate): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.minute ?? 0) - (b.minute ?? 0) || a.id - b.id;
}
