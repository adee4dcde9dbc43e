import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildMarkFacts, buildReportFacts } from '#shared/domain/meetings/facts';
import type { MeetingMark, ReportState } from '#shared/domain/meetings/types';

const marked = (state: MeetingMark, reason = '') => ({
  meetingId: 7,
  title: '月度例会',
  date: '2026-04-08',
  staffId: 3,
  windowId: 5,
  unitId: 2,
  state,
  reason,
});

describe('facts of a meeting', () => {
  it.each<[MeetingMark, string | null, string[]]>([
    ['present', null, []],
    ['late', 'meeting_unpunctual', []],
    ['early', 'meeting_unpunctual', []],
    ['absent', 'meeting_absence', []],
    ['excused', 'meeting_absence', ['exempt']],
  ])('%s', (state, item, tags) => {
    const facts = buildMarkFacts([marked(state, state === 'excused' ? '住院' : '')]);
    expect(facts.map((fact) => [fact.item, fact.tags])).toEqual(item === null ? [] : [[item, tags]]);
    for (const fact of facts) expect(factSchema.parse(fact)).toEqual(fact);
  });

  it('name person, window, day, meeting and reason', () => {
    expect(buildMarkFacts([marked('excused', '住院')])).toEqual([
      {
        id: 'meeting:7:3',
        kind: 'incident',
        staffId: 3,
        windowId: 5,
        unitId: 2,
        date: '2026-04-08',
        item: 'meeting_absence',
        tags: ['exempt'],
        label: '月度例会 · 住院',
        source: { table: 'meeting', id: 7 },
      },
    ]);
  });
});

describe('facts of a reporting duty', () => {
  it.each<[ReportState, string[] | null]>([
    ['reported', null],
    ['late', []],
    ['substandard', []],
    ['missing', []],
    ['excused', ['exempt']],
  ])('%s', (state, tags) => {
    const record = { ...marked('absent'), state };
    const facts = buildReportFacts([record]);
    expect(facts.map((fact) => fact.tags)).toEqual(tags === null ? [] : [tags]);
    for (const fact of facts) {
      expect(fact).toMatchObject({
        id: 'meeting:7:report:5',
        staffId: null,
        windowId: 5,
        item: 'meeting_report_missing',
      });
      expect(factSchema.parse(fact)).toEqual(fact);
    }
  });
});
