import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import type { RoundCheck, RoundDetail } from '#shared/contracts/inspections';
import { RoundPage } from '../../../../renderer/features/inspections/round-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const person = (staffId: number, name: string) => ({ staffId, name, staffNo: '', duty: 'A' as const });
const detail = (change: Partial<RoundDetail['round']> = {}, checks: RoundCheck[] = []): RoundDetail => ({
  round: {
    id: 7,
    kind: 'routine',
    announced: false,
    teamId: null,
    teamName: '',
    inspectors: [],
    campaign: '',
    area: '',
    plannedOn: null,
    state: 'running',
    startedAt: Date.UTC(2026, 3, 10, 10),
    endedAt: null,
    note: '',
    cancelReason: '',
    counts: { in: 0, leave: 0, outing: 0, off_post: 0, finding: 0, good: 0 },
    ...change,
  },
  route: [
    {
      windowId: 5,
      code: '05',
      name: '办税窗口',
      area: '一楼',
      people: [person(1, '孙强'), person(2, '钱丽')],
    },
    { windowId: 6, code: '06', name: '户籍窗口', area: '一楼', people: [person(3, '周杰')] },
  ],
  checks,
});

async function openRound(shown = detail(), refuse = false) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'inspections.round': () => shown,
    'inspections.mark': () => {
      if (refuse) throw refused('round_not_running');
      return { id: 1, at: 0 };
    },
    'inspections.charge': () => ({ ids: [40] }),
    'incidents.items': () => [
      {
        code: 'off_post',
        name: '脱岗',
        synonyms: '',
        class: 'discipline',
        severity: 'ordinary',
        veto: false,
        pinyin: 'TuoGang tg',
      },
    ],
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/inspections/7']}>
      <Routes>
        <Route path="/inspections/:id" element={<RoundPage />} />
      </Routes>
    </MemoryRouter>,
  );
  const board = await screen.findByRole('listbox');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, board, sent };
}

it('notes a person by one key and goes on to the next', async () => {
  const { user, board, sent } = await openRound();
  await user.keyboard('14');
  await waitFor(() => expect(sent('inspections.mark')).toHaveLength(2));
  expect(sent('inspections.mark')).toMatchObject([
    { roundId: 7, windowId: 5, staffId: 1, status: 'in' },
    { windowId: 5, staffId: 2, status: 'off_post' },
  ]);
  expect(within(board).getByRole('option', { name: /孙强.*在岗/ })).toBeVisible();
  expect(within(board).getByRole('option', { selected: true })).toHaveTextContent('周杰');
  expect(screen.getByText('已查 2 / 3 人，1 / 2 个窗口')).toBeVisible();
});

it('asks for the item of a finding, and sends it with the words', async () => {
  const { user, sent } = await openRound();
  await user.keyboard('5');
  const form = within(await screen.findByRole('dialog', { name: '发现问题' }));
  await user.click(form.getByRole('button', { name: '登记' }));
  expect(await form.findByText('请选择事项')).toBeVisible();
  await user.type(form.getByRole('combobox'), 'tg');
  await user.click(await screen.findByRole('option', { name: '脱岗' }));
  await user.type(form.getByRole('textbox', { name: '情况' }), '窗口无人');
  await user.click(form.getByRole('button', { name: '登记' }));
  await waitFor(() =>
    expect(sent('inspections.mark')).toMatchObject([
      { staffId: 1, status: 'finding', itemCode: 'off_post', note: '窗口无人' },
    ]),
  );
});

it('takes back what the main process refuses', async () => {
  const { user, board } = await openRound(detail(), true);
  await user.keyboard('1');
  await waitFor(() => expect(within(board).queryByText('在岗')).toBeNull());
  expect(screen.getByText('已查 0 / 3 人，0 / 2 个窗口')).toBeVisible();
});

it('takes no key while it rests', async () => {
  const { user, board, sent } = await openRound(detail({ state: 'paused' }));
  board.focus();
  expect(screen.getByText('查岗已暂停，继续之后才能登记。')).toBeVisible();
  await user.keyboard('1');
  expect(sent('inspections.mark')).toEqual([]);
});

it('shows who punched in and was not there, and makes an incident of it', async () => {
  const check: RoundCheck = {
    id: 30,
    windowId: 5,
    staffId: 2,
    staffName: '钱丽',
    status: 'off_post',
    at: Date.UTC(2026, 3, 10, 10, 5),
    itemCode: null,
    itemName: '',
    note: '',
    presence: 'punched_in',
    mismatch: 'punched_not_there',
    incidentIds: [],
    photos: 0,
  };
  const { user, sent } = await openRound(detail({}, [check]));
  expect(screen.getByText('打了卡人不在')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '转为违纪事件' }));
  const form = within(await screen.findByRole('dialog', { name: '转为违纪事件' }));
  expect(form.getByRole('textbox', { name: '情况' })).toHaveValue('打了卡人不在');
  await user.click(form.getByRole('button', { name: '转为违纪事件' }));
  await waitFor(() =>
    expect(sent('inspections.charge')).toEqual([
      { checkId: 30, itemCode: 'off_post', description: '打了卡人不在' },
    ]),
  );
});
