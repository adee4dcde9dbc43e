import { expect, it } from 'vitest';
import { at, openOffice } from './support';

it('weekend duty that the machine saw earns time off, once', async () => {
  const office = await openOffice();
  const { 乙 } = office.people;
  await office.call('punches.map', { machineId: '7', staffId: 乙 });
  await office.call('roster.assign', {
    date: '2026-04-04',
    kind: 'weekend',
    windowId: office.windows.tax,
    staffId: 乙,
    startMinute: 540,
    endMinute: 960,
  });
  const punches = ['2026-04-04 08:52:11', '2026-04-04 16:03:20', '2026-04-09 08:20:00']
    .map((time) => `7\t${time}\t1\t255\t1\t0`)
    .join('\n');
  await office.call('punches.import', { tokens: [await office.pick('1_attlog.dat', punches)] });
  office.setNow(at('04-20 10:00'));
  const span = { from: '2026-04-01', to: '2026-04-30' };
  const list = () =>
    office.call<{ ref: string; staffId: number; date: string }[]>('leave.lieuCandidates', span);
  const [duty, ...more] = await list();
  expect(more).toEqual([]);
  expect(duty).toMatchObject({
    staffId: 乙,
    date: '2026-04-04',
    minutes: 420,
    halfDays: 2,
    confirmed: false,
  });
  const { ref, date } = duty!;
  const confirm = () =>
    office.call('leave.confirmLieu', {
      items: [{ staffId: 乙, date, ref, halfDays: 2 }],
      reason: '清明值班',
    });
  expect(await confirm()).toEqual({ given: 1, already: 0 });
  expect(await confirm()).toEqual({ given: 0, already: 1 });
  expect(await list()).toMatchObject([{ confirmed: true }]);
  expect(await office.call('leave.balances', { account: 'swap', text: 'csy' })).toMatchObject([
    { staffId: 乙, granted: 2, available: 2, nextExpiry: '2027-04-30' },
  ]);
});
