import { describe, expect, it } from 'vitest';
import { type ComplaintForStatistics, complaintStatistics } from '#shared/domain/complaints/statistics';
import { overallVerdict } from '#shared/domain/complaints/verdict';

const row = (rest: Partial<ComplaintForStatistics> = {}): ComplaintForStatistics => ({
  channel: 'phone',
  categoryCode: 'attitude',
  kindCode: 'supervised',
  windowId: 5,
  receivedOn: '2026-04-01',
  closedOn: null,
  closeDue: '2026-04-15',
  state: 'assigned',
  verdict: null,
  satisfaction: null,
  returns: 0,
  overdue: false,
  ...rest,
});

describe('the verdict over several points', () => {
  it.each([
    [['proven', 'proven'], 'proven'],
    [['proven', 'unproven'], 'partly'],
    [['circumstance', 'proven'], 'partly'],
    [['partly'], 'partly'],
    [['unproven', 'circumstance'], 'unproven'],
    [['unproven'], 'unproven'],
  ] as const)('%j is %s', (points, verdict) => {
    expect(overallVerdict(points)).toBe(verdict);
  });
});

describe('statistics', () => {
  const rows = [
    row({
      state: 'closed',
      verdict: 'proven',
      closedOn: '2026-04-15',
      satisfaction: 'satisfied',
      returns: 2,
    }),
    row({ state: 'closed', verdict: 'unproven', closedOn: '2026-04-16', channel: 'web', overdue: true }),
    row({ receivedOn: '2026-03-02', overdue: true, windowId: null }),
    row({ receivedOn: '2026-04-07', categoryCode: 'delay' }),
    row({ state: 'withdrawn', closedOn: '2026-04-02', channel: 'web', categoryCode: 'delay' }),
  ];
  const counted = complaintStatistics(rows);

  it('count by each head, the biggest first, months in their order', () => {
    expect(counted.all).toMatchObject({
      total: 5,
      proven: 1,
      unproven: 1,
      withdrawn: 1,
      open: 2,
      overdue: 2,
    });
    expect(counted.all.returns).toBe(2);
    expect(counted.groups.month.map(({ key, total }) => [key, total])).toEqual([
      ['2026-03', 1],
      ['2026-04', 4],
    ]);
    expect(counted.groups.channel.map(({ key, total }) => [key, total])).toEqual([
      ['phone', 3],
      ['web', 2],
    ]);
    expect(counted.groups.window.map(({ key }) => key)).toEqual(['5', '0']);
  });

  it('tell what was closed in time, without what was withdrawn', () => {
    expect(counted).toMatchObject({ closed: 2, closedInTime: 1, satisfaction: { satisfied: 1 } });
  });

  it('have every group add up to all', () => {
    for (const lines of Object.values(counted.groups)) {
      expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(5);
    }
  });
});
