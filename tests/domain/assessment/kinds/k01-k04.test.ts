import { describe, expect, it } from 'vitest';
import { clause, each, fact, lossOf, minutes, rulebookOf, times } from '../helpers';

const item = (code: string, days: number, rest = {}) =>
  times(days, (day) => fact('incident', day, { item: code, ...rest }));

describe('K1 fixed points per occurrence with a counting unit', () => {
  const book = rulebookOf([
    clause(
      'badge',
      { kinds: ['incident'], items: ['badge'] },
      { type: 'occurrence', points: 100, unit: '人次' },
    ),
    clause('case', { kinds: ['case_overdue'] }, { type: 'occurrence', points: 500, unit: '件' }),
    clause(
      'promise',
      { kinds: ['incident'], items: ['promise'] },
      { type: 'occurrence', points: 200, unit: '项' },
    ),
  ]);

  it.each([
    ['§4 badge, 1 per person-time: two persons', item('badge', 2), 200],
    [
      '§25 overdue case, 5 each: one fact for three cases',
      [fact('case_overdue', 1, { days: 0, times: 3 })],
      1500,
    ],
    ['篇6 四（二）promise exceeded, 2 per item: four', item('promise', 4), 800],
  ])('%s', (_, facts, loss) => {
    expect(lossOf(book, facts)).toBe(loss);
  });
});

describe('K2 points by minutes, with an extra condition', () => {
  const away = rulebookOf([
    clause(
      'wait',
      {
        kinds: ['off_post'],
        tags: ['waiting'],
        minutes: { from: 20, fromIncluded: false, to: 90, toIncluded: true },
      },
      { type: 'occurrence', points: 100 },
    ),
    clause(
      'empty',
      { kinds: ['off_post'] },
      {
        type: 'minutes',
        tiers: [
          { minutes: { from: 90, fromIncluded: false, to: 240, toIncluded: true }, points: 300 },
          { minutes: { from: 240, fromIncluded: false, to: null, toIncluded: false }, points: 500 },
        ],
      },
    ),
  ]);

  it.each([
    ['平原（1）21 minutes and people waited', 21, ['waiting'], 100],
    ['平原（1）21 minutes, nobody waited', 21, [], 0],
    ['平原（1）20 minutes are not above 20', 20, ['waiting'], 0],
    ['平原（1）empty 91 minutes', 91, [], 300],
    ['平原（1）more than half a day', 241, [], 500],
  ])('%s', (_, length, tags, loss) => {
    expect(lossOf(away, [fact('off_post', 3, { minutes: length, tags })])).toBe(loss);
  });

  const hall = rulebookOf([
    clause(
      'late',
      { kinds: ['late', 'early'] },
      {
        type: 'minutes',
        tiers: [
          { minutes: minutes(1, 30), points: 50 },
          { minutes: minutes(30, null), points: 100 },
        ],
      },
    ),
  ]);

  it.each([
    ['师生中心: 29 minutes late, half a point', 29, 50],
    ['师生中心: 30 minutes, one point', 30, 100],
  ])('%s', (_, length, loss) => {
    expect(lossOf(hall, [fact('late', 3, { minutes: length })])).toBe(loss);
  });
});

describe('K3 points per unit of duration', () => {
  const overdue = rulebookOf([
    clause('overdue', { kinds: ['case_overdue'] }, { type: 'days', points: 100, per: 1, rounding: 'down' }),
    clause(
      'absent',
      { kinds: ['absence'] },
      { type: 'duration', points: 200, unitHalfDays: 1, rounding: 'down' },
    ),
  ]);

  it.each([
    ['师生中心: a case three working days overdue', [fact('case_overdue', 1, { days: 3 })], 300],
    ['师生中心: two cases of two days each', [fact('case_overdue', 1, { days: 2, times: 2 })], 400],
    ['§4 旷工 2 per half day: a day and a half', [fact('absence', 1, { halfDays: 3 })], 600],
  ])('%s', (_, facts, loss) => {
    expect(lossOf(overdue, facts)).toBe(loss);
  });

  it.each([
    ['down', 200],
    ['up', 300],
  ] as const)('five days by steps of two, rounded %s', (rounding, loss) => {
    const book = rulebookOf([
      clause('overdue', { kinds: ['duty'] }, { type: 'days', points: 100, per: 2, rounding }),
    ]);
    expect(lossOf(book, [fact('duty', 1, { item: 'report', days: 5 })])).toBe(loss);
  });

  it('新乡: every three days of leave in the quarter cost one, wherever the months cut them', () => {
    const book = rulebookOf([
      clause(
        'leave',
        { kinds: ['leave'] },
        { type: 'duration', points: 100, unitHalfDays: 6, rounding: 'down', period: 'quarter' },
      ),
    ]);
    const leave = (date: string, halfDays: number) =>
      fact('leave', 1, { date, halfDays, leaveKind: 'personal' });
    const history = (facts: ReturnType<typeof leave>[]) => ({ history: { month: '2026-03', facts } });
    const january = leave('2026-01-10', 4);
    expect(lossOf(book, [leave('2026-03-05', 4)], history([january]))).toBe(100);
    expect(lossOf(book, [leave('2026-03-05', 1)], history([january]))).toBe(0);
    expect(lossOf(book, [leave('2026-03-05', 4)], history([leave('2025-12-10', 4)]))).toBe(0);
  });
});

describe('K4 time or state turns one event into another', () => {
  const absent = each('absent', 'absence', 500);
  const turn = (match: object, halfDays: number, k?: number) =>
    rulebookOf([each('late', 'late', 100), absent], {
      conversions: [
        {
          ...(k ? { type: 'count', k, repeat: 'every', period: 'session' } : { type: 'each' }),
          code: 'turn',
          text: 'turn',
          match: match as never,
          to: { kind: 'absence', halfDays },
          keep: false,
        } as never,
      ],
    });

  it.each([
    ['腾冲: 30 minutes late are half a day of 旷工', 30, 500],
    ['腾冲: 29 minutes are late', 29, 100],
  ])('%s', (_, length, loss) => {
    const book = turn({ kinds: ['late'], minutes: minutes(30, null) }, 1);
    expect(lossOf(book, [fact('late', 2, { minutes: length })])).toBe(loss);
  });

  it.each([
    ['§35 away 121 minutes is half a day', 121, 500],
    ['§35 away two hours is not', 120, 0],
  ])('%s', (_, length, loss) => {
    const over = { from: 120, fromIncluded: false, to: null, toIncluded: false };
    expect(
      lossOf(turn({ kinds: ['off_post'], minutes: over }, 1), [fact('off_post', 2, { minutes: length })]),
    ).toBe(loss);
  });

  it('§14 not at post in a check counts as 旷工', () => {
    const book = turn({ kinds: ['incident'], items: ['off_post'] }, 1);
    expect(lossOf(book, item('off_post', 1))).toBe(500);
  });

  it('§1 both punches of one half day missing are 旷工, one of each half day are not', () => {
    const book = turn({ kinds: ['missing_punch'] }, 1, 2);
    const punch = (day: number, session: string, side: string) =>
      fact('missing_punch', day, { tags: [`session:${session}`, `side:${side}`] });
    expect(lossOf(book, [punch(2, 'am', 'in'), punch(2, 'am', 'out')])).toBe(500);
    expect(lossOf(book, [punch(2, 'am', 'in'), punch(2, 'pm', 'in')])).toBe(0);
    expect(lossOf(book, [punch(2, 'am', 'in'), punch(3, 'am', 'in')])).toBe(0);
  });
});
