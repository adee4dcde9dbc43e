import { describe, expect, it } from 'vitest';
import type { LeaveDetail, LeaveRow } from '#shared/contracts/leave';
import { at, type Office, openOffice, submit } from './support';
import { decide, half, MATRIX, refused, rows, saveMatrix } from './support-matrix';

describe('the matrix as data', () => {
  it('is refused with a hole, and shows it while it is edited', async () => {
    const office = await openOffice();
    const holed = rows([['manager'], null, half(1)], [['office'], half(2, false), null]);
    const found = await office.call<{ kind: string; from: unknown }[]>('leave.checkMatrix', { rows: holed });
    expect(found[0]).toMatchObject({ kind: 'hole', from: { unit: 'half_day', value: 2 } });
    const save = { id: null, name: '甲', effectiveFrom: '2026-05-01', rows: holed };
    expect(await office.refusal('leave.saveMatrix', save)).toMatchObject({ code: 'leave_matrix_faulty' });
    expect(await office.call('leave.matrices')).toEqual([]);
  });

  it('takes effect on its day and stays as it was from then on', async () => {
    const office = await openOffice();
    const { id } = await saveMatrix(office, MATRIX, '2026-04-14');
    const chainOn = async (date: string) =>
      (await submit(office, office.people.丙, date, date)).steps.map(({ role }) => role);
    expect(await chainOn('04-13')).toEqual(['any']);
    expect(await chainOn('04-14')).toEqual(['manager']);
    const past = { id: null, name: '乙', effectiveFrom: '2026-04-09', rows: MATRIX };
    expect((await office.refusal('leave.saveMatrix', past)).code).toBe('leave_matrix_past');
    expect((await office.refusal('leave.saveMatrix', { ...past, effectiveFrom: '2026-04-14' })).code).toBe(
      'leave_matrix_same_day',
    );
    office.setNow(at('04-15 08:00'));
    expect((await office.refusal('leave.removeMatrix', { id })).code).toBe('leave_matrix_past');
    expect(await office.call('leave.matrices')).toMatchObject([{ id, inForce: true, mayChange: false }]);
  });

  it('is the chief’s to set', async () => {
    const office = await openOffice();
    await office.login(['officer'], null);
    const input = { id: null, name: '甲', effectiveFrom: '2026-05-01', rows: MATRIX };
    expect((await office.refusal('leave.saveMatrix', input)).code).toBe('no_permission');
  });
});

describe('whose right it is', () => {
  it('one named leader signs for a window, others do not', async () => {
    const office = await openOffice();
    await saveMatrix(office, rows([['division'], null, null]));
    await office.login(['leader'], null);
    await office.asChief();
    const choices = await office.call<{ accountId: number; roles: string[] }[]>('leave.signerChoices');
    const leader = choices.find(({ roles }) => roles.includes('leader'))!;
    const signer = { role: 'division', accountId: leader.accountId, windowIds: [office.windows.police] };
    await office.call('leave.saveSigner', signer);
    const tax = await submit(office, office.people.乙, '04-13', '04-13');
    const police = await submit(office, office.people.丙, '04-13', '04-13');
    await office.call('access.login', { username: 'office1', password: 'long enough 77' });
    expect((await decide(office, police)).state).toBe('approved');
    // Nobody is named for the tax window, so any leader signs there.
    expect((await decide(office, tax)).state).toBe('approved');
    await office.login(['leader'], null);
    const other = await submitAs(office, office.people.丙, '04-20');
    await office.call('access.login', { username: 'office2', password: 'long enough 77' });
    expect((await refused(office, other)).code).toBe('leave_step_not_yours');
  });

  it('is handed over for some days, never to the applicant', async () => {
    const office = await openOffice();
    await saveMatrix(office);
    const { 甲, 乙, 丙 } = office.people;
    await office.login(['manager'], 甲);
    await office.login(['manager'], 丙);
    await office.asChief();
    const choices = await office.call<{ accountId: number; name: string }[]>('leave.signerChoices');
    const id = (name: string) => choices.find((choice) => choice.name === name)!.accountId;
    const delegate = {
      fromId: id('office1'),
      toId: id('office2'),
      fromDate: '2026-04-10',
      toDate: '2026-04-11',
      reason: '出差',
    };
    const sent = await submit(office, 乙, '04-13', '04-13');
    await office.call('access.login', { username: 'office2', password: 'long enough 77' });
    expect((await office.refusal('leave.saveDelegate', delegate)).code).toBe('delegate_own_only');
    expect((await refused(office, sent)).code).toBe('not_your_window');
    await office.asChief();
    await office.call('leave.saveDelegate', delegate);
    expect(await office.call('leave.delegates')).toMatchObject([{ fromName: 'office1', running: true }]);
    await office.call('access.login', { username: 'office2', password: 'long enough 77' });
    expect((await office.call<LeaveRow[]>('leave.list')).map(({ staffId }) => staffId)).toEqual([乙]);
    office.setNow(at('04-12 09:00'));
    expect((await refused(office, sent)).code).toBe('not_your_window');
    office.setNow(at('04-10 11:00'));
    const done = await decide(office, sent);
    expect(done.steps[0]).toMatchObject({ byName: 'office2', forName: 'office1' });
  });
});

async function submitAs(office: Office, staffId: number, date: string): Promise<LeaveDetail> {
  await office.asChief();
  return submit(office, staffId, date, date);
}
