import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { encodeCell, type MonthSheet, type SheetPerson } from '#shared/contracts/attendance';
import { daysOfMonth, weekday } from '#shared/domain/time/dates';
import { wallAt } from '#shared/domain/time/wall';
import { MonthPage } from '../../../../renderer/features/attendance/month-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const days = daysOfMonth('2026-03').map((date) => ({
  date,
  rest: weekday(date) > 5 ? ('weekend' as const) : null,
  name: null,
  makeup: false,
}));
const good = encodeCell([
  { code: 'present', unsettled: false },
  { code: 'present', unsettled: false },
]);
const bad = encodeCell([
  { code: 'late', unsettled: true },
  { code: 'leave_sick', unsettled: false },
]);

const person = (index: number): SheetPerson => ({
  staffId: index + 1,
  staffNo: String(index + 1).padStart(4, '0'),
  name: `人员${index + 1}`,
  pinyin: `ry${index + 1}`,
  unitId: 1,
  unitName: '测试局',
  windowId: 1 + (index % 2),
  windowName: index % 2 ? '社保窗口' : '企业开办窗口',
  cells: days.map((day, n) => (day.rest ? '' : n === 2 && index === 0 ? bad : good)),
  shifts: index === 2 ? days.map((_, n) => ['白', '夜', '休'][n] ?? '') : [],
  totals: { due: 2200, worked: 2150, late: 1, early: 0, missing: 0, absent: 0, leave: 50, outing: 0 },
  unsettled: index === 0 ? 1 : 0,
});

const sheetOf = (count: number): MonthSheet => ({
  month: '2026-03',
  state: 'closed',
  days,
  shifts: [
    { sign: '白', name: '白班' },
    { sign: '夜', name: '夜班' },
    { sign: '休', name: '轮休' },
  ],
  people: Array.from({ length: count }, (_, index) => person(index)),
});

const story = {
  staffId: 1,
  staffNo: '0001',
  name: '人员1',
  unitName: '测试局',
  windowName: '企业开办窗口',
  date: '2026-03-03',
  state: 'closed',
  rest: null,
  shift: null,
  sessions: [],
  punches: [],
  away: [],
  outings: [],
  failures: [],
  settlements: [],
  corrections: { used: 0, limit: null },
};

async function open(count: number, address = '/?month=2026-03') {
  // Columns are virtual too.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1500 });
  const api = installFakeApi({
    'months.history': () => [],
    'access.state': () => stateOf(sessionOf(['chief'])),
    'attendance.month': () => sheetOf(count),
    'attendance.day': (input: { staffId: number; date: string }) => ({ ...story, ...input }),
  });
  const { user } = await renderUi(
    <MemoryRouter initialEntries={[address]}>
      <MonthPage />
    </MemoryRouter>,
  );
  return { api, user, grid: await screen.findByRole('grid') };
}

const activeLabel = (grid: HTMLElement) => {
  const id = grid.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.getAttribute('aria-label') : null;
};

describe('MonthPage', () => {
  it('says the cells in words, marks them by sign, and shows that the month is closed', async () => {
    const { grid } = await open(3);
    const cell = within(grid).getByRole('gridcell', { name: '人员1 2026-03-03：迟到、病假' });
    expect(cell).toHaveTextContent('○病');
    expect(within(grid).getByRole('gridcell', { name: '人员2 2026-03-03：出勤、出勤' })).toHaveTextContent(
      '√',
    );
    expect(screen.getByText('已月结')).toBeInTheDocument();
    expect(within(grid).getAllByText('21.5')).toHaveLength(3);
  });

  it('shows the sign of a shift above the marks, says its name, and explains it in the legend', async () => {
    const { grid } = await open(3);
    expect(within(grid).getByRole('gridcell', { name: /^人员3 2026-03-02：夜班、出勤/ })).toHaveTextContent(
      '夜√',
    );
    expect(within(grid).getByRole('gridcell', { name: /^人员3 2026-03-01：白班、无$/ })).toHaveTextContent(
      '白',
    );
    expect(within(grid).getByRole('gridcell', { name: /^人员3 2026-03-04：出勤/ })).toHaveTextContent('√');
    expect(screen.getByText('班次：夜班')).toBeVisible();
  });

  it('moves by keys and opens the story of the cell; Esc closes it', async () => {
    const { api, user, grid } = await open(200);
    await waitFor(() => expect(grid).toHaveFocus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(activeLabel(grid)).toBe('人员1 2026-03-03：迟到、病假');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('complementary', { name: '当天经过' })).toBeInTheDocument();
    expect(api.calls).toContainEqual({
      channel: 'attendance.day',
      input: { staffId: 1, date: '2026-03-03' },
    });
    await user.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(api.calls).toContainEqual({
        channel: 'attendance.day',
        input: { staffId: 2, date: '2026-03-03' },
      }),
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: '当天经过' })).toBeNull();
  });

  it('tells a night shift by its name, and what belongs to the next morning', async () => {
    const { api, user, grid } = await open(3);
    const at = (date: string, minute: number) => wallAt(date, minute);
    const slot = { raw: null, source: 'punch', covered: true, state: 'ok', minutes: 0 };
    api.on('attendance.day', (input: { staffId: number; date: string }) => ({
      ...story,
      ...input,
      shift: '夜班',
      sessions: [
        {
          ...{ session: 'shift', status: 'present', windowName: null, late: 0, early: 0, exception: null },
          ...{ start: at('2026-03-02', 1200), end: at('2026-03-03', 480), reasons: [] },
          inSlot: { ...slot, expected: at('2026-03-02', 1200), at: at('2026-03-02', 1190) },
          outSlot: { ...slot, expected: at('2026-03-03', 480), at: at('2026-03-03', 491) },
        },
      ],
      punches: [
        {
          ...{
            at: at('2026-03-03', 491),
            machineId: '3',
            device: '1',
            deviceName: '',
            file: 'a.dat',
            line: 9,
          },
          ...{ raw: 'x', quarantine: null },
        },
      ],
    }));
    grid.focus();
    await user.keyboard('{ArrowRight}{Enter}');
    const pane = await screen.findByRole('complementary', { name: '当天经过' });
    expect(await within(pane).findByText(/企业开办窗口 · 夜班/)).toBeVisible();
    expect(within(pane).getByText(/20:00–次日.08:00/)).toBeVisible();
    expect(within(pane).getByText(/^次日.08:11$/)).toBeVisible();
    expect(within(pane).getByText(/03-03 · 考勤机 1/)).toBeVisible();
  });

  it('opens the day another page links to', async () => {
    const { grid } = await open(200, '/?month=2026-03&staff=150&date=2026-03-12');
    expect(await screen.findByRole('complementary', { name: '当天经过' })).toBeInTheDocument();
    await waitFor(() =>
      expect(grid).toHaveAttribute('aria-activedescendant', expect.stringMatching(/-149-11$/)),
    );
  });

  it('moves to the edges with Ctrl, and chooses all, a person, a day, or what the mouse is drawn over', async () => {
    const { user, grid } = await open(6);
    const chosen = () => within(grid).getAllByRole('gridcell', { selected: true }).length;
    grid.focus();
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(activeLabel(grid)).toMatch(/^人员6 2026-03-01/);
    await user.keyboard('{Control>}a{/Control}');
    const all = chosen();
    await user.click(within(grid).getByRole('rowheader', { name: '人员2' }));
    expect(chosen()).toBe(all / 6);
    await user.click(within(grid).getAllByRole('columnheader')[4]!);
    expect(chosen()).toBe(6);
    const at = (name: RegExp) => within(grid).getByRole('gridcell', { name });
    await user.pointer([
      { keys: '[MouseLeft>]', target: at(/^人员1 2026-03-03/) },
      { target: at(/^人员3 2026-03-04/) },
      { keys: '[/MouseLeft]' },
    ]);
    expect(chosen()).toBe(6);
    await user.keyboard('{Escape}');
    expect(chosen()).toBe(1);
  });

  const row = (staffId: number, date: string, session: string, rest = {}) => ({
    ...{ id: `${staffId}:${date}:${session}`, staffId, date, session, name: `人员${staffId}` },
    ...{ kind: 'late', status: 'late', settled: false, ...rest },
  });

  it('settles the chosen exceptions together, says what it leaves alone, and takes them back', async () => {
    const { api, user } = await open(6);
    api.on('attendance.month', () => ({ ...sheetOf(6), state: 'open' }));
    api.on('attendance.exceptions', () => ({
      reasons: ['全楼停电'],
      rows: [
        row(1, '2026-03-03', 'am'),
        row(1, '2026-03-03', 'pm', { settled: true }),
        row(2, '2026-03-04', 'am'),
        row(2, '2026-03-04', 'pm'),
        row(2, '2026-03-06', 'am'),
        row(5, '2026-03-03', 'am'),
      ],
    }));
    api.on('attendance.settle', () => ({ settlementIds: [41, 42] }));
    api.on('attendance.revoke', () => ({}));
    cleanup();
    await renderUi(
      <MemoryRouter initialEntries={['/?month=2026-03']}>
        <MonthPage />
      </MemoryRouter>,
    );
    const grid = await screen.findByRole('grid');
    grid.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect(within(grid).getAllByRole('gridcell', { selected: true })).toHaveLength(4);
    await screen.findByRole('button', { name: '处理所选 3 条异常' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/1 条已经处理过，保持原处理、4 个班段没有异常/)).toBeVisible();
    await user.click(within(dialog).getByRole('checkbox', { name: /2026-03-04 下午/ }));
    await user.click(within(dialog).getByRole('button', { name: '处理 2 条' }));
    expect(await within(dialog).findByText('请填写理由')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/^理由/), '全楼停电{Enter}');
    await waitFor(() =>
      expect(api.calls.find((call) => call.channel === 'attendance.settle')?.input).toEqual({
        items: [
          { staffId: 1, date: '2026-03-03', session: 'am' },
          { staffId: 2, date: '2026-03-04', session: 'am' },
        ],
        action: 'confirm',
        reason: '全楼停电',
        proof: '',
      }),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: /处理所选/ })).toBeNull());
    expect(screen.getByRole('button', { name: '撤销刚才的 2 条' })).toBeVisible();
    expect(grid).toHaveFocus();
    await user.keyboard('u');
    await waitFor(() =>
      expect(api.calls.find((call) => call.channel === 'attendance.revoke')?.input).toMatchObject({
        settlementIds: [41, 42],
      }),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: /撤销刚才/ })).toBeNull());
  });

  it('draws only what is in sight of a thousand people', async () => {
    const { grid } = await open(1000);
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    expect(grid).toHaveAttribute('aria-rowcount', '1001');
  });

  it('filters by pinyin, window and what is unsettled', async () => {
    const { user, grid } = await open(6);
    await user.type(screen.getByPlaceholderText('姓名、拼音首字母、工号'), 'ry2');
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(1);
    await user.clear(screen.getByPlaceholderText('姓名、拼音首字母、工号'));
    await user.click(screen.getByRole('checkbox', { name: '只看有按判定计入异常的人' }));
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(1);
    await user.type(screen.getByPlaceholderText('姓名、拼音首字母、工号'), 'zzz');
    expect(screen.getByText('没有符合条件的人员')).toBeInTheDocument();
  });
});
