import { describe, expect, it } from 'vitest';
import { type Candidate, selectAward } from '#shared/domain/assessment/award';
import { each, type RulebookInput, rulebookOf } from '../helpers';

type AwardInput = NonNullable<RulebookInput['awards']>[number];
const award = (rest: Partial<AwardInput>) =>
  rulebookOf([each('x', 'late', 1)], {
    awards: [
      {
        code: 'star',
        text: 'star',
        period: 'month',
        gate: {},
        quota: { type: 'number', n: 2 },
        ties: 'decide',
        choice: { type: 'rank' },
        ...rest,
      },
    ],
  }).awards[0]!;
const candidate = (id: number, score: number, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  score,
  grade: score >= 9000 ? 'excellent' : 'good',
  lost: score < 10_000,
  bars: [],
  ...rest,
});

describe('K31, K32 awards: gate, quota, choice', () => {
  const field = [candidate(1, 9500), candidate(2, 10_000), candidate(3, 8000), candidate(4, 9000)];

  it.each([
    ['阳东 服务标兵: graded 优秀 in the month', { gate: { grades: ['excellent'] } }, [2, 1]],
    ['§5 full marks only', { gate: { fullMark: true } }, [2]],
    ['§17 top five of four', { quota: { type: 'number', n: 5 } }, [2, 1, 4, 3]],
    ['篇5 取消后五名: the last two', { from: 'last' }, [3, 4]],
  ] as [string, Partial<AwardInput>, number[]][])('%s', (_, rest, ids) => {
    expect(selectAward(award(rest), field).chosen).toEqual(ids);
  });

  it('every exclusion has its reason', () => {
    const barred = candidate(5, 9900, {
      bars: [{ code: 'phone', text: '', facts: [], ceiling: null, awards: ['*'], scope: 'month' }],
    });
    const outcome = selectAward(award({ gate: { grades: ['excellent'], minDays: 10 } }), [
      ...field.map((each) => ({ ...each, days: each.id === 1 ? 5 : 20 })),
      barred,
    ]);
    expect(outcome).toMatchObject({ chosen: [2, 4], places: 2 });
    expect(outcome.excluded).toEqual([
      { id: 1, reason: 'days', detail: '5' },
      { id: 3, reason: 'grade', detail: 'good' },
      { id: 5, reason: 'barred', detail: 'phone' },
    ]);
  });

  it('§28 ten candidates go to a vote, 20 % of those assessed win', () => {
    const many = Array.from({ length: 20 }, (_, i) => candidate(i + 1, 10_000 - i));
    const vote = award({
      quota: { type: 'share', percent: 20, rounding: 'down' },
      choice: { type: 'vote', candidates: 10 },
    });
    expect(selectAward(vote, many)).toMatchObject({
      chosen: [],
      places: 4,
      candidates: many.slice(0, 10).map(({ id }) => id),
    });
  });

  it('§10 a quota of its own for each home unit', () => {
    const units = field.map((each) => ({ ...each, unitId: each.id % 2 }));
    expect(
      selectAward(award({ pool: 'unit', quota: { type: 'number', n: 1 } }), units).chosen.sort(),
    ).toEqual([1, 2]);
  });

  it('办税厅 three monthly stars make a yearly candidate', () => {
    const yearly = award({ gate: { won: { award: 'star', times: 3 } } });
    const won = field.map((each) => ({ ...each, won: { star: each.id } }));
    expect(selectAward(yearly, won).chosen).toEqual([4, 3]);
  });
});

describe('K33 ties', () => {
  const level = [
    candidate(1, 9000, { measures: { civility: 5, volume: 10 } }),
    candidate(2, 9000, { measures: { civility: 5, volume: 30 } }),
    candidate(3, 9000, { measures: { civility: 9, volume: 1 } }),
  ];

  it('§11 by civility, then volume', () => {
    const outcome = selectAward(award({ tieBreaks: ['civility', 'volume'] }), level);
    expect(outcome.chosen).toEqual([3, 2]);
    expect(outcome.excluded).toEqual([{ id: 1, reason: 'quota', detail: '3' }]);
  });

  it('§11 level in civility and volume: satisfaction decides', () => {
    const candidates = [9650, 9800, 9720].map((satisfaction, i) =>
      candidate(i + 1, 9000, { measures: { civility: 90, volume: 120, satisfaction } }),
    );
    const outcome = selectAward(award({ tieBreaks: ['civility', 'volume', 'satisfaction'] }), candidates);
    expect(outcome.chosen).toEqual([2, 3]);
    expect(outcome.excluded).toEqual([{ id: 1, reason: 'quota', detail: '3' }]);
  });

  it.each([
    ['榆林 equal without order: all in', 'in', [1, 2, 3], []],
    ['all out', 'out', [], []],
    ['a meeting decides', 'decide', [], [1, 2, 3]],
  ] as const)('%s', (_, ties, chosen, candidates) => {
    expect(selectAward(award({ ties }), level)).toMatchObject({ chosen, candidates });
  });

  it('the order of candidates does not matter', () => {
    expect(selectAward(award({ ties: 'in' }), [...level].reverse())).toEqual(
      selectAward(award({ ties: 'in' }), level),
    );
  });
});
