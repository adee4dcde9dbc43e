import type { RoundDetail, TotalRow } from '#shared/contracts/evaluation';
import type { InvalidCounts } from '#shared/domain/evaluation/types';

/** Counts of one subject as typed; votes by `<aspect>.<level>`. */
export interface TotalsRow {
  valid: number | '';
  invalid: number | '';
  votes: Record<string, number | ''>;
  /** Reasons from before, kept while their number is not changed. */
  reasons?: InvalidCounts;
}
export type TotalsValues = ReadonlyMap<number, TotalsRow>;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

export const valuesFrom = (rows: readonly TotalRow[]): Map<number, TotalsRow> =>
  new Map(
    rows.flatMap(({ subjectId, valid, invalid, votes }): [number, TotalsRow][] => {
      if (subjectId === null) return [];
      const typed = votes.flatMap((counts, aspect) =>
        counts.map((count, level): [string, number] => [`${aspect}.${level}`, count]),
      );
      const all = sum(Object.values(invalid));
      return [[subjectId, { valid, invalid: all || '', votes: Object.fromEntries(typed), reasons: invalid }]];
    }),
  );

export const isBlank = (row: TotalsRow | undefined): boolean =>
  row === undefined ||
  [row.valid, row.invalid, ...Object.values(row.votes)].every((count) => count === '' || count === 0);

const votesOf = ({ levels }: RoundDetail, row: TotalsRow, aspect: number): number[] =>
  Array.from({ length: levels.length + 1 }, (_, level) => Number(row.votes[`${aspect}.${level}`] ?? 0));

/** How many votes an aspect has above its valid sheets. */
export const offBy = (round: RoundDetail, row: TotalsRow | undefined, aspect: number): number =>
  row === undefined ? 0 : sum(votesOf(round, row, aspect)) - Number(row.valid);

/** Rows with counts; sheets that do not count keep their reasons, new ones are `other`. */
export function rowsToSend(round: RoundDetail, values: TotalsValues): TotalRow[] {
  return [...values].flatMap(([subjectId, row]): TotalRow[] => {
    if (isBlank(row)) return [];
    const same = sum(Object.values(row.reasons ?? {})) === Number(row.invalid);
    const invalid = same ? (row.reasons ?? {}) : { other: Number(row.invalid) };
    const votes = round.aspects.map((_, aspect) => votesOf(round, row, aspect));
    return [{ subjectId, valid: Number(row.valid), invalid, votes }];
  });
}
