import type { AssessContext } from '#shared/domain/assessment/context';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import { type Standing, type Warning, warner } from '#shared/domain/assessment/warnings';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { each, fact, type RulebookInput, rulebookOf, someone } from './helpers';

export const lates = (count: number) =>
  Array.from({ length: count }, (_, i) => fact('late', i + 1, { minutes: 5 }));

/** What person 1 is told under a rulebook. */
export function told(
  rulebook: Rulebook,
  facts: Fact[],
  context: AssessContext = {},
  records: Standing['records'] = {},
): Warning[] {
  const [result] = assess(rulebook, [someone], facts, context);
  return warner(rulebook, facts, context)({ subject: someone, result: result!, records });
}
export const warn = (rest: Partial<RulebookInput>, facts: Fact[], points = 100, cap: number | null = null) =>
  told(rulebookOf([each('一', 'late', points, { cap })], rest), facts);
export const CONVERSION: NonNullable<RulebookInput['conversions']> = [
  {
    type: 'count',
    code: '折',
    text: '迟到四次折半天',
    match: { kinds: ['late'] },
    to: { kind: 'absence', halfDays: 1 },
    keep: true,
    k: 4,
    repeat: 'every',
  },
];
