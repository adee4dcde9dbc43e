import { describe, expect, it } from 'vitest';
import type { Checklist, Overview } from '#shared/contracts/assessment';
import type { TrialResult } from '#shared/contracts/assessment-trial';
import type { RulebookDraft, RulebookInfo, RulebookPreview } from '#shared/contracts/rulebook';
import type { Fact } from '#shared/domain/assessment/facts';
import { cardOf } from '#shared/domain/rulebook/sections';
import personJson from '../../../resources/rulebooks/person.json';
import windowJson from '../../../resources/rulebooks/window.json';
import { CLOSE, type Golden, MONTH, openGolden } from '../assessment/golden';

type Book = Record<string, unknown> & {
  effectiveFrom: string;
  clauses: { match: { kinds: string[] }; measure: { tiers?: { minutes: { from: number } }[] } }[];
  conversions: { to: { kind: string } }[];
  groups: { code: string }[];
};

/** The next version of the personal rulebook, changed. */
function next(spoil: (book: Book) => void): Book {
  const book = structuredClone({ ...personJson, version: 2, effectiveFrom: '2026-06-01' }) as unknown as Book;
  spoil(book);
  return book;
}

const weightsOf90 = (book: Book): void => {
  const source = { type: 'groups', groups: [book.groups[0]!.code], full: 10_000 };
  book.composition = {
    parts: [{ code: '一', name: '一', weight: 90, source }],
    missing: 'full',
    rounding: 'half_up',
  };
};

/** What is wrong, its code and place, and the card of the editor it is shown on. */
const CASES: [string, Book, string, string, string][] = [
  [
    'a hole between minutes',
    next((book) => {
      book.clauses[0]!.measure.tiers![1]!.minutes.from = 15;
    }),
    'minutes_hole',
    'clauses[0].measure.tiers',
    'clauses 0',
  ],
  [
    'a cycle of conversions',
    next((book) => {
      book.conversions[4]!.to.kind = 'overdue_return';
    }),
    'conversion_cycle',
    'conversions[4]',
    'conversions 4',
  ],
  ['weights of 90', next(weightsOf90), 'weights_not_100', 'composition', 'parts null'],
  [
    'a fact of an unknown kind',
    next((book) => {
      book.clauses[2]!.match.kinds = ['sleeping'];
    }),
    'unknown_kind',
    'clauses[2].match.kinds[0]',
    'clauses 2',
  ],
  [
    'a year that is a slip of the finger',
    next((book) => {
      book.effectiveFrom = '0206-01-01';
    }),
    'date_far',
    'effectiveFrom',
    'basics null',
  ],
];

const pick = (center: Golden, book: unknown) => center.pick('办法.json', JSON.stringify(book));

/** Everything a bad rulebook might have changed. */
const stateOf = async (center: Golden) => ({
  month: await center.call<Overview>('assessment.overview', { month: MONTH }),
  books: await center.call<RulebookInfo[]>('rulebook.list'),
});

describe('a rulebook with something wrong', () => {
  it.each(CASES)(
    '%s is named with its place in the editor, and the month stays',
    async (_, book, code, place, card) => {
      const center = await openGolden();
      await center.call('assessment.close', CLOSE);
      const before = await stateOf(center);
      const token = await pick(center, book);
      const { problems } = await center.call<RulebookPreview>('rulebook.preview', { token });
      const found = problems.find((each) => each.code === code)!;
      expect(found.place.startsWith(place)).toBe(true);
      const { section, index } = cardOf(found.place);
      expect(`${section} ${index}`).toBe(card);
      expect(await center.refusal('rulebook.import', { token })).toMatchObject({ code: 'rulebook_problems' });
      expect(await stateOf(center)).toEqual(before);
    },
  );

  it.each(CASES)(
    '%s can be mended as a draft, which cannot be put in force before',
    async (_, book, code) => {
      const center = await openGolden();
      await center.call('assessment.close', CLOSE);
      const before = await stateOf(center);
      const made = await center.call<RulebookDraft>('rulebook.createDraft', {
        from: 'file',
        token: await pick(center, book),
      });
      const put = { id: made.id, revision: made.revision };
      if (code !== 'date_far') {
        expect(await center.refusal('rulebook.putInForce', put)).toMatchObject({ code: 'draft_problems' });
      }
      expect(await stateOf(center)).toEqual(before);
    },
  );

  it('a date gap between versions is named by its days, and the month stays', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const ends = { ...personJson, version: 2, effectiveFrom: '2026-05-01', effectiveTo: '2026-05-31' };
    await center.call('rulebook.import', { token: await pick(center, ends) });
    const before = await stateOf(center);
    const token = await pick(center, { ...personJson, version: 3, effectiveFrom: '2026-07-01' });
    const { problems } = await center.call<RulebookPreview>('rulebook.preview', { token });
    expect(problems).toEqual([
      { code: 'version_gap', place: 'effectiveFrom', params: { from: '2026-06-01', to: '2026-06-30' } },
    ]);
    expect(await center.refusal('rulebook.import', { token })).toMatchObject({ code: 'rulebook_problems' });
    expect(await stateOf(center)).toEqual(before);
  });
});

describe('facts a rulebook cannot count', () => {
  /** As if it had been handed over before the month was closed. */
  const freeze = async (center: Golden, fact: Fact) =>
    center.database.kysely
      .insertInto('month_fact')
      .values({ month: MONTH, fact_id: fact.id, fact: JSON.stringify(fact) })
      .execute();

  const ballots = (windowId: number): Fact => ({
    id: 'ballot:none',
    kind: 'ballot',
    staffId: null,
    windowId,
    unitId: null,
    date: '2026-03-31',
    tags: [],
    votes: { satisfied: 0, basic: 0, unsatisfied: 0 },
    rater: 'public',
    source: { table: 'evaluation', id: 1 },
  });

  it('a percentage of zero ballots is named with its clause; nobody loses a point by it', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    await freeze(center, ballots(center.windows.one));
    const before = await stateOf(center);
    const source = { kind: 'file' as const, token: await pick(center, windowJson) };
    const { gaps, rows } = await center.call<TrialResult>('assessment.tryRulebook', {
      source,
      months: [MONTH],
    });
    expect(gaps).toEqual([
      { month: MONTH, code: 'rate_on_nothing', params: { clause: '四（六）2' }, count: 1 },
    ]);
    expect(rows).toEqual([]);
    expect(await stateOf(center)).toEqual(before);
  });

  it('an empty window has no result; what happened there is named before the month closes', async () => {
    const center = await openGolden();
    const [unit] = await center.call<{ id: number }[]>('units.list');
    const empty = await center.call<{ id: number }>('units.saveWindow', {
      ...{ id: null, code: 'W9', name: '空窗口', unitId: unit!.id },
    });
    const { ids } = await center.call<{ ids: number[] }>('incidents.record', {
      ...{ staffIds: [], windowId: empty.id, date: '2026-03-27', minute: 600, itemCode: 'games' },
      ...{ source: 'self_check', description: '无人在岗，电脑开着游戏' },
      noPersonReason: '窗口没有派驻人员',
    });
    await center.call('incidents.decide', { id: ids[0], decision: 'confirm', told: true, reason: '属实' });
    const { items } = await center.call<Checklist>('assessment.checklist', { month: MONTH });
    expect(items.find(({ code }) => code === 'facts_outside')).toMatchObject({
      ...{ level: 'warn', count: 1, days: ['2026-03-27'] },
    });
    const { results } = await center.call<Overview>('assessment.overview', { month: MONTH });
    expect(results.filter(({ id, subject }) => subject === 'window' && id === empty.id)).toEqual([]);
  });

  it('a late fact of an unknown kind is refused with the field it is in, and the month stays', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const before = await stateOf(center);
    const refused = await center.refusal('assessment.tryAdjustment', {
      aboutMonth: MONTH,
      late: {
        ...{ type: 'add', staffId: center.staff.zhang, windowId: null, date: '2026-03-24', kind: 'sleeping' },
        ...{ minutes: null, halfDays: null, item: null, leaveKind: null },
      },
    });
    expect(refused).toMatchObject({ code: 'invalid_input' });
    expect(String(refused.params.field)).toMatch(/kind$/);
    expect(await stateOf(center)).toEqual(before);
  });
});
