import { invalidOf, type Tally, unevenAspects } from './tally';

/** Sheets that went out and came back; null where they cannot be counted (newspaper, device). */
export interface SheetCounts {
  issued: number | null;
  returned: number | null;
}

export type Mismatch =
  | { code: 'returned_over_issued'; issued: number; returned: number }
  | { code: 'entered_over_returned'; returned: number; entered: number }
  | { code: 'entered_under_returned'; returned: number; entered: number }
  | { code: 'votes_not_valid'; aspect: number; votes: number; valid: number };

/** Differences that forbid to finish a round; the others are said and may be explained. */
export const BLOCKING: readonly Mismatch['code'][] = [
  'returned_over_issued',
  'entered_over_returned',
  'votes_not_valid',
];

/** issued ≥ returned ≥ valid + invalid, and the answers to each aspect sum to the valid sheets. */
export function reconcile({ issued, returned }: SheetCounts, tally: Tally): Mismatch[] {
  const entered = tally.valid + invalidOf(tally);
  const found: Mismatch[] = [];
  if (issued !== null && returned !== null && returned > issued) {
    found.push({ code: 'returned_over_issued', issued, returned });
  }
  if (returned !== null && entered > returned) {
    found.push({ code: 'entered_over_returned', returned, entered });
  }
  if (returned !== null && entered < returned) {
    found.push({ code: 'entered_under_returned', returned, entered });
  }
  for (const aspect of unevenAspects(tally)) {
    const votes = tally.votes[aspect]!.reduce((sum, count) => sum + count, 0);
    found.push({ code: 'votes_not_valid', aspect, votes, valid: tally.valid });
  }
  return found;
}

export interface SourceCounts extends SheetCounts {
  valid: number;
  invalid: number;
}

/** Rounds of several sources together; sheets that nobody could count are left out of the sum (note N7). */
export function sumCounts(rounds: readonly SourceCounts[]): SourceCounts {
  const sum = (values: readonly (number | null)[]): number | null =>
    values.every((value) => value === null)
      ? null
      : values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return {
    issued: sum(rounds.map(({ issued }) => issued)),
    returned: sum(rounds.map(({ returned }) => returned)),
    valid: rounds.reduce((all, { valid }) => all + valid, 0),
    invalid: rounds.reduce((all, { invalid }) => all + invalid, 0),
  };
}
