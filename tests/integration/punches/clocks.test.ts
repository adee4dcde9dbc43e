import { describe, expect, it } from 'vitest';
import { coverageInput } from '#electron/features/punches/device-repo';
import { punchDetails, punchesBetween, punchTimes } from '#electron/features/punches/read-repo';
import type { DeviceClock } from '#shared/contracts/punch-devices';
import { openCenter, type TestCenter } from '../support/center';
import { addStaff, at, attlogFile, attlogLine, closeMonth, importText } from './support';

const NOTE = { device: '1', from: '2026-03-02', to: '2026-03-03', aheadSeconds: 450, reason: '对时发现走快' };
const MARCH = [at('2026-03-01'), at('2026-04-01')] as const;

/** One person with punches at two machines. */
async function openOffice(): Promise<{ center: TestCenter; staffId: number }> {
  const center = await openCenter();
  const staffId = addStaff(center, '1', '孙三');
  await importText(
    center,
    attlogFile(
      attlogLine('50', '2026-03-02 08:37:30', '1'),
      attlogLine('50', '2026-03-02 17:30:00', '2'),
      attlogLine('50', '2026-03-04 08:37:30', '1'),
      attlogLine('50', '2026-04-01 00:05:00', '1'),
    ),
  );
  await center.call('punches.map', { machineId: '50', staffId });
  return { center, staffId };
}

describe('a machine whose clock was wrong', () => {
  it('has its punches read at the moment they were made, raw lines as they are', async () => {
    const { center, staffId } = await openOffice();
    const { kysely, sqlite } = center.database;
    await center.call('punches.addClock', NOTE);
    const times = ['2026-03-02 08:30:00', '2026-03-02 17:30:00', '2026-03-04 08:37:30'].map(at);
    expect(await punchesBetween(kysely, ...MARCH)).toEqual(new Map([[staffId, times]]));
    expect(await punchTimes(kysely, staffId, ...MARCH)).toEqual(times);
    const [first] = await punchDetails(kysely, staffId, ...MARCH);
    expect(first).toMatchObject({ at: times[0], device: '1' });
    expect(first?.raw).toContain('2026-03-02 08:37:30');
    expect(sqlite.prepare('select min(at) from punch').pluck().get()).toBe(at('2026-03-02 08:37:30'));
  });

  it('gives the other month what a correction takes over midnight, and its horizon follows', async () => {
    const { center, staffId } = await openOffice();
    const { kysely } = center.database;
    await center.call('punches.addClock', { ...NOTE, from: '2026-03-31', to: null });
    expect((await punchTimes(kysely, staffId, ...MARCH)).at(-1)).toBe(at('2026-03-31 23:57:30'));
    expect(await punchTimes(kysely, staffId, at('2026-04-01'), at('2026-05-01'))).toEqual([]);
    const one = (await coverageInput(kysely)).devices.find(({ deviceId }) => deviceId === '1');
    expect(one?.spans.at(-1)?.lastAt).toBe(at('2026-03-31 23:57:30'));
  });

  it('is as before once the note is taken back', async () => {
    const { center, staffId } = await openOffice();
    const before = await punchTimes(center.database.kysely, staffId, ...MARCH);
    const { id } = await center.call<DeviceClock>('punches.addClock', NOTE);
    await center.call('punches.removeClock', { id, reason: '登记错了' });
    expect(await punchTimes(center.database.kysely, staffId, ...MARCH)).toEqual(before);
    expect(await center.call('punches.devices')).toMatchObject({ clocks: [] });
    expect(await center.refusal('punches.removeClock', { id, reason: '再撤' })).toMatchObject({
      code: 'not_found',
    });
  });

  it.each<[string, object, string]>([
    ['a machine nobody knows', { device: '9' }, 'not_found'],
    ['days that end before they begin', { to: '2026-03-01' }, 'clock_dates'],
    ['a first day to come', { from: '2026-05-01', to: null }, 'clock_dates'],
    ['no error at all', { aheadSeconds: 0 }, 'invalid_input'],
    ['more than half a day', { aheadSeconds: 50_000 }, 'invalid_input'],
    ['no reason', { reason: ' ' }, 'invalid_input'],
  ])('is not noted for %s', async (_name, change, code) => {
    const { center } = await openOffice();
    expect(await center.refusal('punches.addClock', { ...NOTE, ...change })).toMatchObject({ code });
  });

  it('is noted once for a day', async () => {
    const { center } = await openOffice();
    await center.call('punches.addClock', NOTE);
    expect(await center.refusal('punches.addClock', { ...NOTE, from: '2026-03-03', to: null })).toMatchObject(
      {
        code: 'clock_overlaps',
        params: { from: '2026-03-02' },
      },
    );
    await center.call('punches.addClock', { ...NOTE, from: '2026-03-04', to: null });
  });

  it('changes no closed month, neither noted nor taken back', async () => {
    const { center } = await openOffice();
    const { id } = await center.call<DeviceClock>('punches.addClock', NOTE);
    closeMonth(center, '2026-03');
    expect(await center.refusal('punches.removeClock', { id, reason: '撤' })).toMatchObject({
      code: 'month_closed',
      params: { month: '2026-03' },
    });
    const more = { ...NOTE, from: '2026-02-27', to: '2026-03-01' };
    expect(await center.refusal('punches.addClock', more)).toMatchObject({ code: 'month_closed' });
  });
});
