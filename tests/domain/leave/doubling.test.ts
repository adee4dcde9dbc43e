import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { buildLeaveFacts, type LeaveForFacts } from '#shared/domain/leave/facts';
import { someone } from '../assessment/helpers';
import { personRulebook } from '../assessment/shipped';
import { at, daysBetween } from './days';

/** Monday 13 and Tuesday 14 April, decided on Wednesday. */
const leave: LeaveForFacts = {
  id: 1,
  staffId: 1,
  kind: 'personal',
  state: 'approved',
  startAt: at('04-13 08:30'),
  endAt: at('04-14 17:30'),
  notifiedAt: null,
  decidedAt: at('04-15 09:00'),
  returnedAt: at('04-15 08:20'),
  days: daysBetween('2026-04-13', '2026-04-20'),
  placeOn: () => ({ windowId: 10, unitId: 100 }),
};

const chargedFor = (rest: Partial<LeaveForFacts>) =>
  assess(personRulebook, [someone], buildLeaveFacts([{ ...leave, ...rest }]))[0]!;

const lost = (rest: Partial<LeaveForFacts>): number => personRulebook.base - chargedFor(rest).score;

describe('先斩后奏 (seed rows 5, 6)', () => {
  const inTime = { decidedAt: at('04-12 09:00') };

  it('costs what absence of the same length costs, doubled', () => {
    // Four half-days at 5 points, doubled; two days of plain leave a month are free.
    expect(lost({})).toBe(4 * 500 * 2);
    expect(chargedFor({}).lines.map(({ clause, factor, count }) => [clause, factor, count])).toEqual([
      ['二（二）1', 200, 4],
    ]);
    expect(lost(inTime)).toBe(0);
  });

  it('is plain leave when somebody was told before it began', () => {
    expect(lost({ notifiedAt: at('04-13 08:00') })).toBe(0);
    expect(lost({ notifiedAt: at('04-13 08:30') })).toBe(0);
  });

  it('is doubled when somebody was told only after it began', () => {
    expect(lost({ notifiedAt: at('04-13 08:31') })).toBe(lost({}));
  });

  it('ends with the approval: later days are plain leave', () => {
    const facts = buildLeaveFacts([{ ...leave, decidedAt: at('04-13 15:00') }]);
    expect(facts.map(({ kind, date }) => [kind, date])).toEqual([
      ['retroactive_leave', '2026-04-13'],
      ['leave', '2026-04-14'],
    ]);
  });

  it('is judged for an extension by its own approval', () => {
    const extension = { fromAt: at('04-14 17:30'), toAt: at('04-16 17:30'), notifiedAt: null };
    const kinds = (decidedAt: number, notifiedAt: number | null = null) =>
      buildLeaveFacts([
        {
          ...leave,
          decidedAt: at('04-12 09:00'),
          endAt: extension.toAt,
          returnedAt: at('04-17 08:20'),
          extensions: [{ ...extension, decidedAt, notifiedAt }],
        },
      ]).map(({ kind, tags }) => `${kind}${tags.join()}`);
    const plain = ['leave', 'leave', 'leave', 'leave'];
    expect(kinds(at('04-14 16:00'))).toEqual(plain);
    // Signed in the evening: nothing of it had begun.
    expect(kinds(at('04-14 20:00'))).toEqual(plain);
    expect(kinds(at('04-15 09:00'))).toEqual(['leave', 'leave', 'retroactive_leave', 'leave']);
    expect(kinds(at('04-16 09:00'), at('04-14 17:00'))).toEqual([
      'leave',
      'leave',
      'retroactive_leavenotified',
      'retroactive_leavenotified',
    ]);
  });
});

describe('what is not charged', () => {
  it('a kind that is not scored, though it is listed', () => {
    const result = chargedFor({ scored: false, ownKind: 'own1' });
    expect(result.score).toBe(personRulebook.base);
    expect(result.notCharged.map(({ reason }) => reason)).toContain('exempt');
  });
});
