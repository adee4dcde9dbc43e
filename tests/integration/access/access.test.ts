import { describe, expect, it } from 'vitest';
import { MINUTE_MS, startOfDay } from '#shared/domain/time/wall';
import { openOffice } from '../leave/support';
import { FIRST_ACCOUNT, openCenter } from '../support/center';

const NOW = startOfDay('2026-04-10');

describe('first run', () => {
  it('makes the center and an account that is administrator and chief, once', async () => {
    const center = await openCenter({ setUp: false });
    expect(await center.call('access.state')).toMatchObject({ firstRun: true, session: null });
    const input = { centerName: '东河县行政服务中心', shortName: '东政服督', ...FIRST_ACCOUNT };
    expect(await center.call('access.setup', input)).toMatchObject({ roles: ['chief', 'admin'] });
    expect(await center.refusal('access.setup', input)).toMatchObject({ code: 'already_set_up' });
  });

  it.each([
    ['12345678', 'password_common'],
    ['xxchief99', 'password_contains_name'],
    ['short', 'invalid_input'],
  ])('refuses the password %s', async (password, code) => {
    const center = await openCenter({ setUp: false });
    const input = { centerName: '东河县', shortName: '东', ...FIRST_ACCOUNT, password };
    expect(await center.refusal('access.setup', input)).toMatchObject({ code });
    expect(await center.call('access.state')).toMatchObject({ firstRun: true });
  });
});

describe('login', () => {
  it('answers the same for an unknown name and a wrong password', async () => {
    const center = await openCenter();
    const unknown = await center.refusal('access.login', { username: 'nobody', password: 'x' });
    const wrong = await center.refusal('access.login', { username: FIRST_ACCOUNT.username, password: 'x' });
    expect(unknown).toEqual(wrong);
  });

  it('waits after five wrong passwords, doubling, and remembers it', async () => {
    const center = await openCenter({ now: NOW });
    const wrong = () => center.refusal('access.login', { username: FIRST_ACCOUNT.username, password: 'x' });
    for (let i = 0; i < 4; i++) expect(await wrong()).toMatchObject({ code: 'login_failed' });
    expect(await wrong()).toMatchObject({ code: 'login_wait', params: { minutes: 1 } });
    expect(await center.refusal('access.login', FIRST_ACCOUNT_LOGIN)).toMatchObject({ code: 'login_wait' });
    center.setNow(NOW + MINUTE_MS);
    expect(await wrong()).toMatchObject({ code: 'login_wait', params: { minutes: 2 } });
    center.setNow(NOW + 4 * MINUTE_MS);
    await center.call('access.login', FIRST_ACCOUNT_LOGIN);
  });

  it('locks and unlocks with the password only', async () => {
    const center = await openCenter();
    await center.call('access.lock');
    expect(await center.refusal('settings.center')).toMatchObject({ code: 'locked' });
    expect(await center.refusal('access.unlock', { password: 'x' })).toMatchObject({ code: 'login_failed' });
    await center.call('access.unlock', { password: FIRST_ACCOUNT.password });
    await center.call('settings.center');
    await center.call('access.logout');
    expect(await center.refusal('settings.center')).toMatchObject({ code: 'not_logged_in' });
  });
});

describe('accounts', () => {
  it('refuses what a role may not do', async () => {
    const center = await openCenter();
    await center.loginAs('auditor');
    expect(await center.refusal('access.accounts')).toMatchObject({ code: 'no_permission' });
    expect(await center.call('settings.center')).toMatchObject({ centerName: '测试行政服务中心' });
  });

  it('finds the person an account belongs to by initials, for an administrator who may not read the roster', async () => {
    const office = await openOffice();
    await office.login(['admin'], null);
    expect(await office.refusal('staff.search', { text: 'y' })).toMatchObject({ code: 'no_permission' });
    const [person] = await office.call<{ id: number; name: string }[]>('access.people', { text: 'y' });
    expect(person).toMatchObject({ id: office.people.乙, name: '测试乙' });
    const [first] = await office.call<{ id: number }[]>('access.accounts');
    await office.call('access.saveAccount', {
      ...{ id: first!.id, username: 'chief', displayName: '主任', roles: ['admin', 'chief'] },
      staffId: person!.id,
      password: null,
    });
    expect(await office.call<{ staffName: string }[]>('access.accounts')).toContainEqual(
      expect.objectContaining({ id: first!.id, staffName: '测试乙' }),
    );
  });

  it('opens nothing with a password somebody else chose, until it is changed', async () => {
    const center = await openCenter();
    const next = { username: 'duty', displayName: '督查员', roles: ['officer'], password: 'given to me 5' };
    await center.call('access.saveAccount', { id: null, ...next });
    await center.call('access.login', { username: 'duty', password: next.password });
    expect(await center.refusal('staff.list')).toMatchObject({ code: 'must_change_password' });
    await center.call('access.changePassword', { current: next.password, next: 'my own choice 6' });
    expect(await center.call('staff.list')).toEqual([]);
  });

  it('never loses its last administrator', async () => {
    const center = await openCenter();
    const [first] = await center.call<{ id: number }[]>('access.accounts');
    const input = { ...FIRST_ACCOUNT, id: first!.id, roles: ['chief'], password: null };
    expect(await center.refusal('access.saveAccount', input)).toMatchObject({ code: 'last_admin' });
  });

  it('writes an audit row for each change, without the password', async () => {
    const center = await openCenter();
    await center.loginAs('officer');
    const rows = await center.database.kysely.selectFrom('audit_log').selectAll().execute();
    expect(rows.map((row) => row.operation)).toContain('access.saveAccount');
    expect(JSON.stringify(rows)).not.toContain('long enough 77');
    expect(JSON.stringify(rows)).not.toContain('scrypt');
  });
});

const FIRST_ACCOUNT_LOGIN = { username: FIRST_ACCOUNT.username, password: FIRST_ACCOUNT.password };
