import type { Conversion } from '../rulebook/schema';
import { addDays, monthOf } from '../time/dates';
import type { IsoDate } from '../time/wall';
import { sizeIn } from './behind';
import { type AssessContext, periodStart } from './context';
import type { WorkFact } from './convert';
import { add } from './fact-index';

/** Facts that become one; of the day, person and place of the one that completed the condition. */
export interface Batch {
  sources: WorkFact[];
  completedBy: WorkFact;
  /** The fact may complete several. */
  nth: number;
}

export type Counting = Extract<Conversion, { type: 'count' }>;

/** The groups of facts of which each becomes one new fact. */
export function batchesOf(
  conversion: Conversion,
  facts: readonly WorkFact[],
  context: AssessContext,
): Batch[] {
  if (conversion.type === 'each') {
    return facts.map((fact) => ({ sources: [fact], completedBy: fact, nth: 1 }));
  }
  const batches: Batch[] = [];
  byPerson(facts).forEach((own) => {
    for (const stretch of stretchesOf(conversion, own)) {
      const runs = conversion.inARow ? runsOf(stretch, context) : [stretch];
      for (const run of runs) fill(conversion, run, batches);
    }
  });
  return batches;
}

/** How far someone has come towards the next one, and whether one was filled already. */
export interface Progress {
  size: number;
  full: boolean;
  /** What is counted towards the next one; where nothing is, what filled the ones before. */
  facts: readonly WorkFact[];
}

/** For facts of one stretch of time: each person's count, of 连续 that of the last run. */
export function progressOf(
  conversion: Counting,
  facts: readonly WorkFact[],
  context: AssessContext,
): Progress[] {
  return [...byPerson(facts).values()].map((own) => {
    const runs = conversion.inARow ? runsOf(own, context) : [own];
    const full: Batch[] = [];
    let over: Over = { size: 0, open: [] };
    for (const run of runs) over = fill(conversion, run, full);
    const { size, open } = over;
    return { size, full: full.length > 0, facts: size > 0 ? open : own };
  });
}

function byPerson(facts: readonly WorkFact[]): Map<string | number, WorkFact[]> {
  const people = new Map<string | number, WorkFact[]>();
  for (const fact of facts) add(people, fact.staffId ?? `window ${fact.windowId}`, fact);
  return people;
}

/** Facts of one person by the stretch of time they are counted in; those of one month are one stretch mostly. */
function stretchesOf(conversion: Counting, own: WorkFact[]): Iterable<WorkFact[]> {
  const first = stretchOf(conversion, own[0]!);
  if (conversion.period !== 'session' && stretchOf(conversion, own.at(-1)!) === first) return [own];
  const stretches = new Map<string, WorkFact[]>();
  for (const fact of own) add(stretches, stretchOf(conversion, fact), fact);
  return stretches.values();
}

/** The stretch of time facts are counted in: a session of a day, a day, a month, quarter or year. */
function stretchOf({ period }: Counting, { date, tags }: WorkFact): string {
  if (period === 'month') return date.slice(0, 7);
  if (period === 'day') return date;
  if (period === 'session') return `${date} ${tags.find((tag) => tag.startsWith('session:')) ?? ''}`;
  return periodStart(period, monthOf(date));
}

const NO_DAYS: readonly IsoDate[] = [];
const places = new WeakMap<readonly IsoDate[], ReadonlyMap<IsoDate, number>>();

/** The how-manieth working day each is; found once for everyone. */
function placesOf(workdays: readonly IsoDate[]): ReadonlyMap<IsoDate, number> {
  const known = places.get(workdays);
  if (known) return known;
  const made = new Map(workdays.map((day, index) => [day, index]));
  places.set(workdays, made);
  return made;
}

/** Cuts facts in order of day into runs of days that follow each other (连续). */
function runsOf(facts: readonly WorkFact[], { workdays }: AssessContext): WorkFact[][] {
  const place = placesOf(workdays ?? NO_DAYS);
  const follows = (a: IsoDate, b: IsoDate): boolean => {
    if (a === b) return true;
    const [from, to] = [place.get(a), place.get(b)];
    return from !== undefined && to !== undefined ? to === from + 1 : addDays(a, 1) === b;
  };
  const runs: WorkFact[][] = [];
  for (const fact of facts) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1)!.date, fact.date)) run.push(fact);
    else runs.push([fact]);
  }
  return runs;
}

/** What is over after the last full group. */
interface Over {
  size: number;
  open: WorkFact[];
}

/**
 * Adds to `full` the filled groups of `k` in order of day; what is over after the last full one stays itself.
 * @returns how much is over; all that was counted where only one may be filled.
 */
function fill({ k, repeat, measure }: Counting, facts: readonly WorkFact[], full: Batch[]): Over {
  let open: WorkFact[] = [];
  let size = 0;
  let once = false;
  for (const fact of facts) {
    open.push(fact);
    size += sizeIn(measure, fact);
    if (repeat === 'once') {
      if (size >= k && !once) full.push({ sources: open, completedBy: fact, nth: 1 });
      once ||= size >= k;
      continue;
    }
    // A long fact may fill several, and what is over counts towards the next.
    for (let nth = 1; size >= k; nth++) {
      full.push({ sources: open, completedBy: fact, nth });
      size -= k;
      open = size > 0 ? [fact] : [];
    }
  }
  return { size, open };
}
