import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { OwnIncident } from '#shared/contracts/incidents-life';
import { StatementsPage } from '../../../../renderer/features/incidents/statements-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const own = (change: Partial<OwnIncident>): OwnIncident => ({
  id: 4,
  staffName: '孙强',
  windowName: '办税窗口',
  pinyin: 'sq sunqiang',
  date: '2026-04-09',
  minute: 620,
  itemName: '串岗',
  place: '',
  description: '在其他窗口闲谈',
  state: 'notified',
  outcome: null,
  notifiedAt: 0,
  answerBy: '2026-04-15',
  statement: '',
  decisionReason: '',
  appealBy: null,
  appeal: '',
  resolution: '',
  proofs: 0,
  ...change,
});

async function openPage(rows: OwnIncident[]) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['manager'])),
    'incidents.mine': () => rows,
    'incidents.answer': () => ({ id: 4, state: 'answered' }),
  });
  const view = await renderUi(
    <MemoryRouter>
      <StatementsPage />
    </MemoryRouter>,
  );
  return { ...view, sent: () => fake.calls.filter(({ channel }) => channel === 'incidents.answer') };
}

it('takes the statement of a manager, and asks for words or no objection', async () => {
  const { user, sent } = await openPage([own({})]);
  expect(await screen.findByText('2026-04-15')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '陈述' }));
  const form = within(await screen.findByRole('dialog', { name: '陈述申辩' }));
  await user.click(form.getByRole('button', { name: '保存' }));
  expect(await form.findByText('请填写陈述内容，或勾选没有异议')).toBeVisible();
  await user.type(form.getByRole('textbox', { name: /陈述内容/ }), '当时在交接材料');
  await user.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent().map(({ input }) => input)).toEqual([
      { id: 4, name: '孙强', statement: '当时在交接材料', noObjection: false },
    ]),
  );
});

it('offers nothing once the time is over or it is decided for good', async () => {
  await openPage([
    own({ id: 5, state: 'final' }),
    own({ id: 6, state: 'confirmed', appealBy: '2020-01-01' }),
  ]);
  expect(await screen.findByText('已终结')).toBeVisible();
  expect(screen.queryByRole('button', { name: '陈述' })).toBeNull();
  expect(screen.queryByRole('button', { name: '申诉' })).toBeNull();
});

it('says when there is nothing to answer', async () => {
  await openPage([]);
  expect(await screen.findByText('没有需要答复的事件')).toBeVisible();
});
