import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { DisciplineItemInfo, Incident } from '#shared/contracts/incidents';
import { IncidentsPage } from '../../../../renderer/features/incidents/incidents-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const incident: Incident = {
  id: 12,
  staffId: 3,
  staffNo: '0147',
  staffName: '孙强',
  pinyin: 'SunQiang sq',
  unitName: '测试局',
  windowId: 5,
  windowName: '办税窗口',
  noPersonReason: '',
  date: '2026-04-09',
  minute: 620,
  itemCode: 'wandering',
  itemName: '串岗',
  itemClass: 'discipline',
  severity: 'ordinary',
  veto: false,
  source: 'self_check',
  place: '大厅东侧',
  description: '在其他窗口闲谈',
  points: null,
  pointsReason: '',
  state: 'recorded',
  decisionReason: '',
  decidedByName: '',
  decidedAt: null,
  createdByName: '赵敏',
  createdAt: 0,
  nth: 2,
};
const item = (code: string, name: string, synonyms: string, pinyin: string): DisciplineItemInfo => ({
  code,
  name,
  synonyms,
  class: 'discipline',
  severity: 'ordinary',
  veto: false,
  pinyin,
});
const person = (id: number, name: string) => ({
  id,
  staffNo: String(id),
  name,
  unitName: '测试局',
  windowNames: ['办税窗口'],
});

async function openPage() {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'units.windows': () => [{ id: 5, name: '办税窗口', active: true }],
    'staff.search': () => [person(3, '孙强'), person(4, '钱丽')],
    'incidents.list': () => [incident],
    'incidents.get': () => incident,
    'incidents.items': () => [
      item('wandering', '串岗', '窜岗', 'ChuanGang cg CuanGang cg'),
      item('extortion', '吃拿卡要', '', 'ChiNaKaYao cnky'),
    ],
    'incidents.charge': () => ({
      clause: '四（一）',
      text: '严重违纪，视情节扣分',
      points: 1000,
      range: { min: 1000, max: 2000, step: 100 },
    }),
    'incidents.record': () => ({ ids: [13, 14] }),
    'incidents.decide': () => incident,
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/?month=2026-04']}>
      <IncidentsPage />
    </MemoryRouter>,
  );
  await screen.findByText('孙强');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, sent };
}

const grid = () => screen.getByRole('grid');

describe('recording', () => {
  it('takes several people, an item by another word for it, and points inside the range', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记事件' }));
    const form = within(await screen.findByRole('dialog'));
    for (const name of ['孙强', '钱丽']) {
      await user.click(form.getByRole('combobox', { name: /涉事人员/ }));
      await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
    }
    await user.type(form.getByRole('combobox', { name: /违纪事项/ }), '窜岗');
    await user.click(await screen.findByRole('option', { name: /串岗/ }));
    expect(await form.findByText(/适用四（一）.*10 至 20 分/)).toBeVisible();
    await user.type(form.getByLabelText('扣分'), '15');
    await user.click(form.getByRole('button', { name: '登记' }));
    expect(await form.findByText('请写明扣分理由')).toBeVisible();
    await user.type(form.getByLabelText(/扣分理由/), '影响恶劣');
    const date = form.getByLabelText(/日期/);
    await user.clear(date);
    await user.type(date, '2026-04-09');
    await user.type(form.getByLabelText('时间'), '1020{Tab}');
    await user.click(form.getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(sent('incidents.record')).toEqual([
        {
          staffIds: [3, 4],
          windowId: null,
          noPersonReason: '',
          date: '2026-04-09',
          minute: 620,
          itemCode: 'wandering',
          source: 'self_check',
          place: '',
          description: '',
          points: 1500,
          pointsReason: '影响恶劣',
        },
      ]),
    );
  });

  it('asks for window and reason when nobody can be named', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记事件' }));
    const form = within(await screen.findByRole('dialog'));
    await user.click(form.getByRole('checkbox', { name: /未能落实到人/ }));
    await user.click(form.getByRole('button', { name: '登记' }));
    expect(await form.findByText('请选择窗口')).toBeVisible();
    expect(form.getByText('请写明原因')).toBeVisible();
    expect(sent('incidents.record')).toEqual([]);
  });
});

it('is dismissed only with a reason, which is sent', async () => {
  const { user, sent } = await openPage();
  expect(within(grid()).getByText('本月第 2 次')).toBeVisible();
  grid().focus();
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(await screen.findByRole('button', { name: '不予认定' }));
  const ask = within(await screen.findByRole('dialog', { name: '不予认定' }));
  expect(ask.getByRole('button', { name: '不予认定' })).toBeDisabled();
  await user.type(ask.getByRole('textbox'), '当时公出');
  await user.click(ask.getByRole('button', { name: '不予认定' }));
  await waitFor(() =>
    expect(sent('incidents.decide')).toEqual([
      { id: 12, was: 'recorded', decision: 'dismiss', reason: '当时公出' },
    ]),
  );
});
