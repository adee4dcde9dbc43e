import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { placesOf } from '#shared/domain/evaluation/rank';
import { reconcile, sumCounts } from '#shared/domain/evaluation/reconcile';
import { scoreOf } from '#shared/domain/evaluation/score';
import { addBallot, addTally, ballotProblem, emptyTally, invalidOf } from '#shared/domain/evaluation/tally';
import type { Ballot, BallotForm, InvalidReason } from '#shared/domain/evaluation/types';

const five: BallotForm = { ...FORM_PRESETS.five_aspects, rounding: 'half_up', cap: null };
const one: BallotForm = { ...FORM_PRESETS.overall, rounding: 'half_up', cap: null };

describe('score', () => {
  it.each<[string, Partial<BallotForm>, number[][], number | null]>([
    ['all satisfied is 22 an aspect: 110 of 100 (N1)', {}, Array(5).fill([0, 10, 0, 0]), 11_000],
    ['a cap holds it', { cap: 10_000 }, Array(5).fill([0, 10, 0, 0]), 10_000],
    ['(22×6+17×3+11×1)÷10 five times', {}, Array(5).fill([0, 6, 3, 1]), 9700],
    ['nobody answered: no result, not 0', {}, Array(5).fill([4, 0, 0, 0]), null],
    ['no sheet at all', {}, Array(5).fill([0, 0, 0, 0]), null],
    ['an aspect without an answer is left out', {}, [[0, 1, 0, 0], ...Array(4).fill([1, 0, 0, 0])], 2200],
    // 1 of 3: (2200 + 2 × 1700) ÷ 3 = 1866.67
    ['half up', {}, [[0, 1, 2, 0], ...Array(4).fill([3, 0, 0, 0])], 1867],
    ['down', { rounding: 'down' }, [[0, 1, 2, 0], ...Array(4).fill([3, 0, 0, 0])], 1866],
    ['up', { rounding: 'up' }, [[0, 2, 1, 0], ...Array(4).fill([3, 0, 0, 0])], 2034],
  ])('%s', (_, change, votes, score) => {
    expect(scoreOf({ ...five, ...change }, votes).score).toBe(score);
  });

  it('takes the weight of an aspect', () => {
    const aspects = [
      { code: 'a', name: '甲', weight: 60 },
      { code: 'b', name: '乙', weight: 40 },
    ];
    const form = { ...one, aspects };
    expect(
      scoreOf(form, [
        [0, 1, 0, 0],
        [0, 0, 0, 1],
      ]),
    ).toMatchObject({ score: 6000, aspects: [10_000, 0] });
  });

  it('cuts the satisfaction rate off', () => {
    expect(scoreOf(one, [[3, 89_996, 0, 10_004]]).satisfaction).toEqual({
      part: 89_996,
      whole: 100_000,
      rate: 8999,
    });
    expect(scoreOf(one, [[3, 0, 0, 0]]).satisfaction).toBeNull();
  });

  it('is not misled by many sheets', () => {
    const votes = Array(5).fill([0, 9_999_991, 9_999_973, 9_999_971]);
    // Five times (2200 × 9999991 + 1700 × 9999973 + 1100 × 9999971) ÷ 29999935 = 8333.34…
    expect(scoreOf(five, votes).score).toBe(8333);
  });
});

describe('places', () => {
  const row = (score: number | null, part = 1, valid = 10) => ({
    score,
    valid,
    satisfaction: score === null ? null : { part, whole: 10 },
  });
  it.each([
    ['equal', [row(90), row(95), row(90), row(80)], [2, 1, 2, 4]],
    ['satisfaction', [row(90, 7), row(90, 8), row(90, 7)], [2, 1, 2]],
    ['votes', [row(90, 7, 10), row(90, 8, 12)], [2, 1]],
    ['equal', [row(null), row(0), row(null)], [null, 1, null]],
  ] as const)('with %s', (tie, rows, places) => {
    expect(placesOf(rows, tie)).toEqual(places);
  });
});

describe('reconciliation', () => {
  /** Note N7: lots printed, sheets by source, invalid ones. */
  const lots = [5200, 800, 800, 200];
  const seed = [
    { issued: 5200 + 200 + 3000, returned: 5546, valid: 5546, invalid: 0 },
    { issued: 800, returned: 750, valid: 750, invalid: 0 },
    { issued: 800, returned: 672, valid: 672, invalid: 0 },
    { issued: null, returned: 3866 + 602, valid: 3866, invalid: 602 },
  ];
  const tallied = (valid: number, copied: number) => {
    const tally = emptyTally(one);
    addBallot(tally, { answers: [1], invalid: null }, valid);
    addBallot(tally, { answers: [0], invalid: 'copied' }, copied);
    return tally;
  };

  it('closes the counts of the seed: 10834 + 602 = 11436', () => {
    expect(sumCounts(seed)).toEqual({ issued: 10_000, returned: 11_436, valid: 10_834, invalid: 602 });
    expect(lots.reduce((sum, lot) => sum + lot, 0)).toBe(7000);
    for (const round of seed) expect(reconcile(round, tallied(round.valid, round.invalid))).toEqual([]);
  });

  it.each([
    [{ issued: 5200, returned: 5546 }, 5546, ['returned_over_issued']],
    [{ issued: 800, returned: 700 }, 750, ['entered_over_returned']],
    [{ issued: 800, returned: 760 }, 750, ['entered_under_returned']],
    [{ issued: null, returned: null }, 750, []],
    [{ issued: 5, returned: null }, 0, []],
  ] as const)('%j with %i entered', (counts, valid, codes) => {
    expect(reconcile(counts, tallied(valid, 0)).map(({ code }) => code)).toEqual(codes);
  });

  it('sees answers that do not sum to the valid sheets', () => {
    const tally = { ...tallied(10, 0), valid: 11 };
    expect(reconcile({ issued: null, returned: null }, tally)).toEqual([
      { code: 'votes_not_valid', aspect: 0, votes: 10, valid: 11 },
    ]);
  });
});

describe('sheets', () => {
  it.each<[number[], InvalidReason | null, string | null]>([
    [[1, 1, 1, 1, 3], null, null],
    [[1, 0, 0, 0, 0], null, null],
    [[0, 0, 0, 0, 0], null, 'no_answer'],
    [[0, 0, 0, 0, 0], 'blank', null],
    [[1, 1, 1, 1, 4], null, 'answer_unknown'],
    [[1, 1], null, 'answers_count'],
  ])('%j %s', (answers, invalid, problem) => {
    expect(ballotProblem(five, { answers, invalid })).toBe(problem);
  });

  const ballot: fc.Arbitrary<Ballot> = fc.record({
    answers: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
    invalid: fc.option(fc.constantFrom<InvalidReason>('copied', 'late')),
  });
  const tallyOf = (ballots: readonly Ballot[]) => {
    const tally = emptyTally(five);
    for (const each of ballots) addBallot(tally, each);
    return tally;
  };

  it('may come in any order, one by one or in piles', () => {
    fc.assert(
      fc.property(fc.array(ballot), fc.nat(50), (ballots, cut) => {
        const whole = tallyOf(ballots);
        const piles = tallyOf(ballots.slice(cut).toReversed());
        addTally(piles, tallyOf(ballots.slice(0, cut)));
        expect(piles).toEqual(whole);
        expect(scoreOf(five, piles.votes)).toEqual(scoreOf(five, whole.votes));
      }),
    );
  });

  it('never are more valid than came back, and always sum up', () => {
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const tally = tallyOf(ballots);
        expect(tally.valid + invalidOf(tally)).toBe(ballots.length);
        expect(reconcile({ issued: ballots.length, returned: ballots.length }, tally)).toEqual([]);
      }),
    );
  });

  it('score between the lowest and the highest coefficient', () => {
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        for (const score of scoreOf(five, tallyOf(ballots).votes).aspects) {
          if (score !== null) expect(score >= 1100 && score <= 2200).toBe(true);
        }
      }),
    );
  });
});
