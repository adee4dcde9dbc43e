import { describe, expect, it } from 'vitest';
import {
  buildLiabilityFacts,
  buildOfficeFacts,
  buildRoundFacts,
  type OfficeDutyRecord,
} from '#shared/domain/office/facts';

const OFFICE = 9;
const TODAY = '2026-04-20';

const complaint = (dueOn: string, doneOn: string | null): OfficeDutyRecord => ({
  duty: 'office_complaint',
  source: { table: 'complaint', id: 3 },
  key: '3',
  label: '2026-0003 · 等候过久',
  dueOn,
  doneOn,
});

describe('duties of the supervision office (seed rows 65, 81, 127, 128)', () => {
  it.each([
    ['done before its last day', '2026-04-10', '2026-04-08', null],
    ['done on its last day', '2026-04-10', '2026-04-10', null],
    ['done a working day late', '2026-04-10', '2026-04-13', { days: 1, label: '2026年4月13日完成' }],
    ['not done, and over', '2026-04-10', null, { days: 0, label: '未完成' }],
    ['not done, due today', TODAY, null, null],
    ['not done, due tomorrow', '2026-04-21', null, null],
  ])('%s', (_, dueOn, doneOn, missed) => {
    const facts = buildOfficeFacts(OFFICE, [complaint(dueOn, doneOn)], TODAY, new Map());
    if (missed === null) expect(facts).toEqual([]);
    else
      expect(facts).toEqual([
        {
          ...{ id: 'office:office_complaint:3', kind: 'duty', item: 'office_complaint', date: dueOn },
          ...{ staffId: null, windowId: null, unitId: OFFICE, tags: [], days: missed.days },
          label: `2026-0003 · 等候过久 · ${missed.label}`,
          source: { table: 'complaint', id: 3 },
        },
      ]);
  });

  it('says the same on every later day, so that a draft and the close agree', () => {
    const late = [complaint('2026-04-10', null)];
    expect(buildOfficeFacts(OFFICE, late, '2026-05-01', new Map())).toEqual(
      buildOfficeFacts(OFFICE, late, TODAY, new Map()),
    );
  });
});

describe('rounds of the office', () => {
  it('are one fact each, for a required count (K12)', () => {
    expect(buildRoundFacts(OFFICE, [{ id: 5, kind: 'undercover', date: '2026-04-02' }])).toMatchObject([
      { id: 'office:round:5', kind: 'round', item: 'undercover', unitId: OFFICE, staffId: null },
    ]);
  });
});

describe('joint liability', () => {
  const record = {
    id: 1,
    incidentId: 7,
    kind: 'unit_letter',
    unitId: 4,
    decidedOn: '2026-04-03',
    label: 'x',
  };

  it.each([
    ['unit', 4],
    ['unit_head', 4],
    ['supervisor', OFFICE],
    ['office', OFFICE],
    ['person', null],
    ['window_manager', null],
  ] as const)('of %s falls on unit %s', (target, unitId) => {
    const facts = buildLiabilityFacts(OFFICE, [{ ...record, target }]);
    if (unitId === null) expect(facts).toEqual([]);
    else
      expect(facts).toMatchObject([
        { id: 'consequence:1', kind: 'liability', item: 'unit_letter', unitId, tags: [`target:${target}`] },
      ]);
  });

  it('of the office falls on nobody where no unit is the office', () => {
    expect(buildLiabilityFacts(null, [{ ...record, target: 'office' }])).toEqual([]);
  });

  it('of an incident without a unit falls on nobody', () => {
    expect(buildLiabilityFacts(OFFICE, [{ ...record, target: 'unit', unitId: null }])).toEqual([]);
  });
});
