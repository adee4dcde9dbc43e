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
  nthYear: 2,
  nthItem: 1,
  eventId: 12,
  eventPeople: 2,
  witnesses: '',
  amount: null,
  correctedOn: null,
  bulletinNo: '',
  checkId: null,
  complaintId: null,
  causeId: null,
  notifiedAt: null,
  noticeWay: null,
  answerBy: null,
  answeredAt: null,
  answeredName: '',
  statement: '',
  outcome: null,
  ground: null,
  decidedItemName: '',
  decidedPoints: null,
  mergedInto: null,
  appealBy: null,
  appealedAt: null,
  appealName: '',
  appeal: '',
  resolvedAt: null,
  resolvedByName: '',
  resolution: '',
  finishedAt: null,
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

async function openPage(change: Partial<Incident> = {}) {
  const shown = { ...incident, ...change };
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'units.windows': () => [{ id: 5, name: '办税窗口', active: true }],
    'staff.search': () => [person(3, '孙强'), person(4, '钱丽')],
    'incidents.list': () => [shown],
    'incidents.get': () => shown,
    'incidents.evidence': () => [],
    'incidents.consequences': () => [],
    'incidents.procedures': () => [],
    'incidents.targetNames': () => [],
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
          ...{ moreItems: [], again: false, despiteExemption: '' },
          ...{ witnesses: '', bulletinNo: '', amount: null, correctedOn: null },
        },
      ]),
    );
  });

  it('takes a further item by its name and Enter, and is not sent by that', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记事件' }));
    const form = within(await screen.findByRole('dialog'));
    await user.click(form.getByRole('button', { name: /更多/ }));
    await user.type(form.getByRole('combobox', { name: /同一行为还违反/ }), '窜岗');
    await screen.findByRole('option', { name: /串岗/ });
    await user.keyboard('{Enter}');
    expect(await form.findByText('串岗', { selector: '[class*=Pill] *' })).toBeVisible();
    expect(form.queryByText('请选择违纪事项')).toBeNull();
    expect(sent('incidents.record')).toEqual([]);
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

const openFirst = async ({ user }: Awaited<ReturnType<typeof openPage>>) => {
  expect(within(grid()).getByText('本月第 2 次')).toBeVisible();
  grid().focus();
  await user.keyboard('{ArrowDown}{Enter}');
};

it('is dismissed only with a ground and a reason, which are sent', async () => {
  const page = await openPage();
  const { user, sent } = page;
  await openFirst(page);
  await user.click(await screen.findByRole('button', { name: '不予认定' }));
  const ask = within(await screen.findByRole('dialog', { name: '不予认定' }));
  await user.click(ask.getByRole('button', { name: '不予认定' }));
  expect(await ask.findByText('请写明理由')).toBeVisible();
  expect(ask.getByText('请选择原因')).toBeVisible();
  await user.click(ask.getByRole('combobox', { name: /原因/ }));
  await user.click(await screen.findByRole('option', { name: '有请假或公出' }));
  await user.type(ask.getByRole('textbox', { name: /理由/ }), '当时公出');
  await user.click(ask.getByRole('button', { name: '不予认定' }));
  await waitFor(() =>
    expect(sent('incidents.decide')).toEqual([
      {
        ...{ id: 12, was: 'recorded', decision: 'dismiss', told: false, reason: '当时公出' },
        ...{ ground: 'approved_absence', itemCode: null, points: null, mergedInto: null },
      },
    ]),
  );
});

it('is confirmed at once where the person was told and has no objection, and says so', async () => {
  const page = await openPage();
  const { user, sent } = page;
  await openFirst(page);
  await user.click(await screen.findByRole('button', { name: '认定' }));
  const ask = within(await screen.findByRole('dialog', { name: '认定违纪事件' }));
  expect(ask.getByRole('checkbox', { name: /已当面告知当事人/ })).toBeChecked();
  await user.click(ask.getByRole('button', { name: '认定' }));
  await waitFor(() =>
    expect(sent('incidents.decide')).toMatchObject([{ id: 12, decision: 'confirm', told: true }]),
  );
});

it('offers only the steps its state allows', async () => {
  const page = await openPage({
    state: 'notified',
    notifiedAt: 0,
    answerBy: '2026-04-15',
    noticeWay: 'slip',
  });
  await openFirst(page);
  expect(await screen.findByRole('button', { name: '登记陈述' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '告知当事人' })).toBeNull();
  expect(screen.queryByRole('button', { name: '登记申诉' })).toBeNull();
});
