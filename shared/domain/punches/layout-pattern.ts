import { DAY_MS, type WallMs, wallFromParts } from '../time/wall';

/** What a pattern has to name. */
export type PatternKind = 'date' | 'time' | 'moment';

export interface PatternReading {
  /** Midnight of the day; null where the pattern names none. */
  day: WallMs | null;
  /** Milliseconds after midnight; null where the pattern names none. */
  clock: number | null;
}

const TOKENS = /YYYY|YY|MM?|DD?|HH?|mm?|ss?|A/g;
const HALVES = '上午|下午|am|pm';
const NEEDS: Record<PatternKind, readonly string[]> = {
  date: ['Y', 'M', 'D'],
  time: ['H', 'm'],
  moment: ['Y', 'M', 'D', 'H', 'm'],
};

/**
 * A reader of texts written as the pattern says: `YYYY` or `YY`, `MM`, `DD`, `HH`, `mm`, `ss`, and `A` for 上午/下午.
 * Digits without anything between them have to be complete (`YYYYMMDD`), others may lack a leading zero. White space
 * counts for nothing. Null when the pattern does not name what its kind needs, or names something twice.
 */
export function compilePattern(
  pattern: string,
  kind: PatternKind,
): ((text: string) => PatternReading | null) | null {
  const plain = pattern.normalize('NFKC').trim();
  const parts: string[] = [];
  const names: string[] = [];
  let from = 0;
  for (const { 0: token, index } of plain.matchAll(TOKENS)) {
    parts.push(literal(plain.slice(from, index)));
    const glued = isToken(plain, index - 1) || isToken(plain, index + token.length);
    parts.push(matcher(token, glued));
    names.push(token[0] as string);
    from = index + token.length;
  }
  parts.push(literal(plain.slice(from)));
  if (new Set(names).size !== names.length) return null;
  if (NEEDS[kind].some((name) => !names.includes(name))) return null;
  const whole = new RegExp(`^\\s*${parts.join('')}\\s*$`, 'i');
  return (text) => {
    const found = whole.exec(text.normalize('NFKC'));
    if (!found) return null;
    const value: Value = (name) => (names.includes(name) ? found[names.indexOf(name) + 1] : undefined);
    const read = { day: names.includes('Y') ? dayOf(value) : null, clock: null as number | null };
    if (names.includes('Y') && read.day === null) return null;
    if (!names.includes('H')) return read;
    const clock = clockOf(value, names.includes('A'));
    return clock === null ? null : { ...read, clock };
  };
}

const isToken = (pattern: string, at: number): boolean => /[YMDHms]/.test(pattern[at] ?? '');

const literal = (text: string): string =>
  text
    .split(/\s+/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');

function matcher(token: string, glued: boolean): string {
  if (token === 'YYYY') return '(\\d{4})';
  if (token === 'YY') return '(\\d{2})';
  if (token === 'A') return `(${HALVES})`;
  return glued ? '(\\d{2})' : '(\\d{1,2})';
}

type Value = (name: string) => string | undefined;

function dayOf(value: Value): WallMs | null {
  const year = Number(value('Y'));
  return wallFromParts(year < 100 ? 2000 + year : year, Number(value('M')), Number(value('D')));
}

function clockOf(value: Value, halves: boolean): number | null {
  const [hour, minute, second] = [Number(value('H')), Number(value('m')), Number(value('s') ?? 0)];
  if (minute > 59 || second > 59) return null;
  if (halves && (hour < 1 || hour > 12)) return null;
  const full = halves ? (hour % 12) + (/^(下午|pm)$/i.test(value('A') ?? '') ? 12 : 0) : hour;
  const clock = ((full * 60 + minute) * 60 + second) * 1000;
  return clock < DAY_MS ? clock : null;
}
