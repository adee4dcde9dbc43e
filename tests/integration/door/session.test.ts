import { describe, expect, it } from 'vitest';
import { FIRST_ACCOUNT, openCenter, type TestCenter } from '../support/center';

const LOGIN = { username: FIRST_ACCOUNT.username, password: FIRST_ACCOUNT.password };

/** From here on no audit row can be written; answers what undoes it. */
function breakLog({ database: { sqlite } }: TestCenter): () => void {
  sqlite.exec(
    "create temp trigger broken before insert on main.audit_log begin select raise(abort, 'no'); end",
  );
  return () => void sqlite.exec('drop trigger broken');
}

describe('a session', () => {
  it('begins only when the login is in the log', async () => {
    const center = await openCenter();
    await center.call('access.logout');
    const mend = breakLog(center);
    expect(await center.refusal('access.login', LOGIN)).toMatchObject({ code: 'unexpected' });
    expect(center.sessions.get()).toBeNull();
    mend();
    await center.call('access.login', LOGIN);
  });

  it('does not begin when the first run fails, which can be tried again', async () => {
    const center = await openCenter({ setUp: false });
    const mend = breakLog(center);
    const input = { centerName: '测试中心', shortName: '测', ...FIRST_ACCOUNT };
    expect(await center.refusal('access.setup', input)).toMatchObject({ code: 'unexpected' });
    expect(await center.call('access.state')).toMatchObject({ firstRun: true, session: null });
    mend();
    await center.call('access.setup', input);
  });

  it.each([
    ['access.lock', 'locked'],
    ['access.logout', 'not_logged_in'],
  ])('%s holds even where the log cannot be written', async (channel, code) => {
    const center = await openCenter();
    breakLog(center);
    await center.refusal(channel);
    expect(await center.refusal('settings.center')).toMatchObject({ code });
  });

  it('loses at once what its own account loses', async () => {
    const center = await openCenter();
    const [first] = await center.call<{ id: number }[]>('access.accounts');
    const own = { ...FIRST_ACCOUNT, id: first?.id, password: null };
    await center.call('access.saveAccount', { ...own, roles: ['admin'] });
    expect(await center.refusal('staff.list')).toMatchObject({ code: 'no_permission' });
    await center.call('access.saveAccount', {
      id: null,
      username: 'second',
      displayName: '第二管理员',
      roles: ['admin'],
      password: 'long enough 77',
    });
    await center.call('access.saveAccount', { ...own, roles: ['admin'], disabled: true });
    expect(await center.refusal('access.accounts')).toMatchObject({ code: 'not_logged_in' });
    expect(await center.refusal('access.login', LOGIN)).toMatchObject({ code: 'login_failed' });
  });

  it('may not try passwords without end to change its own', async () => {
    const center = await openCenter();
    const wrong = () =>
      center.refusal('access.changePassword', { current: 'guess', next: 'another long one' });
    for (let i = 0; i < 4; i++) expect(await wrong()).toMatchObject({ code: 'password_wrong' });
    expect(await wrong()).toMatchObject({ code: 'login_wait' });
    expect(await center.refusal('access.login', LOGIN)).toMatchObject({ code: 'login_wait' });
  });

  it('of an account for an unknown person is not made', async () => {
    const center = await openCenter();
    const account = { username: 'u7', displayName: '某', roles: ['manager'], password: 'long enough 77' };
    const refused = await center.refusal('access.saveAccount', { ...account, id: null, staffId: 4711 });
    expect(refused).toMatchObject({ code: 'not_found' });
    expect(center.logged).toEqual([]);
  });
});
