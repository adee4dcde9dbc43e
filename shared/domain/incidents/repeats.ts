import type { IsoDate, MinuteOfDay, Month } from '../time/wall';
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

/** What was counted of one person so far; month and year begin anew when the time moves on. */
interface Counter {
  monthName: Month;
  month: number;
  yearName: string;
  year: number;
  items: Map<string, number>;
}

/** Numbers incidents by time. Dismissed ones and those without a person have no number. */
export function repeatNumbers(incidents: readonly RepeatCandidate[]): Map<number, RepeatNumbers> {
  const counters = new Map<number, Counter>();
  const numbers = new Map<number, RepeatNumbers>();
  for (const incident of incidents.toSorted(byTime)) {
    const { id, staffId, state, outcome } = incident;
    if (staffId === null || state === 'dismissed' || outcome === 'dismissed') continue;
    const counter = counters.get(staffId) ?? newCounter();
    counters.set(staffId, counter);
    numbers.set(id, countOn(counter, incident));
  }
  return numbers;
}

const newCounter = (): Counter => ({ monthName: '', month: 0, yearName: '', year: 0, items: new Map() });

function countOn(counter: Counter, { date, itemCode = '' }: RepeatCandidate): RepeatNumbers {
  const [monthName, yearName] = [date.slice(0, 7), date.slice(0, 4)];
  if (counter.yearName !== yearName) {
    counter.items.clear();
    counter.year = 0;
  }
  counter.month = counter.monthName === monthName ? counter.month + 1 : 1;
  counter.year++;
  counter.monthName = monthName;
  counter.yearName = yearName;
  const sameItem = (counter.items.get(itemCode) ?? 0) + 1;
  counter.items.set(itemCode, sameItem);
  return { month: counter.month, year: counter.year, sameItem };
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
