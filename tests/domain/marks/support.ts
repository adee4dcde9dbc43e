import type { GivenMark } from '#shared/domain/marks/due';
import type { NamedGiver } from '#shared/domain/marks/facts';
import { type MarkPart, markParts } from '#shared/domain/marks/parts';
import type { Mark } from '#shared/domain/marks/values';
import { rulebookOf } from '../assessment/helpers';

export const FULL = 2000;
export const composition = (secret = false) => ({
  parts: [
    {
      code: 'd',
      name: '品德',
      weight: 20,
      source: {
        type: 'rating' as const,
        match: { kinds: ['rating' as const] },
        raters: [
          { rater: 'deputy', percent: 40 },
          { rater: 'mutual', percent: 60 },
        ],
        absent: 'reweight' as const,
        secret,
        full: FULL,
        rounding: 'half_up' as const,
      },
    },
    {
      code: 'y',
      name: '业务',
      weight: 80,
      source: { type: 'score' as const, item: '业务考核', full: 10_000 },
    },
  ],
  missing: 'zero' as const,
  rounding: 'half_up' as const,
});
export const bookOf = (secret = false) =>
  rulebookOf([], {
    ...{ subject: 'window', base: 0, floor: null, ceiling: null, composition: composition(secret) },
    clauses: [
      {
        code: 'x',
        text: 'x',
        group: 'g',
        match: { kinds: ['late'] },
        measure: { type: 'occurrence', points: 1 },
      },
    ],
  });
export const partsOf = (secret = false): [MarkPart, MarkPart] =>
  markParts(bookOf(secret)) as [MarkPart, MarkPart];
export const giver = (
  id: number,
  rater: string,
  name: string,
  rest: Partial<NamedGiver> = {},
): NamedGiver => ({
  ...{ id, rater, name, ownId: null, absent: '', docNo: '', docDate: null, ...rest },
});
export const given = (giverId: number, subjectId: number, mark: Mark, item = 'd'): GivenMark => ({
  ...{ giverId, subjectId, item, mark },
});
