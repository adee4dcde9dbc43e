import { DAY_MS, type WallMs } from '../time/wall';

/**
 * Whether a device's lines follow time. `by_person` and `unordered` files were sorted or joined by a program,
 * so a step back in them says nothing about the device's clock and the rule of clock jumps is not applied.
 */
export type LineOrder = 'time' | 'by_person' | 'unordered';

/** Lines of one device, both ends included, whose date the device's clock made up. */
export interface SuspectRange {
  device: string;
  fromLine: number;
  toLine: number;
}

export interface ClockVerdict {
  order: LineOrder;
  suspects: SuspectRange[];
  /** Accepted lines inside the suspect ranges. */
  suspectAccepted: number;
  /** First and last moment outside the suspect ranges; null when there is none. */
  firstAt: WallMs | null;
  lastAt: WallMs | null;
}

/** A run of lines without a step of more than a day either way. */
interface Run {
  fromLine: number;
  toLine: number;
  min: WallMs;
  max: WallMs;
  lines: number;
  accepted: number;
}

/** Runs that are kept; a file with more was not written in order of time. */
const MOST_RUNS = 50_000;
/** Steps back of any size: at least so many, and this share of all steps, means no order by time. */
const LEAST_BACKS = 3;
const UNORDERED_SHARE = 0.3;
/** So many suspects, and this share of all lines, are a file joined of several, not a clock gone wrong. */
const MANY_SUSPECTS = 50;
const JOINED_SHARE = 0.2;
/** Lines a person has on average before one block per person is taken for sorting. */
const LINES_PER_PERSON = 2;

/**
 * Watches the clock of one device through a file; only runs of lines are remembered, so it may be a long one.
 *
 * A step back of more than a day means that one side of it is wrong: the lines after it (a dead battery sets
 * the clock to 2015 until somebody mends it) or those before it (the clock had run ahead). Neither is to be
 * told from two neighbours, so the fewest lines are set aside that leave the rest in order, with a day of
 * tolerance; of equal halves the later. Real files show why the whole run must go and not only its first
 * line: after one reset come seven lines of 2015, after another 57 lines that are three weeks slow.
 */
export class ClockTrack {
  private runs: Run[] = [];
  private tooMany = false;
  private last: WallMs | null = null;
  private lastPerson = '';
  private persons = new Set<string>();
  private personChanges = 0;
  private lines = 0;
  private backs = 0;
  private steps = 0;

  constructor(private readonly device: string) {}

  /** Takes the lines that nothing else speaks against, in file order. */
  add(line: number, at: WallMs, machineId: string, accepted: boolean): void {
    this.lines++;
    if (machineId !== this.lastPerson) {
      this.personChanges++;
      this.persons.add(machineId);
      this.lastPerson = machineId;
    }
    const step = this.last === null ? Number.POSITIVE_INFINITY : at - this.last;
    if (step !== 0) this.steps++;
    if (step < 0) this.backs++;
    this.last = at;
    const run = this.runs[this.runs.length - 1];
    if (run && ((step >= -DAY_MS && step <= DAY_MS) || this.tooMany)) extend(run, line, at, accepted);
    else if (this.runs.length >= MOST_RUNS) {
      this.tooMany = true;
      if (run) extend(run, line, at, accepted);
    } else
      this.runs.push({
        fromLine: line,
        toLine: line,
        min: at,
        max: at,
        lines: 1,
        accepted: accepted ? 1 : 0,
      });
  }

  finish(): ClockVerdict {
    const order = this.order();
    if (order !== 'time') return this.verdict(order, new Set(this.runs));
    const kept = heaviestOrdered(this.runs);
    const suspects = this.runs.reduce((sum, run) => sum + (kept.has(run) ? 0 : run.lines), 0);
    return suspects >= MANY_SUSPECTS && suspects > this.lines * JOINED_SHARE
      ? this.verdict('unordered', new Set(this.runs))
      : this.verdict('time', kept);
  }

  private order(): LineOrder {
    const persons = this.persons.size;
    if (
      persons > 1 &&
      this.personChanges === persons &&
      this.lines >= persons * LINES_PER_PERSON &&
      this.backs > 0
    ) {
      return 'by_person';
    }
    const mostlyBack = this.backs >= LEAST_BACKS && this.backs > this.steps * UNORDERED_SHARE;
    return mostlyBack || this.tooMany ? 'unordered' : 'time';
  }

  private verdict(order: LineOrder, kept: Set<Run>): ClockVerdict {
    const result: ClockVerdict = { order, suspects: [], suspectAccepted: 0, firstAt: null, lastAt: null };
    let open: SuspectRange | null = null;
    for (const run of this.runs) {
      if (kept.has(run)) {
        open = null;
        result.firstAt = Math.min(result.firstAt ?? run.min, run.min);
        result.lastAt = Math.max(result.lastAt ?? run.max, run.max);
        continue;
      }
      result.suspectAccepted += run.accepted;
      if (open) open.toLine = run.toLine;
      else {
        open = { device: this.device, fromLine: run.fromLine, toLine: run.toLine };
        result.suspects.push(open);
      }
    }
    return result;
  }
}

function extend(run: Run, line: number, at: WallMs, accepted: boolean): void {
  run.toLine = line;
  run.lines++;
  if (accepted) run.accepted++;
  if (at < run.min) run.min = at;
  if (at > run.max) run.max = at;
}

interface Chain {
  weight: number;
  run: Run;
  before: Chain | null;
}

/** The chain of runs, each beginning at most a day before the one before it ended, that holds most lines. */
function heaviestOrdered(runs: Run[]): Set<Run> {
  const ends = [...new Set(runs.map((run) => run.max))].sort((a, b) => a - b);
  // Fenwick tree over the runs' ends: the heaviest chain that ends at or before a moment, in log time.
  const tree: (Chain | null)[] = new Array(ends.length + 1).fill(null);
  let heaviest: Chain | null = null;
  for (const run of runs) {
    let before: Chain | null = null;
    for (let i = countUpTo(ends, run.min + DAY_MS); i > 0; i -= i & -i)
      before = heavier(before, tree[i] ?? null);
    const chain: Chain = { weight: run.lines + (before?.weight ?? 0), run, before };
    heaviest = heavier(heaviest, chain);
    for (let i = countUpTo(ends, run.max); i < tree.length; i += i & -i)
      tree[i] = heavier(tree[i] ?? null, chain);
  }
  const kept = new Set<Run>();
  for (let chain = heaviest; chain; chain = chain.before) kept.add(chain.run);
  return kept;
}

/** Of equally heavy chains the first, which ends at an earlier line. */
function heavier(a: Chain | null, b: Chain | null): Chain | null {
  if (!a || !b) return a ?? b;
  if (a.weight !== b.weight) return a.weight > b.weight ? a : b;
  return a.run.fromLine <= b.run.fromLine ? a : b;
}

/** How many of the sorted values are not above `limit`. */
function countUpTo(values: WallMs[], limit: WallMs): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as WallMs) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
