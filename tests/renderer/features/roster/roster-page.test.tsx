import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlannedDuty, RosterWeek } from '#shared/contracts/roster';
import { eachDay } from '#shared/domain/time/dates';
import { RosterPage } from '../../../../renderer/features/roster/roster-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const duty = (id: number, date: string, staffId: number, name: string): PlannedDuty => ({
  ...{ id, date, staffId, name, kind: 'noon', windowId: 5 },
  ...{ startMinute: 720, endMinute: 840, forStaffId: null, forName: '', shiftId: null, note: '' },
});
const week: RosterWeek = {
  days: eachDay('2026-04-13', '2026-04-19').map((date, index) => ({
    ...{ date, rest: index > 4, name: '', closed: false },
  })),
  windows: [{ id: 5, code: '05', name: '办税窗口', pinyin: 'BanShui bs' }],
  people: [
    {
      ...{ staffId: 1, staffNo: '001', name: '孙强', pinyin: 'SunQiang sq' },
      posts: [{ windowId: 5, duty: 'A' }],
      away: [{ date: '2026-04-15', kind: 'sick' }],
    },
    {
      ...{ staffId: 2, staffNo: '002', name: '钱丽', pinyin: 'QianLi ql', away: [] },
      posts: [{ windowId: 5, duty: 'B' }],
    },
  ],
  duties: [duty(11, '2026-04-13', 1, '孙强'), duty(12, '2026-04-14', 2, '钱丽')],
  conflicts: [
    {
      ...{ code: 'window_empty', date: '2026-04-15', windowId: 5, windowName: '办税窗口' },
      ...{ staffId: null, name: '', dutyId: null, fromMinute: 510, toMinute: 720 },
    },
  ],
  swaps: [
    {
      ...{ id: 3, at: 0, note: '双方商定' },
      first: { date: '2026-04-16', kind: 'noon', shiftId: null, name: '孙强' },
      second: { date: '2026-04-17', kind: 'leader', shiftId: null, name: '钱丽' },
    },
  ],
  shifts: [
    { id: 21, sign: '白', name: '白班', colour: 'blue', sessions: [], restAfter: 0, retired: false },
    { id: 22, sign: '旧', name: '旧班', colour: 'grey', sessions: [], restAfter: 0, retired: true },
    { id: 23, sign: '休', name: '轮休', colour: 'grey', sessions: [], restAfter: 0, retired: false },
  ],
  patterns: [],
  undo: { id: 7, kind: 'move' },
};

async function openPage() {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'roster.week': () => week,
    'roster.assign': () => ({ id: 13 }),
    'roster.move': () => ({}),
    'roster.swap': () => ({}),
    'roster.remove': () => ({}),
    'roster.edit': () => ({}),
    'roster.putShift': () => ({ id: 14 }),
    'roster.undo': () => ({}),
    'roster.copyWeek': () => ({
      placed: 1,
      skipped: [{ date: '2026-04-14', name: '钱丽', code: 'duty_not_posted' }],
      leaders: [{ date: '2026-04-15', name: '钱丽' }],
    }),
    'roster.rotate': () => ({ placed: 20, skipped: [], leaders: [] }),
  });
  const view = await renderUi(<RosterPage />);
  await screen.findByText('钱丽');
  const grid = screen.getByRole('grid', { name: '值班排班' });
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, fake, grid, sent };
}

const chip = (name: string) => screen.getByText(name).closest('[draggable]') as HTMLElement;

describe('the grid by keyboard', () => {
  it('plans a duty in the cell it is on, the window’s own people first', async () => {
    const { user, grid, sent } = await openPage();
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
    const form = within(await screen.findByRole('dialog'));
    expect(form.getByRole('combobox', { name: /窗口/ })).toHaveValue('办税窗口');
    await user.type(form.getByRole('combobox', { name: /值班人员/ }), 'ql');
    await user.click(await screen.findByRole('option', { name: /钱丽.*B岗/ }));
    await user.click(form.getByRole('button', { name: '安排' }));
    await waitFor(() =>
      expect(sent('roster.assign')).toMatchObject([
        { date: '2026-04-15', kind: 'noon', windowId: 5, staffId: 2, startMinute: 720, endMinute: 840 },
      ]),
    );
  });

  it('types shifts with digits in the cells of a person, day after day', async () => {
    const { user, grid, sent } = await openPage();
    await user.click(screen.getByText('按人员'));
    grid.focus();
    await user.keyboard('129');
    await waitFor(() =>
      expect(sent('roster.putShift')).toMatchObject([
        { date: '2026-04-13', staffId: 1, shiftId: 21 },
        { date: '2026-04-14', staffId: 1, shiftId: 23 },
      ]),
    );
  });

  it('asks who has the shift where a digit is typed at a window', async () => {
    const { user, grid } = await openPage();
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}2');
    const form = within(await screen.findByRole('dialog'));
    expect(form.getByRole('radio', { name: '休 轮休' })).toBeChecked();
    expect(form.queryByLabelText('开始')).toBeNull();
  });

  it('takes a duty away, and swaps two with what both agreed on', async () => {
    const { user, grid, sent } = await openPage();
    grid.focus();
    await user.keyboard('{ArrowDown}s');
    expect(screen.getByText(/请选择与孙强对调/)).toBeVisible();
    await user.keyboard('{ArrowRight}{Enter}');
    const form = within(await screen.findByRole('dialog', { name: '调班' }));
    expect(form.getByText(/04-13 周一 午间值班 12:00—14:00：孙强 → 钱丽/)).toBeVisible();
    await user.click(form.getByRole('button', { name: '调班' }));
    expect(form.getByText('请写明双方怎样商定的。')).toBeVisible();
    await user.type(form.getByRole('textbox', { name: /双方约定/ }), '双方商定');
    await user.click(form.getByRole('button', { name: '调班' }));
    await waitFor(() => expect(sent('roster.swap')).toEqual([{ first: 11, second: 12, note: '双方商定' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    grid.focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(sent('roster.remove')).toEqual([{ id: 12 }]));
  });

  it('picks a duty up and puts it down elsewhere, or gives up', async () => {
    const { user, grid, sent } = await openPage();
    grid.focus();
    await user.keyboard('{ArrowDown}m');
    expect(screen.getByRole('status')).toHaveTextContent('正在移动孙强的值班');
    await user.keyboard('{Escape}{ArrowRight}m{ArrowRight}{ArrowRight}{Enter}');
    await waitFor(() =>
      expect(sent('roster.move')).toEqual([{ id: 12, date: '2026-04-16', windowId: 5, staffId: null }]),
    );
  });

  it('gives a duty to somebody else in the rows of people', async () => {
    const { user, grid, sent } = await openPage();
    await user.click(screen.getByText('按人员'));
    grid.focus();
    await user.keyboard('m{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(sent('roster.move')).toEqual([{ id: 11, date: '2026-04-13', windowId: 5, staffId: 2 }]),
    );
  });

  it('changes the times of a duty where it stands', async () => {
    const { user, grid, sent } = await openPage();
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const form = within(await screen.findByRole('dialog', { name: /修改值班/ }));
    const end = form.getByRole('textbox', { name: '结束' });
    await user.clear(end);
    await user.type(end, '1330');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent('roster.edit')).toEqual([
        { id: 11, staffId: 1, forStaffId: null, shiftId: null, startMinute: 720, endMinute: 810, note: '' },
      ]),
    );
  });

  it('undoes the last change by key and by button', async () => {
    const { user, grid, sent } = await openPage();
    grid.focus();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(sent('roster.undo')).toEqual([{ id: 7 }]));
    await user.click(screen.getByRole('button', { name: '撤销移动' }));
    await waitFor(() => expect(sent('roster.undo')).toHaveLength(2));
  });

  it('does not swap somebody with themselves', async () => {
    const { user, grid, sent } = await openPage();
    grid.focus();
    await user.keyboard('{ArrowDown}s{Enter}');
    expect(await screen.findByText(/两个值班是同一个人的/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent('roster.swap')).toEqual([]);
  });

  it('says why a swap is refused', async () => {
    const { user, grid, fake } = await openPage();
    fake.on('roster.swap', () => {
      throw refused('duty_swap_self');
    });
    grid.focus();
    await user.keyboard('{ArrowDown}s{ArrowRight}s');
    const form = within(await screen.findByRole('dialog', { name: '调班' }));
    await user.type(form.getByRole('textbox', { name: /双方约定/ }), '双方商定{Enter}');
    await user.click(form.getByRole('button', { name: '调班' }));
    expect(await screen.findByText(/不能对调/)).toBeVisible();
  });
});

it('is moved by dragging, and swapped by dropping on another duty', async () => {
  const { sent } = await openPage();
  const data = { getData: () => '11', setData: () => undefined };
  const cells = screen.getAllByRole('gridcell');
  fireEvent.drop(cells[7 + 3]!, { dataTransfer: data });
  await waitFor(() =>
    expect(sent('roster.move')).toEqual([{ id: 11, date: '2026-04-16', windowId: 5, staffId: null }]),
  );
  fireEvent.drop(chip('钱丽'), { dataTransfer: data });
  expect(await screen.findByRole('dialog', { name: '调班' })).toBeVisible();
});

it('lists conflicts, and says what a copy left out', async () => {
  const { user, sent } = await openPage();
  const list = within(screen.getByRole('complementary', { name: '排班冲突 1 处' }));
  expect(list.getByText('空岗')).toBeVisible();
  expect(list.getByText('本周调班 1 次')).toBeVisible();
  expect(list.getByText(/04-17 值班长 钱丽 → 孙强/)).toBeVisible();
  expect(list.getByText(/周三 04-15 08:30—12:00/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '复制上周' }));
  await user.click(await screen.findByRole('button', { name: '复制' }));
  expect(await screen.findByText(/2026-04-14 钱丽：当天不在岗/)).toBeVisible();
  expect(sent('roster.copyWeek')).toHaveLength(1);
});

it('by person shows where each serves and who is on leave', async () => {
  const { user } = await openPage();
  await user.click(screen.getByText('按人员'));
  const row = within((await screen.findByText('孙强')).closest('[role="row"]') as HTMLElement);
  expect(row.getByText('办税窗口')).toBeVisible();
  expect(row.getAllByRole('gridcell')[2]).toHaveTextContent('病假');
});
