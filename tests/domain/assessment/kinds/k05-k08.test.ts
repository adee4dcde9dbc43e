import { describe, expect, it } from 'vitest';
import { clause, each, fact, lossOf, rulebookOf, times } from '../helpers';

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
