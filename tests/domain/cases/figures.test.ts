import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basisPoints,
  completeFigures,
  entryShare,
  figureProblems,
  onTimeShare,
  sumFigures,
} from '#shared/domain/cases/figures';
import { type CaseFigures, NO_FIGURES } from '#shared/domain/cases/types';

const figures = (change: Partial<CaseFigures>): CaseFigures => ({ ...NO_FIGURES, ...change });

describe('the third of handled, on time and overdue', () => {
  it.each<[string, Partial<CaseFigures>, Partial<CaseFigures>]>([
    ['from handled and overdue', { handled: 120, overdue: 2 }, { handled: 120, onTime: 118, overdue: 2 }],
    ['from handled and on time', { handled: 120, onTime: 120 }, { handled: 120, onTime: 120, overdue: 0 }],
    ['from on time and overdue', { onTime: 7, overdue: 1 }, { handled: 8, onTime: 7, overdue: 1 }],
    ['none handled', { handled: 0 }, { handled: 0, onTime: 0, overdue: 0 }],
    ['more overdue than handled stays', { handled: 3, overdue: 5 }, { handled: 3, overdue: 5 }],
    ['one alone says nothing', { handled: 9 }, { handled: 9 }],
    [
      'all three stay as they are',
      { handled: 5, onTime: 5, overdue: 1 },
      { handled: 5, onTime: 5, overdue: 1 },
    ],
  ])('%s', (_, given, wanted) => {
    expect(completeFigures(figures(given))).toEqual(figures(wanted));
  });

  it('is done when it was done once', () => {
    const count = fc.option(fc.nat(50), { nil: null });
    const any = fc.record({
      ...{ handled: count, onTime: count, early: count, overdue: count },
      ...{ returned: count, due: count, entered: count },
    });
    fc.assert(
      fc.property(any, (given) => {
        const once = completeFigures(given);
        expect(completeFigures(once)).toEqual(once);
      }),
    );
  });
});

describe('what contradicts itself', () => {
  it.each<[string, Partial<CaseFigures>, string[]]>([
    ['nothing', {}, []],
    ['a plain month', { handled: 120, onTime: 118, early: 90, overdue: 2, returned: 3 }, []],
    ['the sum is off', { handled: 120, onTime: 118, overdue: 1 }, ['sum_wrong']],
    ['more overdue than handled', { handled: 3, overdue: 5 }, ['sum_wrong']],
    ['handled alone', { handled: 120 }, ['handled_incomplete']],
    ['overdue alone', { overdue: 2 }, ['handled_incomplete']],
    ['more early than on time', { handled: 5, onTime: 4, overdue: 1, early: 5 }, ['early_over_on_time']],
    ['early without on time', { early: 1 }, ['early_over_on_time']],
    ['more entered than due', { due: 10, entered: 11 }, ['entered_over_due']],
    ['due without entered', { due: 10 }, ['entry_incomplete']],
    ['items alone are fine', { due: 10, entered: 9 }, []],
    ['returned alone is fine', { returned: 4 }, []],
  ])('%s', (_, given, wanted) => {
    expect(figureProblems(figures(given))).toEqual(wanted);
  });
});

describe('rates', () => {
  const month = figures({ handled: 120, onTime: 118, overdue: 2, due: 40, entered: 37 });
  it.each<[string, unknown, unknown]>([
    ['on time', onTimeShare(month), { part: 118, whole: 120 }],
    ['one of two excused', onTimeShare(month, 1), { part: 119, whole: 120 }],
    ['more excused than overdue', onTimeShare(month, 5), { part: 120, whole: 120 }],
    ['no case handled: no rate', onTimeShare(figures({ handled: 0, onTime: 0, overdue: 0 })), null],
    ['nothing reported: no rate', onTimeShare(NO_FIGURES), null],
    [
      'all overdue is 0 %, not nothing',
      onTimeShare(figures({ handled: 2, onTime: 0, overdue: 2 })),
      { part: 0, whole: 2 },
    ],
    ['entered', entryShare(month), { part: 37, whole: 40 }],
    ['no item due: no rate', entryShare(figures({ due: 0, entered: 0 })), null],
    ['98.33 %', basisPoints({ part: 118, whole: 120 }), 9833],
    ['92.50 %', basisPoints({ part: 37, whole: 40 }), 9250],
    ['two thirds round up', basisPoints({ part: 2, whole: 3 }), 6667],
  ])('%s', (_, got, wanted) => {
    expect(got).toEqual(wanted);
  });

  it('sums what was reported, and leaves alone what nobody reported', () => {
    expect(sumFigures([month, figures({ handled: 0, onTime: 0, overdue: 0 }), NO_FIGURES])).toEqual(
      figures({ handled: 120, onTime: 118, overdue: 2, due: 40, entered: 37 }),
    );
  });
});
