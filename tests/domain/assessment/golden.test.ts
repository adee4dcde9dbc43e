import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Result } from '#shared/domain/assessment/result';
import { fact } from './helpers';
import { personRulebook, windowRulebook } from './shipped';

/** One person's month with every kind of fact; the comments say what it costs the person / the window. */
const month: Fact[] = [
  fact('late', 2, { minutes: 8 }), // 1 / 1
  fact('late', 3, { minutes: 10 }), // 1 / 1
  fact('late', 4, { minutes: 15 }), // 2 / 1
  fact('late', 5, { minutes: 30 }), // half a day of absence: 5 / 1
  fact('early', 6, { minutes: 5 }), // 1 / 1
  fact('missing_punch', 9), // 1 / 1
  fact('absence', 10, { halfDays: 2 }), // 10 / 4
  fact('duty_missed', 12, { item: 'noon' }), // 2 / 0: the window's rulebook does not name it
  fact('leave', 11, { halfDays: 6, leaveKind: 'personal' }), // 2 half days beyond the two days
  fact('leave', 16, { halfDays: 8, leaveKind: 'annual' }), // exempt
  fact('retroactive_leave', 23, { halfDays: 1, leaveKind: 'sick' }), // doubled: 10 / 2
  fact('retroactive_leave', 24, { halfDays: 1, leaveKind: 'personal', tags: ['notified'] }), // 3rd half day: 1 in all
  fact('incident', 25, { item: 'wandering' }), // 2 / 2
  fact('incident', 26, { item: 'rude_service' }), // 5 / 5
  fact('incident', 27, { item: 'games', tags: ['waived'] }), // waived
];

const steps = (result: Result) =>
  result.lines.map((line) => [line.clause, line.factor, line.points, line.total]);

describe('golden month of the personal rulebook', () => {
  const nobody = { staffId: 2 };
  const second: Fact[] = [
    ...Array.from({ length: 25 }, (_, i) => fact('late', i + 1, { ...nobody, minutes: 5 })), // 25, capped at 20
    ...Array.from({ length: 7 }, (_, i) => fact('incident', i + 1, { ...nobody, item: 'shirking' })), // 35, capped at 30
    fact('incident', 20, { ...nobody, item: 'extortion', points: 1500 }), // 15
  ];
  const subjects = [1, 2, 3].map((id) => ({ id, name: `${id}` }));
  const [third, first, last] = assess(personRulebook, subjects, [...month, ...second]);

  it('runs down from 100 to 59 for the first person', () => {
    expect(steps(first!)).toEqual([
      ['二（一）1', 100, -200, 9800],
      ['二（一）1', 100, -200, 9600],
      ['二（一）2', 100, -100, 9500],
      ['二（一）3', 100, -100, 9400],
      ['二（一）6', 100, -200, 9200],
      ['二（二）1', 100, -1500, 7700],
      ['二（二）1', 200, -1000, 6700],
      ['二（三）1', 100, -100, 6600],
      ['三（二）', 100, -200, 6400],
      ['三（三）', 100, -500, 5900],
    ]);
    expect(first).toMatchObject({ id: 1, score: 5900, gradeName: '不合格', rank: 2 });
    expect(first!.notCharged.map(({ reason }) => reason).sort()).toEqual([
      'allowance',
      'converted',
      'converted',
      'converted',
      'exempt',
      'rounding',
      'waived',
    ]);
  });

  it('stops at the caps of attendance and discipline, not at the grave act', () => {
    expect(steps(last!)).toEqual([
      ['二（一）1', 100, -2000, 8000],
      ['三（三）', 100, -3000, 5000],
      ['四（一）', 100, -1500, 3500],
    ]);
    expect(last).toMatchObject({ score: 3500, gradeName: '不合格', rank: 3 });
  });

  it('leaves 100 to who did nothing wrong', () => {
    expect(third).toMatchObject({
      id: 3,
      score: 10_000,
      gradeName: '优秀',
      rank: 1,
      lines: [],
      notCharged: [],
    });
  });
});

describe('golden month of the window rulebook', () => {
  const own: Fact[] = [
    fact('incident', 12, { staffId: null, item: 'case_overdue' }), // 2
    fact('incident', 13, { staffId: null, item: 'case_overdue' }), // 2
    fact('incident', 14, { staffId: null, item: 'external_circular' }), // 10
    fact('incident', 15, { staffId: null, item: 'unlawful_conduct', points: 1200 }), // 12
  ];
  const subjects = [10, 11].map((id) => ({ id, name: `${id}` }));
  const [best, worst] = assess(windowRulebook, subjects, [...month, ...own]);

  it('charges the window for its people and for itself, down to 55', () => {
    expect(steps(worst!)).toEqual([
      ['四（二）后段', 100, -400, 9600],
      ['四（四）2', 100, -1000, 8600],
      ['四（四）4', 100, -200, 8400],
      ['四（四）6', 100, -600, 7800],
      ['四（四）7', 100, -600, 7200],
      ['四（五）1', 100, -1200, 6000],
      ['四（五）3', 100, -500, 5500],
    ]);
    expect(worst).toMatchObject({ subject: 'window', id: 10, score: 5500, gradeName: '不合格', rank: 2 });
  });

  it('四（五）3: what lacked efficiency or manners is criticised besides, in the same month', () => {
    expect(worst!.consequences?.map(({ code }) => code)).toEqual(['四（五）3']);
    const drank = { windowId: 11, item: 'lunch_drinking', tags: ['subordinate'] };
    const [other] = assess(windowRulebook, subjects.slice(1), [fact('incident', 12, drank)]);
    // 四（四）3后段: the unit loses 3, the person is called to account.
    expect(other).toMatchObject({ score: 9700, consequences: [{ code: '四（四）3后段' }] });
  });

  it('leaves the other window alone', () => {
    expect(best).toMatchObject({ id: 11, score: 10_000, rank: 1 });
  });
});
