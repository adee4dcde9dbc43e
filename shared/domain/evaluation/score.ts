import type { BallotForm, Votes } from './types';

/** Votes for a satisfied level out of all that were given; the rate in hundredths of a per cent, cut off. */
export interface Satisfaction {
  part: number;
  whole: number;
  rate: number;
}

export interface Score {
  /** Hundredths of a point; null without a single answer: no result is not a result of 0. */
  score: number | null;
  /** By aspect, before weights; null where nobody answered. */
  aspects: (number | null)[];
  satisfaction: Satisfaction | null;
}

const PER_CENT = 100n;

/**
 * Seed row 90: (votes × coefficient) ÷ all votes, for each aspect, times its weight, summed. Exact until the one
 * rounding at the end, so that the order of sheets and aspects cannot matter. Aspects without an answer are left out.
 */
export function scoreOf(form: BallotForm, votes: Votes): Score {
  const given = votes.map((counts) => weighted(form, counts));
  let numerator = 0n;
  let denominator = 1n;
  form.aspects.forEach(({ weight }, index) => {
    const { sum, total } = given[index]!;
    if (total === 0n) return;
    numerator = numerator * total * PER_CENT + sum * BigInt(weight) * denominator;
    denominator *= total * PER_CENT;
  });
  const any = given.some(({ total }) => total > 0n);
  const raw = any ? rounded(numerator, denominator, form) : null;
  return {
    score: raw === null || form.cap === null ? raw : Math.min(raw, form.cap),
    aspects: given.map(({ sum, total }) => (total === 0n ? null : rounded(sum, total, form))),
    satisfaction: satisfactionOf(form, votes),
  };
}

function weighted({ levels }: BallotForm, counts: readonly number[]): { sum: bigint; total: bigint } {
  let sum = 0n;
  let total = 0n;
  levels.forEach(({ coefficient }, index) => {
    const count = BigInt(counts[index + 1] ?? 0);
    sum += count * BigInt(coefficient);
    total += count;
  });
  return { sum, total };
}

/** Neither is below zero. */
function rounded(numerator: bigint, denominator: bigint, { rounding }: BallotForm): number {
  if (rounding === 'down') return Number(numerator / denominator);
  if (rounding === 'up') return Number((numerator + denominator - 1n) / denominator);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Cut off, never up: 89.996 % has not reached 90 %. */
function satisfactionOf({ levels }: BallotForm, votes: Votes): Satisfaction | null {
  let part = 0;
  let whole = 0;
  for (const counts of votes) {
    levels.forEach(({ satisfied }, index) => {
      whole += counts[index + 1] ?? 0;
      if (satisfied) part += counts[index + 1] ?? 0;
    });
  }
  return whole === 0 ? null : { part, whole, rate: Math.floor((part * 10_000) / whole) };
}
