import type { ProblemCode, RulebookProblem } from './problem';
import type { Approval, Rulebook } from './schema';

/** Lengths are compared up to here; whoever is away longer falls under an open row or none. */
const LONGEST = 2 * 366;

/**
 * K38: every length of leave, from half a day on, has exactly one row for each applicant and kind. Holes such as
 * between ≤½ day and ≥1 day, and days named by two rows, are told with their bounds.
 */
export function checkApprovals({ procedure }: Rulebook): RulebookProblem[] {
  const rows = procedure?.approvals ?? [];
  const matrices = new Map<string, { row: Approval; index: number }[]>();
  rows.forEach((row, index) => {
    for (const kind of row.leaveKinds) {
      const key = `${row.applicant}/${kind}`;
      matrices.set(key, [...(matrices.get(key) ?? []), { row, index }]);
    }
  });
  return [...matrices.values()].flatMap((matrix) => checkMatrix(matrix));
}

function checkMatrix(matrix: readonly { row: Approval; index: number }[]): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  let open: { code: ProblemCode; index: number; from: number; with: string } | null = null;
  const { applicant } = matrix[0]!.row;
  for (let length = 1; length <= LONGEST + 1; length++) {
    const here = length <= LONGEST ? findingAt(matrix, length) : null;
    if (open && (!here || here.code !== open.code || here.index !== open.index)) {
      const to = length > LONGEST ? 'end' : length - 1;
      const place = `procedure.approvals[${open.index}]`;
      problems.push({ code: open.code, place, params: { applicant, from: open.from, to, with: open.with } });
      open = null;
    }
    if (here && !open) open = { ...here, from: length };
  }
  return problems;
}

function findingAt(
  matrix: readonly { row: Approval; index: number }[],
  length: number,
): { code: ProblemCode; index: number; with: string } | null {
  const [first, second] = matrix.filter(({ row }) => covers(row, length));
  if (!first) return { code: 'approval_hole', index: matrix[0]!.index, with: '' };
  return second ? { code: 'approval_overlap', index: first.index, with: second.row.code } : null;
}

const covers = ({ from, fromIncluded, to, toIncluded }: Approval, length: number): boolean =>
  (fromIncluded ? length >= from : length > from) &&
  (to === null || (toIncluded ? length <= to : length < to));
