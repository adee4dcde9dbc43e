import { describe, expect, it } from 'vitest';
import type { LifeEvent } from '#shared/contracts/attendance-life';
import { wallAt } from '#shared/domain/time/wall';
import { timelineOf, yearsOf } from '../../../../renderer/features/attendance/person-timeline';

const event = (more: Partial<LifeEvent> & Pick<LifeEvent, 'key' | 'kind' | 'date'>): LifeEvent => ({
  ...{ to: null, from: null, until: null, code: '', post: '', session: '', linkId: null },
  ...{ place: '', people: [], text: '', proof: '', who: '', at: null, revoked: null },
  ...more,
});

describe('everything about a person', () => {
  it('is one list, the newest first, each with the page that shows more', () => {
    const rows = timelineOf({
      staffId: 3,
      life: [
        event({ key: 'p', kind: 'posting', date: '2025-03-01' }),
        event({ key: 'o', kind: 'outing', date: '2026-03-02', from: wallAt('2026-03-02', 600) }),
        event({ key: 'm', kind: 'meeting', date: '2026-03-02', from: wallAt('2026-03-02', 900), linkId: 5 }),
      ],
      closed: new Set(),
      ...{ exceptions: [], leaves: [], incidents: [] },
    });
    expect(rows.map(({ key, link }) => [key, link])).toEqual([
      ['m', '/meetings?month=2026-03&open=5'],
      ['o', '/month?month=2026-03&staff=3&date=2026-03-02'],
      ['p', null],
    ]);
    expect(yearsOf(rows.map(({ date }) => date))).toEqual(['2026', '2025']);
  });
});
