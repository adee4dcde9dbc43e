import { describe, expect, it } from 'vitest';
import { at, openOffice } from '../leave/support';

const months = async (office: Awaited<ReturnType<typeof openOffice>>) =>
  (await office.call<{ month: string }[]>('months.list')).map(({ month }) => month);

describe('the months there are', () => {
  it('reach from the first leave to the present one, and leave out what was cancelled', async () => {
    const office = await openOffice();
    expect(await months(office)).toEqual(['2026-04']);
    office.setNow(at('02-03 10:00'));
    const leave = await office.call<{ id: number; version: number }>('leave.submit', {
      staffId: office.people.乙,
      kind: 'personal',
      reason: '',
      notifiedTo: '',
      start: { date: '2026-02-05', at: 'am' },
      end: { date: '2026-02-05', at: 'pm' },
    });
    office.setNow(at('04-10 10:00'));
    await office.call('access.login', { username: 'chief', password: 'correct horse 9' });
    expect(await months(office)).toEqual(['2026-04', '2026-02']);
    await office.call('leave.cancel', { id: leave.id, version: leave.version, reason: '未休' });
    expect(await months(office)).toEqual(['2026-04']);
  });
});
