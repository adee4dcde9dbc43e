import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { clause, each, fact, minutes, type RulebookInput, rulebookOf, someone } from './helpers';

const run = (rulebook: Rulebook, facts: Fact[]) => assess(rulebook, [someone], facts)[0]!;
type ConversionInput = NonNullable<RulebookInput['conversions']>[number];

const perHalfDay = clause(
  'absent',
  { kinds: ['absence'] },
  { type: 'duration', points: 500, unitHalfDays: 1, rounding: 'down' },
);

describe('K4 minutes turn lateness into absence', () => {
  const convert = (keep: boolean): ConversionInput => ({
    type: 'each',
    code: 'k4',
    text: 'k4',
    match: { kinds: ['late'], minutes: minutes(30, null) },
    to: { kind: 'absence', halfDays: 1 },
    keep,
  });
  const book = (keep: boolean) =>
    rulebookOf([each('late', 'late', 100), perHalfDay], { conversions: [convert(keep)] });

  it.each([
    [29, false, 9900],
    [30, false, 9500],
    [30, true, 9400],
  ])('%i minutes late, own points kept %s, leave %i', (late, keep, score) => {
    expect(run(book(keep), [fact('late', 3, { minutes: late })]).score).toBe(score);
  });

  it('the line names the recorded fact, and the fact is listed as converted', () => {
    const late = fact('late', 3, { minutes: 45 });
    const result = run(book(false), [late]);
    expect(result.lines).toMatchObject([
      { clause: 'absent', facts: [late.id], notes: [{ code: 'converted', params: { conversion: 'k4' } }] },
    ]);
    expect(result.notCharged).toEqual([
      { facts: [late.id], reason: 'converted', clause: 'k4', points: null, params: { kind: 'absence' } },
    ]);
  });
});

describe('K5 k of X in a month count as one Y', () => {
  const book = (repeat: 'every' | 'once', keep: boolean) =>
    rulebookOf([each('late', 'late', 100), each('early', 'early', 100), perHalfDay], {
      conversions: [
        {
          type: 'count',
          code: 'k5',
          text: 'k5',
          match: { kinds: ['late', 'early'] },
          to: { kind: 'absence', halfDays: 1 },
          keep,
          k: 4,
          repeat,
        },
      ],
    });
  const lates = (n: number, staffId = 1) =>
    Array.from({ length: n }, (_, i) => fact(i % 2 ? 'early' : 'late', i + 1, { minutes: 5, staffId }));

  it.each([
    [3, 'every', true, 9700],
    [4, 'every', true, 9100],
    [8, 'every', true, 8200],
    [8, 'once', true, 8700],
    [5, 'every', false, 9400],
    [5, 'once', false, 9500],
  ] as const)('%i times, %s, own points kept %s, leave %i', (n, repeat, keep, score) => {
    expect(run(book(repeat, keep), lates(n)).score).toBe(score);
  });

  it('never counts two people together, also when their window answers', () => {
    const book4 = { ...book('every', true), subject: 'window' as const };
    const facts = [...lates(2, 1), ...lates(2, 2)];
    expect(assess(book4, [{ id: 10, name: '窗口' }], facts)[0]!.score).toBe(9600);
    expect(assess(book4, [{ id: 10, name: '窗口' }], lates(4))[0]!.score).toBe(9100);
  });
});

describe('K7 / N5: 先斩后奏 doubles the absence of the same length', () => {
  const book = rulebookOf([perHalfDay, each('leave', 'leave', 100)], {
    conversions: [
      {
        type: 'each',
        code: 'told',
        text: 'told',
        match: { kinds: ['retroactive_leave'], tags: ['notified'] },
        to: { kind: 'leave', halfDays: 'same' },
        keep: false,
      },
      {
        type: 'each',
        code: 'untold',
        text: 'untold',
        match: { kinds: ['retroactive_leave'], withoutTags: ['notified'] },
        to: { kind: 'absence', halfDays: 'same', tags: ['retroactive'] },
        keep: false,
      },
    ],
    multipliers: [
      {
        code: 'double',
        text: '加倍',
        match: { kinds: ['absence'], tags: ['retroactive'] },
        percent: 200,
      },
    ],
  });

  it.each([
    [1, [], 9000],
    [3, [], 7000],
    [3, ['notified'], 9900],
  ])('%i half days with tags %j leave %i', (halfDays, tags, score) => {
    expect(run(book, [fact('retroactive_leave', 2, { halfDays, tags, leaveKind: 'personal' })]).score).toBe(
      score,
    );
  });

  it('stands on a line of its own beside a plain absence', () => {
    const result = run(book, [
      fact('absence', 1, { halfDays: 1 }),
      fact('retroactive_leave', 2, { halfDays: 2, leaveKind: 'personal' }),
    ]);
    expect(result.lines.map(({ factor, count, points, total }) => [factor, count, points, total])).toEqual([
      [100, 1, -500, 9500],
      [200, 2, -2000, 7500],
    ]);
    expect(result.lines[1]!.text).toBe('absent；加倍');
    expect(result.lines[1]!.notes).toContainEqual({
      code: 'multiplier',
      params: { multiplier: 'double', percent: 200 },
    });
  });

  it('of two multipliers the higher counts', () => {
    const more = { code: 'more', text: 'more', match: { kinds: ['absence' as const] }, percent: 150 };
    const both = { ...book, multipliers: [...book.multipliers, more] };
    expect(run(both, [fact('absence', 1, { halfDays: 1 })]).score).toBe(9250);
    expect(run(both, [fact('retroactive_leave', 1, { halfDays: 1 })]).score).toBe(9000);
  });
});
