import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Overview, ResultDetail } from '#shared/contracts/assessment';
import type { TrialBook, TrialResult, WhatIf } from '#shared/contracts/assessment-trial';
import type { Progress } from '#shared/contracts/define';
import { openCenter, type TestCenter } from '../support/center';
import { CLOSE, MONTH, openGolden } from './golden';

const file = path.resolve(import.meta.dirname, '../../../resources/rulebooks/person.json');
const shipped = JSON.parse(readFileSync(file, 'utf8'));

/** The shipped book with every price of minutes doubled. */
const dearer = {
  ...shipped,
  clauses: shipped.clauses.map((clause: { measure: { type: string; tiers?: { points: number }[] } }) =>
    clause.measure.type === 'minutes'
      ? {
          ...clause,
          measure: {
            ...clause.measure,
            tiers: clause.measure.tiers!.map((tier) => ({ ...tier, points: tier.points * 2 })),
          },
        }
      : clause,
  ),
};

interface Book {
  clauses: { measure: { tiers?: { minutes: { from: number } }[] } }[];
  groups: { code: string }[];
  conversions: { to: { kind: string } }[];
  composition: unknown;
}

const fileOf = async (center: TestCenter, book: unknown) => ({
  kind: 'file' as const,
  token: await center.pick('办法.json', JSON.stringify(book)),
});
const stateOf = (center: TestCenter) => center.call<Overview>('assessment.overview', { month: MONTH });

describe('trying a rulebook on a closed month', () => {
  it('tells who would stand where, by clause, and leaves the month as it was', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const before = await stateOf(center);
    const source = await fileOf(center, dearer);
    const told: Progress[] = [];
    const result = await center.call<TrialResult>(
      'assessment.tryRulebook',
      { source, months: [MONTH, MONTH] },
      { progress: (step) => told.push(step) },
    );
    expect(result.months).toMatchObject([
      { month: MONTH, state: 'closed', subjects: 4, changed: 1, better: 0, worse: 1, rank: 0 },
    ]);
    // 8 minutes 1 point, 20 minutes 2 points: doubled; the half day for 35 minutes stays.
    expect(result.rows).toMatchObject([
      { name: '张三', before: { score: 9200, rank: 3 }, after: { score: 8900, rank: 3 } },
    ]);
    expect(result.rows[0]!.lines.reduce((sum, line) => sum + line.after - line.before, 0)).toBe(-300);
    const changed = result.clauses.filter((each) => each.before !== each.after);
    expect(changed.map(({ before: was, after, subjects }) => [was, after, subjects])).toEqual([
      [-300, -600, 1],
    ]);
    expect(told).toEqual([{ phase: 'computing', done: 0, total: 1 }]);
    expect(await stateOf(center)).toEqual(before);
  });

  it('explains one difference side by side', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const source = await fileOf(center, dearer);
    const whom = { source, month: MONTH, subject: 'person', id: center.staff.zhang };
    const { before, after } = await center.call<{ before: ResultDetail; after: ResultDetail }>(
      'assessment.trialDetail',
      whom,
    );
    expect([before.row.score, after.row.score]).toEqual([9200, 8900]);
    const official = await center.call<ResultDetail>('assessment.result', {
      month: MONTH,
      subject: 'person',
      id: center.staff.zhang,
    });
    expect(before).toEqual(official);
  });

  it('the version it was closed with changes nothing, waivers and adjustments included', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const sheet = await center.call<ResultDetail>('assessment.result', {
      month: MONTH,
      subject: 'person',
      id: center.staff.zhang,
    });
    await center.call('assessment.waive', {
      month: MONTH,
      subject: 'person',
      id: center.staff.zhang,
      kind: 'full',
      factId: sheet.lines[0]!.facts[0]!.id,
      points: null,
      reason: '当日公出未及登记',
    });
    for (const subject of ['person', 'window'] as const) {
      const { id } = (await stateOf(center))[subject].rulebook!;
      const result = await center.call<TrialResult>('assessment.tryRulebook', {
        source: { kind: 'version', id },
        months: [MONTH],
      });
      expect(result).toMatchObject({ subject, rows: [], months: [{ changed: 0 }] });
    }
  });

  it('works on an open month as well, from the facts of this moment', async () => {
    const center = await openGolden();
    const source = await fileOf(center, dearer);
    const result = await center.call<TrialResult>('assessment.tryRulebook', { source, months: [MONTH] });
    expect(result.months[0]).toMatchObject({ state: 'open', changed: 1 });
  });

  it('stops between two months when it is told to', async () => {
    const center = await openGolden();
    const stop = new AbortController();
    const running = center.call(
      'assessment.tryRulebook',
      { source: await fileOf(center, dearer), months: [MONTH, '2026-04'] },
      { signal: stop.signal, progress: () => stop.abort() },
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('names the places of a rulebook that contradicts itself, and refuses it', async () => {
    const center = await openCenter();
    const broken = { ...shipped, clauses: [{ ...shipped.clauses[0], group: '九' }] };
    const source = await fileOf(center, broken);
    const book = await center.call<TrialBook>('assessment.trialBook', { source });
    expect(book.rulebook).toBeNull();
    expect(book.problems.map(({ place }) => place)).toContain('clauses[0].group');
    expect(await center.refusal('assessment.tryRulebook', { source, months: [MONTH] })).toMatchObject({
      code: 'trial_problems',
      params: { file: '办法.json' },
    });
  });

  it.each([
    [
      'a hole between minutes',
      (book: Book) => {
        book.clauses.find(({ measure }) => measure.tiers)!.measure.tiers![1]!.minutes.from = 15;
      },
      /^minutes_hole clauses\[\d+\]\.measure\.tiers/,
    ],
    [
      'weights of 90',
      (book: Book) => {
        const source = { type: 'groups', groups: [book.groups[0]!.code], full: 10_000 };
        const part = { code: '一', name: '一', weight: 90, source };
        book.composition = { parts: [part], missing: 'full', rounding: 'half_up' };
      },
      /^weights_not_100 composition/,
    ],
    [
      'conversions that go round',
      (book: Book) => {
        book.conversions[4]!.to.kind = 'overdue_return';
      },
      /^conversion_cycle conversions\[\d+\]/,
    ],
  ])('names %s with its place, and the month stays as it was', async (_, spoil, named) => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const before = await stateOf(center);
    const book = structuredClone(shipped) as Book;
    spoil(book);
    const source = await fileOf(center, book);
    const { problems } = await center.call<TrialBook>('assessment.trialBook', { source });
    expect(problems.map(({ code, place }) => `${code} ${place}`)).toContainEqual(
      expect.stringMatching(named),
    );
    expect(await center.refusal('assessment.tryRulebook', { source, months: [MONTH] })).toMatchObject({
      code: 'trial_problems',
    });
    expect(await stateOf(center)).toEqual(before);
  });

  it('takes a file of the number and date of the version in force', async () => {
    const center = await openCenter();
    const same = await fileOf(center, shipped);
    expect(await center.call('assessment.trialBook', { source: same })).toMatchObject({
      rulebook: { subject: 'person', version: 1 },
      problems: [],
    });
  });
});

describe('what if a clause had other points', () => {
  it('tells score, rank and everybody else without saving', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const before = await stateOf(center);
    const whom = { month: MONTH, subject: 'person' as const, id: center.staff.zhang };
    const sheet = await center.call<ResultDetail>('assessment.result', whom);
    const [line] = sheet.lines;
    expect(line!.priced).toBe(true);
    const ask = (percent: number) =>
      center.call<WhatIf>('assessment.whatIf', { ...whom, clause: line!.clause, percent });
    const same = await ask(100);
    expect(same.after).toEqual(same.before);
    expect(same).toMatchObject({ better: 0, worse: 0, subjects: 4 });
    const free = await ask(0);
    expect(free.after.score).toBe(9500);
    expect(free.prices.after.every((points) => points === 0)).toBe(true);
    expect((await ask(200)).after.score).toBe(8900);
    expect(await stateOf(center)).toEqual(before);
    expect(
      await center.refusal('assessment.whatIf', { ...whom, clause: '无此条', percent: 100 }),
    ).toMatchObject({
      code: 'clause_gone',
    });
  });
});
