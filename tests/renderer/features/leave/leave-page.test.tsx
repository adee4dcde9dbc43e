import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { overdue, waiting } from './samples';
import { openPage } from './support';

describe('the list', () => {
  it('shows where each request stands, and finds by pinyin, progress, kind and window', async () => {
    const { user } = await openPage();
    expect(screen.getByText('先斩后奏')).toBeVisible();
    await user.click(screen.getByText('到期未销假 1'));
    expect(screen.queryByText('孙强')).toBeNull();
    await user.click(screen.getByText('全部 2'));
    await user.type(screen.getByPlaceholderText(/拼音首字母/), 'sq');
    await waitFor(() => expect(screen.queryByText('钱丽')).toBeNull());
    await user.clear(screen.getByPlaceholderText(/拼音首字母/));
    await user.click(screen.getByRole('combobox', { name: '类别' }));
    await user.click(await screen.findByRole('option', { name: '病假' }));
    expect(screen.queryByText('孙强')).toBeNull();
    expect(screen.getByText('钱丽')).toBeVisible();
  });

  it('asks for all months at once, and for what waits for this account', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('checkbox', { name: '不限月份' }));
    await waitFor(() => expect(sent('leave.list')).toContainEqual({ month: null }));
    await user.click(screen.getByText('我的待办 1'));
    expect(screen.queryByText('孙强')).toBeNull();
    expect(screen.getByText('钱丽')).toBeVisible();
    // The column says why; the state of the request says the same here.
    expect(within(screen.getByRole('grid')).getAllByText('逾期未归')).toHaveLength(2);
  });

  it('opens the request another page links to', async () => {
    await openPage(['officer'], '&open=7');
    expect(await screen.findByRole('dialog', { name: '请假' })).toHaveTextContent('家中有事');
  });

  it('offers nothing to an auditor, and no paper slips to a window manager', async () => {
    const { unmount } = await openPage(['auditor']);
    expect(screen.queryByRole('button', { name: '登记请假' })).toBeNull();
    expect(screen.queryByRole('grid')?.querySelector('[type=checkbox]')).toBeNull();
    unmount();
    await openPage(['manager']);
    expect(screen.getByRole('button', { name: '登记请假' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '录入纸单' })).toBeNull();
  });
});

describe('many at once', () => {
  it('names each that was not decided, with its reason, and leaves it checked', async () => {
    const { user, fake, sent } = await openPage();
    fake.on('leave.decideMany', () => ({
      done: 1,
      refused: [{ id: 8, staffName: '钱丽', code: 'leave_step_not_yours', params: {} }],
    }));
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown} {ArrowDown} ');
    await user.click(screen.getByRole('button', { name: '批准所选' }));
    const ask = within(await screen.findByRole('dialog', { name: '批准所选' }));
    await user.click(ask.getByRole('button', { name: '批准所选' }));
    const answer = await screen.findByRole('dialog', { name: '有 1 份没有处理' });
    expect(answer).toHaveTextContent('钱丽');
    expect(answer).toHaveTextContent('现在这一步不由您审批');
    expect(sent('leave.decideMany')).toEqual([
      {
        items: [
          { id: waiting.id, version: 1 },
          { id: overdue.id, version: 1 },
        ],
        decision: 'approve',
        note: '',
      },
    ]);
    await user.click(within(answer).getByRole('button', { name: '知道了' }));
    expect(await screen.findByText('已选 1 条')).toBeVisible();
  });
});
