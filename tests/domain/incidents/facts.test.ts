import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildIncidentFacts, type IncidentForFacts } from '#shared/domain/incidents/facts';

const incident = (change: Partial<IncidentForFacts> = {}): IncidentForFacts => ({
  id: 12,
  state: 'confirmed',
  outcome: 'upheld',
  eventId: 12,
  cause: null,
  staffId: 3,
  windowId: 11,
  unitId: 5,
  date: '2026-04-08',
  minute: 620,
  itemCode: 'wandering',
  decidedItem: null,
  place: '大厅东侧',
  points: null,
  decidedPoints: null,
  ground: null,
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
      event: 'incident:12:3',
      tags: [],
      label: '10:20 · 大厅东侧',
      source: { table: 'incident', id: 12 },
    });
  });

  it('makes who answers for an act one act with who did it', () => {
    const joint = incident({ id: 13, eventId: 13, staffId: 4, cause: { eventId: 12, staffId: 3 } });
    expect(buildIncidentFacts([incident(), joint]).map(({ staffId, event }) => [staffId, event])).toEqual([
      [3, 'incident:12:3'],
      [4, 'incident:12:3'],
    ]);
  });

  it('hands a dismissed one over as waived, with why and by whom', () => {
    const [fact] = buildIncidentFacts([
      incident({ state: 'dismissed', outcome: 'dismissed', decisionReason: '当时公出' }),
    ]);
    expect(factSchema.parse(fact)).toMatchObject({
      tags: ['waived'],
      waiver: { by: '甲', reason: '当时公出' },
      label: '10:20 · 大厅东侧 · 当时公出 · 甲',
    });
  });

  it.each(['recorded', 'notified', 'answered'] as const)('leaves out what is %s', (state) => {
    expect(buildIncidentFacts([incident({ state, outcome: null })])).toEqual([]);
  });

  it('charges what is appealed as it was decided, and what ended dismissed not at all', () => {
    const states = [
      incident({ id: 1, state: 'appealed' }),
      incident({ id: 2, state: 'final' }),
      incident({ id: 3, state: 'final', outcome: 'dismissed', ground: 'exempt' }),
    ];
    expect(buildIncidentFacts(states).map(({ tags }) => tags)).toEqual([[], [], ['exempt']]);
  });

  it('charges a reduced one as the lighter item, or with fewer points, and says why', () => {
    const reduced = { outcome: 'reduced', decisionReason: '主动改正' } as const;
    expect(buildIncidentFacts([incident({ ...reduced, decidedItem: 'late_tidy' })])[0]).toMatchObject({
      item: 'late_tidy',
      label: '10:20 · 大厅东侧 · 主动改正 · 甲',
      tags: [],
    });
    expect(
      buildIncidentFacts([incident({ ...reduced, points: 1500, decidedPoints: 1000 })])[0],
    ).toMatchObject({
      points: 1000,
    });
  });

  it('gives one fact for an incident however often it is handed over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }), (ids) => {
        const facts = buildIncidentFacts(ids.map((id) => incident({ id })));
        expect(facts.map((fact) => fact.id)).toEqual(
          [...new Set(ids)].sort((a, b) => a - b).map((id) => `incident:${id}`),
        );
      }),
    );
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
