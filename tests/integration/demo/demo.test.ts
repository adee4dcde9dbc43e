import { describe, expect, it } from 'vitest';
import { makeDemo } from '#electron/demo/make-demo';
import type { MeetingRow } from '#shared/contracts/meetings';
import type { RosterWeek } from '#shared/contracts/roster';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import { startOfDay } from '#shared/domain/time/wall';
import { openCenter } from '../support/center';

const MONTH = '2026-05';

async function sampleCenter() {
  const center = await openCenter({ now: startOfDay('2026-06-08') });
  const door = {
    call: center.call,
    file: async (name: string, content: Uint8Array | string) => center.pick(name, content),
  };
  await makeDemo(door, { staff: 64, months: 1, seed: 1, close: 0 });
  const week = await center.call<RosterWeek>('roster.week', { date: '2026-05-25' });
  const logs = await center.call<DutyLogDay[]>('roster.logs', { month: MONTH });
  const meetings = await center.call<MeetingRow[]>('meetings.list', { month: MONTH });
  return { week, logs, meetings };
}

describe('the sample center', () => {
  it('has duties of every kind, logs, and meetings with attendance and reports', async () => {
    const { week, logs, meetings } = await sampleCenter();
    expect(new Set(week.duties.map(({ kind }) => kind))).toContain('noon');
    expect(week.duties.filter(({ kind }) => kind === 'leader')).toHaveLength(7);
    expect(week.duties.filter(({ kind }) => kind === 'weekend').length).toBeGreaterThanOrEqual(4);
    expect(week.swaps).toHaveLength(1);
    expect(logs.filter(({ written }) => written)).toHaveLength(26);
    expect(logs.filter(({ written }) => !written)).toHaveLength(2);
    expect(
      meetings.map(({ important, people, marked, reports }) => [important, marked === people, reports > 0]),
    ).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it('is the same every time', async () => {
    expect(await sampleCenter()).toEqual(await sampleCenter());
  });
});
