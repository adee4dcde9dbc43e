import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText, readMark } from '#shared/domain/marks/values';
import { FULL } from './support';

describe('a mark as people type it', () => {
  it.each<[string, ReturnType<typeof readMark>]>([
    ['18', { mark: 1800 }],
    ['8.5', { mark: 850 }],
    ['8.50分', { mark: 850 }],
    ['９．２５', { mark: 925 }],
    [' 0 ', { mark: 0 }],
    ['20', { mark: 2000 }],
    ['', { mark: null }],
    ['-', { mark: 'abstained' }],
    ['弃评', { mark: 'abstained' }],
    ['20.01', { problem: 'over_full' }],
    ['-1', { problem: 'below_zero' }],
    ['8.555', { problem: 'too_fine' }],
    ['好', { problem: 'not_a_mark' }],
    ['1e2', { problem: 'not_a_mark' }],
    ['1,8', { problem: 'not_a_mark' }],
  ])('%s', (cell, wanted) => {
    expect(readMark(cell, FULL)).toEqual(wanted);
  });

  it('is read again as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FULL }), (mark) => {
        expect(readMark(markText(mark), FULL)).toEqual({ mark });
      }),
    );
  });
});
