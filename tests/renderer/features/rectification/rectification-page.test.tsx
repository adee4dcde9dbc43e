import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { OrderDetail } from '#shared/contracts/rectification';
import type { Role } from '#shared/contracts/roles';
import { RectificationPage } from '../../../../renderer/features/rectification/rectification-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';
import { detail, order, SETTINGS } from './support';

const rows = [
  order(),
  order({ id: 2, no: '2026-0002', problem: '无人引导', standing: 'overdue', days: 4, dueLevel: 2 }),
  order({ id: 3, no: '2026-0003', problem: '没有样表', state: 'reported', standing: 'office' }),
  order({ id: 4, no: '2026-0004', problem: '叫号不一致', state: 'closed', standing: 'done' }),
];

async function openPage(address: string, shown: OrderDetail = detail(), role: Role = 'officer') {
  const done = () => ({ id: shown.id });
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf([role])),
    'rectification.list': () => rows,
    'rectification.mine': () => rows.slice(0, 1),
    'rectification.get': () => shown,
    'rectification.files': () => [],
    'rectification.settings': () => SETTINGS,
    'rectification.report': done,
    'rectification.extend': done,
    'rectification.escalate': done,
    'rectification.look': done,
    'rectification.close': done,
    'rectification.paperView': () => ({ title: '限期整改通知书 2026-0001', html: '<p>限期</p>' }),
    'rectification.paper': () => ({ done: true }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[address]}>
      <RectificationPage />
    </MemoryRouter>,
  );
  const sent = (channel: string) =>
    fake.calls.filter((call) => call.channel === `rectification.${channel}`).map(({ input }) => input);
  /** Takes a step by its button, and gives the dialog that asks for it. */
  const begin = async (name: string) => {
    await view.user.click(await screen.findByRole('button', { name }));
    return within(await screen.findByRole('dialog', { name }));
  };
  return { ...view, sent, begin };
}

describe('the list of orders', () => {
  it('shows what is open, and what the address asks for', async () => {
    await openPage('/rectification?filter=escalate');
    expect(await screen.findByText('无人引导')).toBeVisible();
    expect(screen.queryByText('没有样表')).toBeNull();
    expect(screen.getByRole('radio', { name: '待督办 1' })).toBeChecked();
    expect(screen.getByRole('radio', { name: '未销号 3' })).not.toBeChecked();
  });

  it('is searched by pinyin, and says when nothing fits', async () => {
    const { user } = await openPage('/rectification?filter=all');
    await screen.findByText('叫号不一致');
    await user.type(screen.getByRole('textbox', { name: '搜索' }), 'csj');
    await waitFor(() => expect(screen.getByRole('radio', { name: '全部 4' })).toBeChecked());
    await user.type(screen.getByRole('textbox', { name: '搜索' }), 'x');
    expect(await screen.findByText('没有符合条件的记录')).toBeVisible();
  });

  it('is that of the own windows for a manager, without orders to issue', async () => {
    const { sent } = await openPage('/rectification', detail(), 'manager');
    expect(await screen.findByText('台面凌乱')).toBeVisible();
    expect(sent('list')).toEqual([]);
    expect(screen.queryByRole('button', { name: '下达整改' })).toBeNull();
  });
});

describe('an order', () => {
  it('takes the report, and asks for what is missing', async () => {
    const { user, begin, sent } = await openPage('/rectification?open=1');
    const form = await begin('登记整改报告');
    await user.click(form.getByRole('button', { name: '登记整改报告' }));
    expect(await form.findByText('请填写')).toBeVisible();
    expect(sent('report')).toEqual([]);
    await user.type(form.getByRole('textbox', { name: '整改情况' }), '已逐项整改');
    await user.click(form.getByRole('button', { name: '登记整改报告' }));
    await waitFor(() => expect(sent('report')).toHaveLength(1));
    expect(sent('report')[0]).toMatchObject({ id: 1, person: '测试甲', text: '已逐项整改' });
  });

  it('is extended with a day, a reason and who allowed it', async () => {
    const { user, sent } = await openPage('/rectification?open=1');
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '延期' }));
    const form = within(await screen.findByRole('dialog', { name: '延期' }));
    await user.type(form.getByRole('textbox', { name: '新的期限' }), '2031-05-09');
    await user.type(form.getByRole('textbox', { name: '批准人' }), '督查办主任');
    await user.type(form.getByRole('textbox', { name: '理由' }), '施工未完');
    await user.click(form.getByRole('button', { name: '延期' }));
    await waitFor(() =>
      expect(sent('extend')).toEqual([
        { id: 1, due: '2031-05-09', decider: '督查办主任', reason: '施工未完' },
      ]),
    );
  });

  it('is escalated no further than its days allow, and not extended once it is overdue', async () => {
    const late = detail({ standing: 'overdue', days: 4, level: 0, dueLevel: 2 });
    const { user, begin, sent } = await openPage('/rectification?open=1', late);
    const form = await begin('逾期督办');
    expect(form.getAllByRole('radio')).toHaveLength(2);
    await user.click(form.getByRole('radio', { name: '单位负责人' }));
    await user.click(form.getByRole('button', { name: '逾期督办' }));
    await waitFor(() => expect(sent('escalate')).toMatchObject([{ id: 1, level: 2, person: '测试甲' }]));
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await screen.findByRole('menuitem', { name: '更正' });
    expect(screen.queryByRole('menuitem', { name: '延期' })).toBeNull();
  });

  it('is looked at again: a relapse sets a new limit, 已改 asks for none', async () => {
    const checked = detail({ state: 'checked', standing: 'office', lookBy: '2026-04-24' });
    const { user, begin, sent } = await openPage('/rectification?open=1', checked);
    const form = await begin('回头看');
    expect(form.queryByRole('textbox', { name: '新的期限' })).toBeNull();
    await user.click(form.getByRole('radio', { name: '反弹' }));
    await user.type(form.getByRole('textbox', { name: '新的期限' }), '2031-05-09');
    await user.click(form.getByRole('button', { name: '回头看' }));
    await waitFor(() =>
      expect(sent('look')).toMatchObject([{ id: 1, result: 'relapsed', due: '2031-05-09', person: '赵敏' }]),
    );
  });

  it('is closed with what its raiser says', async () => {
    const rectified = detail({ state: 'rectified', standing: 'office', raisedBy: '企业代表' });
    const { user, begin, sent } = await openPage('/rectification?open=1', rectified);
    const form = await begin('销号');
    expect(form.getByText('提出人：企业代表')).toBeVisible();
    await user.click(form.getByRole('button', { name: '销号' }));
    expect(await form.findByText('请填写')).toBeVisible();
    await user.click(form.getByRole('radio', { name: '基本满意' }));
    await user.click(form.getByRole('button', { name: '销号' }));
    await waitFor(() => expect(sent('close')).toMatchObject([{ id: 1, satisfaction: 'basic' }]));
  });

  it('is looked at on paper before it is printed or saved', async () => {
    const { user, sent } = await openPage('/rectification?open=1');
    await user.click(await screen.findByRole('button', { name: '通知书' }));
    const paper = within(await screen.findByRole('dialog', { name: '限期整改通知书 2026-0001' }));
    expect(sent('paper')).toEqual([]);
    await user.click(await paper.findByRole('button', { name: '存为 PDF' }));
    await waitFor(() => expect(sent('paper')).toEqual([{ id: 1, paper: 'order', to: 'pdf' }]));
  });
});
