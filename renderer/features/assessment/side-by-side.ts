import type { LineView, NotChargedView, ResultDetail } from '#shared/contracts/assessment';

/** One clause on two score sheets. */
export interface SideBySide {
  clause: string;
  /** Line that tells the words of the clause. */
  line: LineView;
  before: LineView[];
  after: LineView[];
  pointsBefore: number;
  pointsAfter: number;
}

/** Lines of two sheets by clause, in the order of the sheets; those that differ first. */
export function sideBySide(before: ResultDetail | null, after: ResultDetail | null): SideBySide[] {
  const rows = new Map<string, SideBySide>();
  const take = (lines: readonly LineView[], side: 'before' | 'after') => {
    for (const line of lines) {
      const { clause } = line;
      const row = rows.get(clause) ?? {
        clause,
        line,
        before: [],
        after: [],
        pointsBefore: 0,
        pointsAfter: 0,
      };
      row[side].push(line);
      if (side === 'before') row.pointsBefore += line.points;
      else row.pointsAfter += line.points;
      rows.set(clause, row);
    }
  };
  take(before?.lines ?? [], 'before');
  take(after?.lines ?? [], 'after');
  const differs = (row: SideBySide) => (row.pointsBefore === row.pointsAfter ? 1 : 0);
  return [...rows.values()].sort((a, b) => differs(a) - differs(b));
}

/** What one sheet does not charge and the other does, or leaves out for another reason. */
export function notChargedOnly(own: ResultDetail | null, other: ResultDetail | null): NotChargedView[] {
  const keyOf = ({ reason, clause, facts }: NotChargedView) =>
    [reason, clause ?? '', ...facts.map(({ id }) => id)].join(' ');
  const known = new Set(other?.notCharged.map(keyOf));
  return (own?.notCharged ?? []).filter((entry) => !known.has(keyOf(entry)));
}
