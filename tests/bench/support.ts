/** One measured claim: ours against the bare library doing the same work, in the same run. */
export interface Measurement {
  name: string;
  /** What is compared, in one line. */
  what: string;
  ours: number;
  bare: number;
  unit: 'ms' | 'MB';
  /** ours ÷ bare, or null where the limit is absolute. */
  ratio: number | null;
  limit: string;
  holds: boolean;
}

/** The middle one of several runs: a single slow run says nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function compare(name: string, what: string, ours: number, bare: number, limit: number): Measurement {
  const ratio = ours / bare;
  return { name, what, ours, bare, unit: 'ms', ratio, limit: `${limit}×`, holds: ratio <= limit };
}

/** A claim with a limit of its own, compared with nothing. */
export function absolute(
  name: string,
  what: string,
  ours: number,
  unit: Measurement['unit'],
  limit: number,
): Measurement {
  return { name, what, ours, bare: limit, unit, ratio: null, limit: `${limit} ${unit}`, holds: ours < limit };
}
