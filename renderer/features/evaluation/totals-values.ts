import type { RoundDetail, TotalRow } from '#shared/contracts/evaluation';
import type { InvalidCounts, InvalidReason } from '#shared/domain/evaluation/types';

/** Counts of one subject as typed; votes by `<aspect>.<level>`. */
export interface TotalsRow {
  valid: number | '';
  invalid: number | '';
  votes: Record<string, number | ''>;
  /** Why those that do not count do not; null while it is not said. */
  reason: InvalidReason | null;
  /** Several reasons from before, kept while their number is not changed and no single one is chosen. */
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
      const reasons = Object.keys(invalid) as InvalidReason[];
      const reason = reasons.length === 1 ? reasons[0]! : null;
      const row = { valid, invalid: all || '', votes: Object.fromEntries(typed), reason } as const;
      return [[subjectId, reasons.length > 1 ? { ...row, reasons: invalid } : row]];
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

/** True where several reasons from before still stand. */
export const keepsReasons = ({ reason, reasons, invalid }: TotalsRow): boolean =>
  reason === null && reasons !== undefined && sum(Object.values(reasons)) === Number(invalid);

/** True where sheets do not count and nobody says why. */
export const lacksReason = (row: TotalsRow | undefined): boolean =>
  row !== undefined && Number(row.invalid) > 0 && row.reason === null && !keepsReasons(row);

function invalidOf(row: TotalsRow): InvalidCounts {
  if (keepsReasons(row)) return row.reasons ?? {};
  return Number(row.invalid) > 0 && row.reason ? { [row.reason]: Number(row.invalid) } : {};
}

/** Rows with counts; each has a reason for what does not count. */
export function rowsToSend(round: RoundDetail, values: TotalsValues): TotalRow[] {
  return [...values].flatMap(([subjectId, row]): TotalRow[] => {
    if (isBlank(row)) return [];
    const invalid = invalidOf(row);
    const votes = round.aspects.map((_, aspect) => votesOf(round, row, aspect));
    return [{ subjectId, valid: Number(row.valid), invalid, votes }];
  });
}
