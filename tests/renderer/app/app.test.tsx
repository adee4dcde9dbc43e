import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionInfo } from '#shared/contracts/access';
import { App } from '../../../renderer/app/app';
import { startI18n } from '../../../renderer/app/i18n';
import { installFakeApi, refused } from '../support/fake-api';
import { giveSize } from '../support/render';
import { sessionOf, stateOf } from '../support/sessions';

interface World {
  firstRun?: boolean;
  session?: SessionInfo | null;
}

/** The main process as far as the door of the program needs it. */
function startApp({ firstRun = false, session = null }: World) {
  let current = session;
  const enter = (next: SessionInfo) => {
    current = next;
    firstRun = false;
    return next;
  };
  const fake = installFakeApi({
    'access.state': () => stateOf(current, firstRun),
    'access.setup': () => enter(sessionOf(['admin', 'chief'])),
    'access.login': ({ password }: { password: string }) =>
      password === 'right-one' ? enter(sessionOf(['admin'])) : Promise.reject(refused('login_failed')),
    'access.logout': () => {
      current = null;
      return {};
    },
    'access.lock': () => {
      if (current) current = { ...current, locked: true };
      return {};
    },
    'access.unlock': ({ password }: { password: string }) =>
      password === 'right-one' ? enter(sessionOf(['admin'])) : Promise.reject(refused('login_failed')),
    'access.accounts': () => [],
  });
  render(<App />);
  return { fake, user: userEvent.setup() };
}

beforeEach(async () => {
  localStorage.clear();
  window.location.hash = '#/accounts';
  document.body.innerHTML = '<div id="lock-root"></div>';
  giveSize();
  await startI18n('zh-CN');
});

describe('first run', () => {
  it('makes the center and the first account, and opens the program', async () => {
    const { fake, user } = startApp({ firstRun: true });
    await user.type(await screen.findByLabelText(/中心名称/), '开源市政务服务中心');
    await user.type(screen.getByLabelText(/文号简称/), '开政服督{Enter}');
    expect(await screen.findByText(/同时是系统管理员和督查办主任/)).toBeVisible();
    await user.type(screen.getByLabelText(/姓名/), '赵敏');
    await user.type(screen.getByLabelText(/用户名/), 'zhaomin');
    await user.type(screen.getByLabelText(/^密码/), 'a-long-word');
    await user.type(screen.getByLabelText(/再输一遍密码/), 'a-long-word{Enter}');
    expect(await screen.findByRole('heading', { name: '账户' })).toBeVisible();
    expect(fake.calls.find((call) => call.channel === 'access.setup')?.input).toEqual({
      centerName: '开源市政务服务中心',
      shortName: '开政服督',
      displayName: '赵敏',
      username: 'zhaomin',
      password: 'a-long-word',
    });
  });

  it('keeps two different passwords back', async () => {
    const { fake, user } = startApp({ firstRun: true });
    await user.type(await screen.findByLabelText(/中心名称/), '开源市政务服务中心');
    await user.type(screen.getByLabelText(/文号简称/), '开政服督{Enter}');
    await user.type(await screen.findByLabelText(/^密码/), 'a-long-word');
    await user.type(screen.getByLabelText(/再输一遍密码/), 'another-word{Enter}');
    expect(await screen.findByText('两次输入的密码不一样')).toBeVisible();
    expect(fake.calls.some((call) => call.channel === 'access.setup')).toBe(false);
  });
});

describe('login', () => {
  it('says in words why it failed, then lets in', async () => {
    const { user } = startApp({});
    await user.type(await screen.findByLabelText('用户名'), 'zhaomin');
    await user.type(screen.getByLabelText('密码'), 'wrong{Enter}');
    expect(await screen.findByText(/用户名或密码不正确/)).toBeVisible();
    await user.clear(screen.getByLabelText('密码'));
    await user.type(screen.getByLabelText('密码'), 'right-one{Enter}');
    expect(await screen.findByRole('heading', { name: '账户' })).toBeVisible();
  });

  it('switches to English and remembers it', async () => {
    const { user } = startApp({});
    await user.click(await screen.findByText('English'));
    expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible();
    expect(localStorage.getItem('hallkeeper.language')).toBe('en');
    expect(document.title).toBe('Hallkeeper');
  });
});

describe('lock', () => {
  it('covers the program on Ctrl+L and opens it with the password', async () => {
    const { user } = startApp({ session: sessionOf(['admin']) });
    await screen.findByRole('heading', { name: '账户' });
    await user.keyboard('{Control>}l{/Control}');
    expect(await screen.findByRole('heading', { name: '屏幕已锁定' })).toBeVisible();
    expect(document.body.hasAttribute('data-locked')).toBe(true);
    await user.type(screen.getByLabelText('密码'), 'wrong{Enter}');
    expect(await screen.findByText(/密码不正确，没有解锁/)).toBeVisible();
    await user.type(screen.getByLabelText('密码'), 'right-one{Enter}');
    await waitFor(() => expect(screen.queryByText('屏幕已锁定')).toBeNull());
    expect(document.body.hasAttribute('data-locked')).toBe(false);
  });

  it('asks for an own password first when somebody else set it', async () => {
    startApp({ session: sessionOf(['admin'], { mustChangePassword: true }) });
    expect(await screen.findByText(/请先设置您自己的密码/)).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('shell', () => {
  it('has the words of both languages at hand', async () => {
    const { user } = startApp({ session: sessionOf(['admin']) });
    expect(await screen.findByRole('link', { name: '备份与校验' })).toBeVisible();
    await user.click(screen.getByText('English'));
    expect(await screen.findByRole('link', { name: 'Backup & check' })).toBeVisible();
    await user.click(screen.getByText('中文'));
    expect(await screen.findByRole('link', { name: '备份与校验' })).toBeVisible();
  });

  it('opens the list of shortcuts with a question mark', async () => {
    const { user } = startApp({ session: sessionOf(['admin']) });
    await screen.findByRole('heading', { name: '账户' });
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: '快捷键' })).toBeVisible();
  });

  it('returns to the login after logging out', async () => {
    const { user } = startApp({ session: sessionOf(['admin']) });
    await user.click(await screen.findByRole('button', { name: '账户菜单' }));
    await user.click(await screen.findByText('退出登录'));
    expect(await screen.findByRole('heading', { name: '登录' })).toBeVisible();
  });
});

describe('the first page', () => {
  it('of a window manager is what waits for them', async () => {
    window.location.hash = '#/';
    startApp({ session: sessionOf(['manager']) });
    expect(await screen.findByRole('heading', { name: '我的待办' })).toBeVisible();
  });
});
