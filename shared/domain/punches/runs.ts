import { DAY_MS, type WallMs } from '../time/wall';

/** A run of lines without a step of more than a day either way. */
export interface Run {
  fromLine: number;
  toLine: number;
  min: WallMs;
  max: WallMs;
  lines: number;
  accepted: number;
  /** Begins with a step back of more than a day. */
  afterBack: boolean;
  /** And ends with a step forward of more than a day: what a clock looks like that was wrong and mended. */
  pit: boolean;
}

/** What a line weighs when it is asked which side of a step is wrong. */
const LINE_WEIGHT = 3;
const PIT_LINE_WEIGHT = 1;

/** Takes one more line into a run. */
export function extendRun(run: Run, line: number, at: WallMs, accepted: boolean): void {
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

/** The chain of runs, each beginning at most a day before the one before it ended, that weighs most. */
export function heaviestOrdered(runs: Run[]): Set<Run> {
  const ends = [...new Set(runs.map((run) => run.max))].sort((a, b) => a - b);
  // Fenwick tree over the runs' ends: the heaviest chain that ends at or before a moment, in log time.
  const tree: (Chain | null)[] = new Array(ends.length + 1).fill(null);
  let heaviest: Chain | null = null;
  for (const run of runs) {
    let before: Chain | null = null;
    for (let i = countUpTo(ends, run.min + DAY_MS); i > 0; i -= i & -i)
      before = heavier(before, tree[i] ?? null);
    const chain: Chain = {
      weight: run.lines * (run.pit ? PIT_LINE_WEIGHT : LINE_WEIGHT) + (before?.weight ?? 0),
      run,
      before,
    };
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
