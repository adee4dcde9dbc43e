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

describe('K5 k of X count as one Y', () => {
  const book = (rest: object) =>
    rulebookOf([each('absent', 'absence', 500)], {
      conversions: [
        {
          type: 'count',
          code: 'k5',
          text: 'k5',
          match: { kinds: ['late', 'early'] },
          to: { kind: 'absence', halfDays: 1 },
          keep: false,
          k: 4,
          repeat: 'every',
          ...rest,
        },
      ],
    });
  const late = (day: number) => fact(day % 2 ? 'late' : 'early', day, { minutes: 5 });

  it.each([
    ['§35 three late-or-early in a month: none', 3, 0],
    ['§35 four: half a day', 4, 500],
    ['§35 eight: a day', 8, 1000],
  ])('%s', (_, n, loss) => {
    expect(lossOf(book({}), times(n, late))).toBe(loss);
  });

  it.each([
    ['机关办公室: three days in a row', [2, 3, 4], 500],
    ['机关办公室: a day between', [2, 3, 5], 0],
    ['机关办公室: over a weekend by working days', [5, 6, 9], 500],
  ])('%s', (_, days, loss) => {
    const workdays = [2, 3, 4, 5, 6, 9, 10].map((day) => `2026-03-${String(day).padStart(2, '0')}`);
    expect(lossOf(book({ k: 3, inARow: true }), days.map(late), { workdays })).toBe(loss);
  });

  it('over a year an earlier month helps to fill it, and is not charged twice', () => {
    const yearly = book({ k: 3, period: 'year', repeat: 'once' });
    const before = [1, 2].map((n) => fact('late', n, { date: `2026-01-0${n}`, minutes: 5 }));
    const context = { history: { month: '2026-03', facts: before } };
    expect(lossOf(yearly, [late(1)], context)).toBe(500);
    const third = fact('late', 1, { date: '2026-02-01', minutes: 5 });
    expect(lossOf(yearly, [late(1)], { history: { month: '2026-03', facts: [...before, third] } })).toBe(0);
  });
});

describe('K6 the n-th occurrence costs more', () => {
  const book = (steps: object[], period = 'month') =>
    rulebookOf([each('late', 'late', 100, { escalation: { per: 'person', period, steps } as never })]);
  const late = (day: number) => fact('late', day, { minutes: 5 });

  it.each([
    ['§26 “5次以上” with the fifth: five cost six', true, 5, 600],
    ['§26 “5次以上” without the fifth: five cost five', false, 5, 500],
    ['§26 without the fifth: seven cost nine', false, 7, 900],
  ])('%s', (_, included, n, loss) => {
    expect(lossOf(book([{ n: 5, included, percent: 200 }]), times(n, late))).toBe(loss);
  });

  it.each([
    ['§32 first −10', 1, 1000],
    ['§32 second −30', 2, 4000],
    ['§32 then −20 each', 4, 8000],
  ])('%s', (_, n, loss) => {
    const steps = [
      { n: 1, included: true, points: 1000 },
      { n: 2, included: true, points: 3000 },
      { n: 3, included: true, points: 2000 },
    ];
    expect(lossOf(book(steps), times(n, late))).toBe(loss);
  });

  it('机关诫勉: a ladder over the year goes on where the earlier months ended', () => {
    const steps = [{ n: 3, included: true, percent: 300 }];
    const before = [1, 2].map((n) => fact('late', n, { date: `2026-02-0${n}`, minutes: 5 }));
    const context = { history: { month: '2026-03', facts: before } };
    expect(lossOf(book(steps, 'year'), [late(1)], context)).toBe(300);
    expect(lossOf(book(steps, 'month'), [late(1)], context)).toBe(100);
  });

  it('counts each person of a window by itself', () => {
    const window = { ...book([{ n: 2, included: true, percent: 200 }]), subject: 'window' as const };
    const facts = [1, 2].map((staffId) => fact('late', staffId, { staffId, minutes: 5 }));
    expect(lossOf(window, facts)).toBe(200);
    expect(lossOf(window, times(2, late))).toBe(300);
  });
});

describe('K7 a circumstance multiplies', () => {
  const book = rulebookOf(
    [each('absent', 'absence', 500), each('duty', 'duty', 100), each('act', 'incident', 200)],
    {
      multipliers: [
        {
          code: 'first',
          text: '先斩后奏',
          match: { kinds: ['absence'], tags: ['retroactive'] },
          percent: 200,
        },
        { code: 'urged', text: '催办仍未办', match: { kinds: ['duty'], tags: ['urged'] }, percent: 200 },
        {
          code: 'bent',
          text: '记录人徇私',
          match: { kinds: ['incident'], tags: ['recorder'] },
          percent: 200,
        },
      ],
    },
  );

  it.each([
    [
      '作风整顿: leave taken first and reported later, doubled',
      fact('absence', 1, { halfDays: 1, tags: ['retroactive'] }),
      1000,
    ],
    [
      '镇村考核: still not done after urging, doubled',
      fact('duty', 1, { item: 'x', days: 0, tags: ['urged'] }),
      200,
    ],
    ['§26 a recorder who bends rules, doubled', fact('incident', 1, { item: 'x', tags: ['recorder'] }), 400],
    ['镇村考核: not done, once', fact('duty', 1, { item: 'x', days: 0 }), 100],
  ])('%s', (_, one, loss) => {
    expect(lossOf(book, [one])).toBe(loss);
  });
});

describe('K8 a range with discretion', () => {
  it.each([
    ['篇6 四（五）1: ten to twenty, fifteen chosen', 1000, 2000, 1500, 1500],
    ['§25 three to five, nothing chosen: three', 300, 500, undefined, 300],
    ['§25 two to five, seven chosen: five', 200, 500, 700, 500],
  ])('%s', (_, min, max, points, loss) => {
    const book = rulebookOf([
      clause('range', { kinds: ['incident'] }, { type: 'choice', min, max, step: 100 }),
    ]);
    expect(lossOf(book, [fact('incident', 1, { item: 'x', points })])).toBe(loss);
  });
});
