import type { TFunction } from 'i18next';
import type { MatrixFinding } from '#shared/contracts/leave-matrix';
import type { Bound, MatrixRow } from '#shared/domain/leave/matrix';
import { dayText } from './words';

/** The shortest and the longest length the check tries. */
const SHORTEST = 1;
const LONGEST_HALF_DAYS = 732;
const SHOWN_KINDS = 4;

type Length = NonNullable<MatrixFinding['from']>;

/** What a row still lacks while it is edited; the rest is found by the check. */
export interface MatrixTrouble extends Omit<MatrixFinding, 'kind'> {
  kind: MatrixFinding['kind'] | 'no_step' | 'no_row';
}

/** A row as it is edited: its own key keeps the fields in place while rows come and go. */
export interface DraftRow extends MatrixRow {
  key: number;
}

const nothing = { post: null, kinds: [], from: null, to: null };

/** What can be seen without asking: no row at all, rows without a signature. */
export function ownTroubles(rows: readonly Pick<MatrixRow, 'chain'>[]): MatrixTrouble[] {
  if (rows.length === 0) return [{ ...nothing, kind: 'no_row', rows: [] }];
  return rows.flatMap(({ chain }, index) =>
    chain.length === 0 ? [{ ...nothing, kind: 'no_step' as const, rows: [index] }] : [],
  );
}

/** What holds for window staff and managers alike is said once. */
export function mergePosts(findings: readonly MatrixTrouble[]): MatrixTrouble[] {
  const merged = new Map<string, MatrixTrouble>();
  for (const { post, ...rest } of findings) {
    const key = JSON.stringify(rest);
    merged.set(key, { ...rest, post: merged.has(key) ? 'any' : post });
  }
  return [...merged.values()];
}

function oneLength(t: TFunction, { unit, value }: Length): string {
  if (unit === 'minute') return t('leave.settings.matrix.length.minutes', { minutes: value });
  return value === 1
    ? t('leave.settings.matrix.length.halfDay')
    : t('leave.settings.matrix.length.days', { days: dayText(value) });
}

/** `半天到 1 天`, `3 天以上（含）`: both ends belong to the stretch. */
export function stretchWords(t: TFunction, from: Length, to: Length): string {
  const open = to.unit === 'half_day' && to.value >= LONGEST_HALF_DAYS;
  // Minutes are the shortest lengths; a kind counted in half-days begins with the first of them.
  const whole = from.value === SHORTEST && from.unit === 'minute';
  if (open && whole) return t('leave.settings.matrix.length.any');
  if (open) return t('leave.settings.matrix.length.from', { from: oneLength(t, from) });
  if (from.unit === to.unit && from.value === to.value) return oneLength(t, from);
  if (whole) return t('leave.settings.matrix.length.upTo', { to: oneLength(t, to) });
  return t('leave.settings.matrix.length.between', { from: oneLength(t, from), to: oneLength(t, to) });
}

/** One finding as a sentence, with the rows as they are numbered on screen. */
export function troubleWords(t: TFunction, trouble: MatrixTrouble, nameOf: (code: string) => string): string {
  const { kind, post, kinds, from, to, rows } = trouble;
  const names = kinds.slice(0, SHOWN_KINDS).map(nameOf).join(t('ui.comma'));
  return t(`leave.settings.matrix.check.${kind}`, {
    post: post === null ? '' : t(`leave.settings.matrix.post.${post}`),
    length: from && to ? stretchWords(t, from, to) : '',
    rows: rows.map((row) => row + 1).join(t('ui.comma')),
    kinds:
      kinds.length > SHOWN_KINDS
        ? t('leave.settings.matrix.check.moreKinds', { kinds: names, count: kinds.length })
        : names,
  });
}

const scale = ({ value, unit }: Bound): number => (unit === 'minute' ? value : value * 10_000);
const labelScale = ({ value, unit }: Length): number => (unit === 'minute' ? value : value * 10_000);

/** Rows to look at: those the finding names; for a hole those that end or begin at it. */
export function troubledRows(trouble: MatrixTrouble, rows: readonly MatrixRow[]): number[] {
  const { kind, from, to, post, kinds } = trouble;
  if (kind !== 'hole' || !from || !to) return trouble.rows;
  const begin = labelScale(from);
  const end = labelScale(to);
  const related = rows.flatMap((row, index) =>
    (row.post === 'any' || post === 'any' || row.post === post) &&
    (row.kinds.length === 0 || row.kinds.some((code) => kinds.includes(code)))
      ? [index]
      : [],
  );
  const below = Math.max(...related.map((index) => endBelow(rows[index]!, begin)));
  const above = Math.min(...related.map((index) => beginAbove(rows[index]!, end)));
  return related.filter(
    (index) =>
      (below > -Infinity && endBelow(rows[index]!, begin) === below) ||
      (above < Infinity && beginAbove(rows[index]!, end) === above),
  );
}

const endBelow = ({ to }: MatrixRow, at: number): number =>
  to && scale(to) <= at ? scale(to) : Number.NEGATIVE_INFINITY;
const beginAbove = ({ from }: MatrixRow, at: number): number =>
  from && scale(from) >= at ? scale(from) : Number.POSITIVE_INFINITY;

/** A row without the key of its place on screen. */
export const plainRow = ({ post, kinds, from, to, chain }: MatrixRow): MatrixRow => ({
  post,
  kinds,
  from,
  to,
  chain,
});

/** A bound in words, for Excel and paper. */
export function boundWords(t: TFunction, bound: Bound | null): string {
  if (bound === null) return t('leave.settings.matrix.open');
  const included = t(`leave.settings.matrix.${bound.included ? 'included' : 'excluded'}`);
  return `${oneLength(t, bound)}${t('ui.comma')}${included}`;
}
