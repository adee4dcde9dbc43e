import type { DatedKind } from './kind-rules';
import {
  type ApplicantPost,
  lengthScale,
  type MatrixLength,
  type MatrixRow,
  rowsFor,
  rowTakes,
  type StepRole,
} from './matrix';

export interface LengthLabel {
  unit: 'minute' | 'half_day';
  value: number;
}

/** A stretch of lengths without signatures or with more than one answer, or a row that can never decide. */
export interface MatrixFinding {
  kind: 'hole' | 'overlap' | 'empty_row' | 'unknown_kind' | 'doubled_step';
  post: ApplicantPost | 'any' | null;
  /** Codes it is about. */
  kinds: string[];
  from: LengthLabel | null;
  to: LengthLabel | null;
  rows: number[];
}

/** The longest leave there is, in half-days, and the longest session a part of which may be asked for. */
const LONGEST = 732;
const LONGEST_SESSION = 480;
const POSTS = ['clerk', 'manager'] as const;

/**
 * Everything wrong with a matrix: lengths of a kind that nobody signs (hole), that two rows decide (overlap), rows
 * that take no length at all, kinds there are not, and steps asked for twice. Every length a kind can have is tried.
 */
export function checkMatrix(rows: readonly MatrixRow[], kinds: readonly DatedKind[]): MatrixFinding[] {
  const known = new Set(kinds.map(({ code }) => code));
  return [
    ...rows.flatMap((row, index) => rowFindings(row, index, known)),
    ...POSTS.flatMap((post) => lengthFindings(rows, kinds, post)),
  ];
}

const nothing = { post: null, kinds: [], from: null, to: null };

function rowFindings(row: MatrixRow, index: number, known: ReadonlySet<string>): MatrixFinding[] {
  const findings: MatrixFinding[] = [];
  if (!lengthsOf('minute').some((length) => rowTakes(row, length))) {
    findings.push({ ...nothing, kind: 'empty_row', rows: [index] });
  }
  const unknown = row.kinds.filter((code) => !known.has(code));
  if (unknown.length > 0) findings.push({ ...nothing, kind: 'unknown_kind', kinds: unknown, rows: [index] });
  const doubled = (role: StepRole, at: number) => row.chain.indexOf(role) !== at;
  if (row.chain.some(doubled)) findings.push({ ...nothing, kind: 'doubled_step', rows: [index] });
  return findings;
}

/** Kinds that the rows treat alike are reported together. */
function lengthFindings(
  rows: readonly MatrixRow[],
  kinds: readonly DatedKind[],
  post: ApplicantPost,
): MatrixFinding[] {
  const found = new Map<string, MatrixFinding>();
  for (const { code, rule } of kinds) {
    if (!rule.active) continue;
    for (const stretch of stretches(rows, post, code, rule.unit)) {
      const { from, to } = stretch;
      const key = JSON.stringify([stretch.kind, from, to, stretch.rows]);
      const same = found.get(key);
      if (same) same.kinds.push(code);
      else found.set(key, { ...stretch, post, kinds: [code] });
    }
  }
  return [...found.values()];
}

type Stretch = Pick<MatrixFinding, 'kind' | 'from' | 'to' | 'rows'>;

function stretches(
  rows: readonly MatrixRow[],
  post: ApplicantPost,
  kind: string,
  unit: DatedKind['rule']['unit'],
): Stretch[] {
  const found: Keyed[] = [];
  let open = false;
  for (const length of lengthsOf(unit)) {
    const fitting = rowsFor(rows, { post, kind, length });
    const label = labelOf(length);
    const key = `${label.unit} ${fitting.join()}`;
    const last = found.at(-1);
    if (fitting.length === 1) open = false;
    else if (open && last?.key === key) last.to = label;
    else {
      found.push({
        kind: fitting.length === 0 ? 'hole' : 'overlap',
        from: label,
        to: label,
        rows: fitting,
        key,
      });
      open = true;
    }
  }
  return found.map(({ key: _, ...stretch }) => stretch);
}

interface Keyed extends Stretch {
  key: string;
}

const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

const HALVES: readonly MatrixLength[] = range(1, LONGEST).map((halfDays) => ({ halfDays }));
const DAYS: readonly MatrixLength[] = range(2, LONGEST, 2).map((halfDays) => ({ halfDays }));
const MINUTES: readonly MatrixLength[] = [
  ...range(1, LONGEST_SESSION).map((minutes) => ({ minutes })),
  ...HALVES,
].sort((a, b) => lengthScale(a) - lengthScale(b));

/** Every length a kind of this unit can have, shortest first. */
function lengthsOf(unit: DatedKind['rule']['unit']): readonly MatrixLength[] {
  return unit === 'minute' ? MINUTES : unit === 'day' ? DAYS : HALVES;
}

const labelOf = (length: MatrixLength): LengthLabel =>
  'minutes' in length
    ? { unit: 'minute', value: length.minutes }
    : { unit: 'half_day', value: length.halfDays };
