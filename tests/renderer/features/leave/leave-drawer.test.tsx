import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LeaveDetail } from '#shared/contracts/leave';
import { refused } from '../../support/fake-api';
import { at, overdue, waiting } from './samples';
import { openPage } from './support';

const openForm = async (roles: Parameters<typeof openPage>[0], id: number, button: string) => {
  const page = await openPage(roles, `&open=${id}`);
  await page.user.click(await screen.findByRole('button', { name: button }));
  return page;
};

describe('deciding', () => {
  it('approves from a paper slip with signer and time', async () => {
    const { user, sent } = await openForm(['officer'], 7, '批准');
    const form = within(await screen.findByRole('dialog', { name: /批准/ }));
    expect(form.getByText(/现在批准会记为先斩后奏/)).toBeVisible();
    await user.click(form.getByRole('checkbox', { name: /按纸质请假单/ }));
    await user.type(form.getByLabelText(/签字人/), '李主任');
    const day = form.getByLabelText(/签字日期/);
    await user.clear(day);
    await user.type(day, '2026-04-10');
    await user.type(form.getByLabelText(/签字时间/), '1630{Tab}');
    await user.click(form.getByRole('button', { name: '批准' }));
    await waitFor(() =>
      expect(sent('leave.decide')).toEqual([
        { id: 7, version: 1, decision: 'approve', note: '', approverName: '李主任', decidedAt: at(10, 990) },
      ]),
    );
  });

  it('sends back with a reason only', async () => {
    const { user, sent } = await openForm(['officer'], 7, '退回');
    const form = within(await screen.findByRole('dialog', { name: /退回/ }));
    await user.click(form.getByRole('button', { name: '退回' }));
    expect(await form.findByText('请填写理由')).toBeVisible();
    await user.type(form.getByLabelText(/理由/), '日期不对');
    await user.click(form.getByRole('button', { name: '退回' }));
    await waitFor(() => expect(sent('leave.decide')).toHaveLength(1));
  });

  it('keeps what was typed when somebody else was faster, and reads the request again first', async () => {
    const { user, fake, sent } = await openForm(['officer'], 7, '批准');
    const form = within(await screen.findByRole('dialog', { name: /批准/ }));
    await user.type(form.getByLabelText('审批意见'), '同意');
    fake.on('leave.decide', () => Promise.reject(refused('changed_meanwhile')));
    await user.click(form.getByRole('button', { name: '批准' }));
    expect(await form.findByText(/刚被别人改动/)).toBeVisible();
    expect(form.getByRole('button', { name: '批准' })).toBeDisabled();
    fake.on('leave.get', () => ({ ...waiting, version: 2 }));
    fake.on('leave.decide', () => waiting);
    await user.click(form.getByRole('button', { name: '读取最新情况' }));
    expect(await form.findByText(/现在是“待审批”/)).toBeVisible();
    expect(form.getByLabelText('审批意见')).toHaveValue('同意');
    await user.click(form.getByRole('button', { name: '批准' }));
    await waitFor(() => expect(sent('leave.decide')).toHaveLength(2));
    expect(sent('leave.decide')[1]).toMatchObject({ version: 2, note: '同意' });
  });

  it('says that the step cannot be done any more', async () => {
    const { user, fake } = await openForm(['officer'], 7, '批准');
    const form = within(await screen.findByRole('dialog', { name: /批准/ }));
    fake.on('leave.decide', () => Promise.reject(refused('changed_meanwhile')));
    await user.click(form.getByRole('button', { name: '批准' }));
    fake.on('leave.get', () => ({
      ...waiting,
      ...{ version: 2, phase: 'cancelled', state: 'cancelled', actions: [] },
    }));
    await user.click(await form.findByRole('button', { name: '读取最新情况' }));
    expect(await form.findByText(/现在是“已撤销”，这一步不能再办/)).toBeVisible();
    expect(form.getByRole('button', { name: '批准' })).toBeDisabled();
  });

  it('does not offer the paper to a window manager', async () => {
    const { user, fake } = await openPage(['manager']);
    fake.on('leave.get', () => ({ ...waiting, actions: ['decide', 'send_back'] }));
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(await screen.findByRole('button', { name: '批准' }));
    await screen.findByRole('dialog', { name: /批准/ });
    expect(screen.queryByRole('checkbox', { name: /按纸质请假单/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '其他' })).toBeNull();
  });
});

describe('coming back', () => {
  it.each([
    ['punch', '到期后首次打卡：2026-04-14 13:55', '已到岗未销假'],
    ['stated', '到期后手工签到或补签：2026-04-14 13:55', '已到岗未销假'],
    ['register', '到期后登记外出：2026-04-14 13:55', '已到岗未销假'],
    ['next_leave', '接着下一次请假：2026-04-14 13:55', '接着请假未销假'],
  ] as const)('is preset with when the person was first seen: %s', async (seenBy, words, state) => {
    const seen: LeaveDetail = { ...overdue, phase: 'unconfirmed', seenAt: at(14, 835), seenBy };
    const answers = { 'leave.get': () => seen, 'leave.returned': () => seen };
    const page = await openPage(['officer'], '&open=8', answers);
    expect(await screen.findByText(state)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '销假' }));
    const form = within(await screen.findByRole('dialog', { name: /销假/ }));
    expect(form.getByText(words)).toBeVisible();
    expect(form.getByLabelText(/返岗日期/)).toHaveValue('2026-04-14');
    expect(form.getByLabelText(/返岗时间/)).toHaveValue('13:55');
    await page.user.click(form.getByRole('button', { name: '销假' }));
    await waitFor(() =>
      expect(page.sent('leave.returned')).toEqual([{ id: 8, version: 1, returnedAt: at(14, 835), note: '' }]),
    );
  });

  it('is signed off with the actual time, which is said to be late', async () => {
    const { user, fake, sent } = await openForm(['officer'], 8, '销假');
    fake.on('leave.returned', () => overdue);
    const form = within(await screen.findByRole('dialog', { name: /销假/ }));
    const day = form.getByLabelText(/返岗日期/);
    await user.clear(day);
    await user.type(day, '2026-04-15');
    const time = form.getByLabelText(/返岗时间/);
    await user.clear(time);
    await user.type(time, '0900{Tab}');
    expect(await form.findByText('晚于应返岗时间，会记逾期未归。')).toBeVisible();
    await user.click(form.getByRole('button', { name: '销假' }));
    await waitFor(() =>
      expect(sent('leave.returned')).toEqual([{ id: 8, version: 1, returnedAt: at(15, 540), note: '' }]),
    );
  });
});
