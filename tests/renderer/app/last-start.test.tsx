import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app/app';
import { startI18n } from '../../../renderer/app/i18n';
import { rememberedStart, rememberStart } from '../../../renderer/app/last-start';
import { installFakeApi, refused } from '../support/fake-api';
import { giveSize } from '../support/render';
import { sessionOf, stateOf } from '../support/sessions';

beforeEach(async () => {
  localStorage.clear();
  document.body.innerHTML = '<div id="lock-root"></div>';
  giveSize();
  await startI18n('zh-CN');
});

/** A main process that is still opening the database until `answer` is called. */
function startOpening() {
  let answer: (state: ReturnType<typeof stateOf>) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const opening = new Promise<ReturnType<typeof stateOf>>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  // It may be refused before the page has asked.
  opening.catch(() => {});
  installFakeApi({ 'access.state': () => opening });
  render(<App />);
  return { answer, fail, user: userEvent.setup() };
}

describe('the first page before the main process answers', () => {
  it('waits at the very first start', () => {
    startOpening();
    expect(screen.getByLabelText('正在打开……')).toBeVisible();
  });

  it('is the login of the last start, and keeps what was typed meanwhile', async () => {
    rememberStart(stateOf(sessionOf(['admin'])));
    const { answer, user } = startOpening();
    await user.type(screen.getByLabelText('用户名'), 'zhaomin');
    expect(screen.getByText('开源市政务服务中心')).toBeVisible();
    answer({ ...stateOf(null), centerName: '开源市行政服务中心' });
    expect(await screen.findByText('开源市行政服务中心')).toBeVisible();
    expect(screen.getByLabelText('用户名')).toHaveValue('zhaomin');
  });

  it('gives way when the data folder is another one', async () => {
    rememberStart(stateOf(null));
    const { answer } = startOpening();
    answer(stateOf(null, true));
    expect(await screen.findByLabelText(/中心名称/)).toBeVisible();
    await waitFor(() => expect(rememberedStart()?.firstRun).toBe(true));
  });

  it('gives way to the error when the database cannot be asked', async () => {
    rememberStart(stateOf(null));
    const { fail } = startOpening();
    fail(refused('internal'));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByLabelText('用户名')).toBeNull();
  });
});

describe('what is remembered', () => {
  it('never holds a session', () => {
    rememberStart(stateOf(sessionOf(['admin'])));
    expect(rememberedStart()).toEqual(stateOf(null));
    expect(localStorage.getItem('hallkeeper.start')).not.toContain('zhaomin');
  });

  it.each(['', '{', 'null', '1', '{"firstRun":"no"}', '{"firstRun":false,"demo":false,"centerName":1}'])(
    'is nothing where it cannot be read: %s',
    (text) => {
      localStorage.setItem('hallkeeper.start', text);
      expect(rememberedStart()).toBeUndefined();
    },
  );
});
