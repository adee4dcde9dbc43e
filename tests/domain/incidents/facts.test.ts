import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildIncidentFacts, type IncidentForFacts } from '#shared/domain/incidents/facts';

const incident = (change: Partial<IncidentForFacts> = {}): IncidentForFacts => ({
  id: 12,
  state: 'confirmed',
  staffId: 3,
  windowId: 11,
  unitId: 5,
  date: '2026-04-08',
  minute: 620,
  itemCode: 'wandering',
  place: '大厅东侧',
  points: null,
  decisionReason: '',
  decidedByName: '甲',
  ...change,
});

describe('buildIncidentFacts', () => {
  it('charges a confirmed one to its person and window', () => {
    const [fact] = buildIncidentFacts([incident()]);
    expect(factSchema.parse(fact)).toEqual({
      id: 'incident:12',
      kind: 'incident',
      staffId: 3,
      windowId: 11,
      unitId: 5,
      date: '2026-04-08',
      item: 'wandering',
      tags: [],
      label: '10:20 · 大厅东侧',
      source: { table: 'incident', id: 12 },
    });
  });

  it('hands a dismissed one over as waived, with why and by whom', () => {
    const [fact] = buildIncidentFacts([incident({ state: 'dismissed', decisionReason: '当时公出' })]);
    expect(fact).toMatchObject({ tags: ['waived'], label: '10:20 · 大厅东侧 · 当时公出 · 甲' });
  });

  it('leaves out what is undecided', () => {
    expect(buildIncidentFacts([incident({ state: 'recorded' })])).toEqual([]);
  });

  it.each([
    ['chosen points', { points: 300 }, { points: 300 }],
    ['no person: the window answers', { staffId: null }, { staffId: null, windowId: 11 }],
    ['only the day is known', { minute: null }, { label: '大厅东侧' }],
  ])('%s', (_, change, expected) => {
    expect(buildIncidentFacts([incident(change)])[0]).toMatchObject(expected);
  });

  it('has no label when nothing is known but the day', () => {
    expect(buildIncidentFacts([incident({ minute: null, place: '' })])[0]).not.toHaveProperty('label');
  });

  it('sorts by day', () => {
    const facts = buildIncidentFacts([incident({ id: 2, date: '2026-04-09' }), incident({ id: 10 })]);
    expect(facts.map(({ id }) => id)).toEqual(['incident:10', 'incident:2']);
  });
});
