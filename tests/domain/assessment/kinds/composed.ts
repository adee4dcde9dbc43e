import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Result, Subject } from '#shared/domain/assessment/result';
import { each, type RulebookInput, rulebookOf } from '../helpers';

export type Composition = NonNullable<RulebookInput['composition']>;
export type Source = Composition['parts'][number]['source'];

export const window: Subject = { id: 10, name: '窗口', people: [1, 2].map((id) => ({ id, days: 20 })) };

/** A rulebook of windows made of weighted parts. */
export function composed(
  parts: [string, number, Source][],
  missing: Composition['missing'] = 'reweight',
  rest = {},
) {
  return rulebookOf([each('late', 'late', 500)], {
    subject: 'window',
    base: 0,
    floor: null,
    ceiling: null,
    composition: {
      parts: parts.map(([code, weight, source]) => ({ code, name: code, weight, source })),
      missing,
      rounding: 'half_up',
    },
    ...rest,
  });
}

/** What the window comes to. */
export const run = (
  book: ReturnType<typeof composed>,
  facts: Fact[],
  subject = window,
  context = {},
): Result => assess(book, [subject], facts, context)[0]!;
