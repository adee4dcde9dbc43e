import { describe, expect, it } from 'vitest';
import { matchFact } from '#shared/domain/assessment/match';
import { catalogueSchema, findItem } from '#shared/domain/rulebook/catalogue';
import { rulebookInForce } from '#shared/domain/rulebook/in-force';
import catalogueJson from '../../../resources/catalogues/discipline-items.json';
import { fact } from '../assessment/helpers';
import { catalogue, personRulebook, unitRulebook, windowRulebook } from '../assessment/shipped';

describe.each([
  ['person', personRulebook],
  ['window', windowRulebook],
  ['unit', unitRulebook],
])('the shipped %s rulebook', (_, book) => {
  it('charges every item of the catalogue by exactly one clause', () => {
    const clauses = book.clauses.filter((clause) => !clause.fallback);
    const counts = catalogue.items.map(({ code }) => [
      code,
      clauses.filter((clause) => matchFact(clause.match, fact('incident', 1, { item: code })) === 'yes')
        .length,
    ]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('names only items of the catalogue', () => {
    const known = new Set(catalogue.items.map((item) => item.code));
    const charged = book.clauses.filter(({ match }) => match.kinds.includes('incident'));
    const named = charged.flatMap((clause) => clause.match.items ?? []);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('cites the source of every clause, conversion and multiplier', () => {
    const rules = [...book.clauses, ...book.conversions, ...book.multipliers];
    expect(rules.filter((rule) => !rule.source)).toEqual([]);
  });
});

describe('the shipped unit rulebook', () => {
  const blank = unitRulebook.clauses.filter(({ text }) => text.includes('分值待本中心填写'));

  it('leaves to the center what the published texts state no points for', () => {
    expect(blank.map(({ code, measure }) => [code, 'points' in measure && measure.points])).toEqual([
      ['七2', 0],
      ['七3', 0],
      ['七4', 0],
      ['七5', 0],
      ['八1', 0],
    ]);
  });

  it('has no clause without points that does not say so', () => {
    const free = unitRulebook.clauses.filter(({ measure }) => 'points' in measure && measure.points === 0);
    expect(free).toEqual(blank);
  });
});

describe('the discipline catalogue', () => {
  it.each([
    ['串岗', 'wandering'],
    [' 窜岗 ', 'wandering'],
    ['games', 'games'],
    ['玩电脑游戏', 'games'],
    ['态度生硬', 'rude_service'],
    ['踢皮球', 'shirking'],
  ])('finds %s', (word, code) => {
    expect(findItem(catalogue, word)?.code).toBe(code);
  });

  it('does not guess an unknown word', () => {
    expect(findItem(catalogue, '打')).toBeNull();
  });

  it('marks the veto items, 吃拿卡要 among them', () => {
    const veto = catalogue.items.filter((item) => item.veto);
    expect(veto.map((item) => item.code)).toContain('extortion');
    expect(veto.every((item) => item.severity === 'grave')).toBe(true);
  });

  it('refuses an unknown class and a word used twice', () => {
    const data = structuredClone(catalogueJson);
    data.items[0]!.class = 'x';
    data.items[1]!.synonyms.push('脱岗');
    expect(catalogueSchema.safeParse(data).error?.issues.map((issue) => issue.message)).toEqual([
      'unknown_class',
      'duplicate_word',
    ]);
  });
});

describe('rulebookInForce', () => {
  const version = (effectiveFrom: string, number: number, subject: 'person' | 'window' = 'person') => ({
    subject,
    effectiveFrom,
    version: number,
  });
  const books = [
    version('2025-01-01', 1),
    version('2026-03-01', 2),
    version('2026-03-01', 3),
    version('2026-02-01', 1, 'window'),
  ];

  it.each([
    ['2024-12-31', null],
    ['2025-01-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 3],
    ['2030-01-01', 3],
  ])('on %s is version %s', (date, number) => {
    expect(rulebookInForce(books, 'person', date)?.version ?? null).toBe(number);
  });

  it('keeps subjects apart', () => {
    expect(rulebookInForce(books, 'unit', '2026-03-01')).toBeNull();
  });
});
