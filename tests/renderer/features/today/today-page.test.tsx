import { fireEvent, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { DayPicture, FloorPerson } from '#shared/contracts/attendance-floor';
import type { Role } from '#shared/contracts/roles';
import { wallAt } from '#shared/domain/time/wall';
import { TodayPage } from '../../../../renderer/features/today/today-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const none = {
  present: 0,
  late: 0,
  awaited: 0,
  missing: 0,
  absent: 0,
  overdue: 0,
  leave: 0,
  outing: 0,
  open: 0,
  exempt: 0,
};

const person = (staffId: number, name: string, rest: Partial<FloorPerson> = {}): FloorPerson => ({
  ...{ staffId, name, state: 'present', duty: 'A', elsewhere: null, sessions: [] },
  ...rest,
});

const floor = { code: 'W05', name: '办税窗口', area: '', closedBy: null, empty: [] };

const day: DayPicture = {
  date: '2026-05-29',
  rest: null,
  restName: null,
  due: 2,
  counts: { ...none, present: 1, late: 1 },
  windows: [
    {
      windowId: 5,
      ...floor,
      people: [
        person(3, '孙强', {
          state: 'late',
          sessions: [
            {
              session: 'am',
              status: 'late',
              in: wallAt('2026-05-29', 521),
              out: null,
              unsettled: true,
              running: false,
            },
          ],
        }),
        person(4, '钱丽', { duty: 'B' }),
      ],
    },
  ],
  waiting: { month: '2026-05', unsettled: 7, open: 0 },
  trend: [],
  dataUntil: '2026-05-29',
  lastPunch: wallAt('2026-05-29', 1062),
  waitingPeople: 0,
  behind: [],
  notices: [],
  leaders: [],
};

/** More than the page shows one by one. */
const tasks = Array.from({ length: 8 }, (_, index) => ({
  task: index === 0 ? 'overdue' : 'decide',
  dueAt: wallAt('2026-04-14', 840),
  leave: {
    ...{ id: 8 + index, staffName: `钱丽${index}`, kind: 'sick', kindName: '' },
    startAt: wallAt('2026-04-13', 510),
  },
}));

async function open(picture: Partial<DayPicture>, roles: Role[], people = 1, card = '等您处理') {
  installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'access.accounts': () => [{ id: 1 }],
    'attendance.today': () => ({ ...day, ...picture }),
    'punches.unmapped': () => [],
    'leave.tasks': () => tasks,
    'months.list': () => [
      { month: '2026-05', state: 'open' },
      { month: '2026-04', state: 'signed' },
      { month: '2026-03', state: 'published' },
    ],
    'staff.search': () => Array.from({ length: people }, (_, id) => ({ id })),
  });
  await renderUi(
    <MemoryRouter>
      <TodayPage />
    </MemoryRouter>,
  );
  return within(await screen.findByRole('region', { name: card }));
}

describe('what waits', () => {
  it('leads to its list: exceptions, people overdue, and the oldest month that is not on paper', async () => {
    const waiting = await open({}, ['chief']);
    const address = async (words: RegExp) =>
      (await waiting.findByRole('link', { name: words })).getAttribute('href');
    expect(await address(/7 条异常/)).toBe('/exceptions?month=2026-05');
    expect(await address(/钱丽0 逾期未归.*应于 04-14 14:00 返岗/)).toBe('/leave?month=2026-04&open=8');
    expect(await address(/钱丽1 病假，等您审批/)).toBe('/leave?month=2026-04&open=9');
    expect(await address(/还有 2 项请假待办/)).toBe('/leave?filter=mine');
    expect(await address(/2026-04 已签批，等待印发/)).toBe('/documents?month=2026-04');
  });

  it('is what waits in the center for those who only read', async () => {
    const waiting = await open({}, ['leader'], 1, '全中心待办');
    expect(await waiting.findByRole('link', { name: /7 条异常/ })).toBeVisible();
    fireEvent.click(await tile(/办税窗口/));
    expect(screen.getByRole('region', { name: /人员情况/ })).toHaveTextContent('孙强');
    expect(screen.queryByRole('link', { name: '去处理' })).toBeNull();
  });

  it('says nothing of closing to an officer', async () => {
    const waiting = await open({}, ['officer']);
    await waiting.findByRole('link', { name: /逾期未归/ });
    expect(waiting.queryByText(/印发/)).toBeNull();
  });
});

const tile = (name: RegExp) => screen.findByRole('button', { name });
const WINDOWS = [
  { windowId: 5, ...floor, people: [person(3, '孙强', { state: 'leave' })], empty: [{ from: 510, to: 720 }] },
  {
    windowId: 6,
    ...floor,
    name: '户政窗口',
    people: [person(5, '吴敏', { state: 'exempt' })],
    closedBy: '停电',
  },
  { windowId: 7, ...floor, name: '综合窗口', people: [person(6, '郑凯', { state: 'late' })] },
];

describe('the windows', () => {
  it('lead to their people, and from there to the day and to what has to be settled', async () => {
    await open({}, ['officer']);
    fireEvent.click(await tile(/办税窗口，迟到早退，2\/2 在岗/));
    const detail = within(screen.getByRole('region', { name: '办税窗口：人员情况' }));
    expect(detail.getByRole('link', { name: '孙强' })).toHaveAttribute(
      'href',
      '/month?month=2026-05&staff=3&date=2026-05-29',
    );
    expect(detail.getByRole('link', { name: '去处理' })).toHaveAttribute(
      'href',
      '/exceptions?month=2026-05&staff=3&date=2026-05-29',
    );
    expect(detail.getByText(/上午 上班 08:41 迟到/)).toBeVisible();
    fireEvent.keyDown(detail.getByRole('link', { name: '孙强' }), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: /人员情况/ })).toBeNull();
  });

  it('say which stands empty and which a notice closed', async () => {
    await open({ windows: WINDOWS, notices: ['停电'] }, ['officer']);
    expect(await tile(/办税窗口，空岗/)).toHaveTextContent('空岗 08:30–12:00');
    expect(await tile(/户政窗口，当日不考勤/)).toHaveTextContent('停电');
  });

  it('do not say who is away before the data is there, and a make-up workday says so', async () => {
    const people = [person(3, '孙强', { state: 'open' }), person(4, '钱丽', { state: 'open' })];
    await open(
      {
        ...{ date: '2026-05-09', restName: '劳动节', due: 2, waitingPeople: 2, counts: { ...none, open: 2 } },
        windows: [{ windowId: 5, ...floor, people }],
      },
      ['officer'],
    );
    expect(await tile(/办税窗口，待导入，应到 2 人/)).toBeVisible();
    expect(screen.getByText('2026-05-09 是劳动节调休上班日，照常考勤')).toBeVisible();
    expect(screen.getByRole('button', { name: /^在岗/ })).toHaveTextContent('—');
    expect(screen.getByRole('button', { name: /^请假/ })).toHaveTextContent('0');
    expect(screen.getByText(/周六/)).toBeVisible();
  });

  it('name who is not in yet while the day is running, and what is not over', async () => {
    const sessions = [
      { session: 'am', status: 'open' as const, in: null, out: null, unsettled: false, running: true },
    ];
    const people = [person(3, '孙强', { state: 'awaited', sessions }), person(4, '钱丽')];
    await open(
      {
        ...{ due: 2, counts: { ...none, present: 1, awaited: 1 } },
        windows: [{ windowId: 5, ...floor, people }],
      },
      ['officer'],
    );
    expect(await tile(/办税窗口，未到，1\/2 在岗/)).toHaveTextContent('孙强 未到');
    fireEvent.click(screen.getByRole('button', { name: /^未到 ?1$/ }));
    expect(screen.getByRole('region', { name: '未到：人员情况' })).toHaveTextContent('上午 未结束');
  });

  it('are walked with the arrows, one stop for the Tab key', async () => {
    await open({ windows: WINDOWS }, ['officer']);
    const first = await tile(/办税窗口/);
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(await tile(/户政窗口/)).toHaveFocus();
    expect(first).toHaveAttribute('tabindex', '-1');
  });

  it('step back when a state is asked for, whose people are named', async () => {
    await open({ windows: WINDOWS, counts: { ...none, late: 1 } }, ['officer']);
    fireEvent.click(await screen.findByRole('button', { name: /^迟到早退 ?1$/ }));
    expect(screen.getByRole('region', { name: '迟到早退：人员情况' })).toHaveTextContent('郑凯');
    expect(await tile(/办税窗口/)).toHaveAttribute('data-dimmed');
    expect(await tile(/综合窗口/)).not.toHaveAttribute('data-dimmed');
  });
});

describe('where the data ends', () => {
  const gate = { code: '2', name: '东门', until: wallAt('2026-05-20', 1052), next: null };

  it('asks for the import while no machine has the day', async () => {
    await open({ dataUntil: '2026-05-28', waitingPeople: 2, behind: [gate] }, ['officer']);
    expect(await screen.findByText(/2026-05-29 的打卡记录还没有导入/)).toBeVisible();
    expect(screen.queryByText(/东门/)).toBeNull();
  });

  it('says which machine everybody waits for, and the two ways out', async () => {
    await open({ waitingPeople: 7, behind: [gate, { ...gate, code: '3', name: '', until: null }] }, [
      'officer',
    ]);
    expect(await screen.findByText(/还有 7 人要等打卡数据/)).toBeVisible();
    expect(screen.getByText('东门：数据到 2026-05-20 17:32')).toBeVisible();
    expect(screen.getByText('3 号机：还没有这一天的数据')).toBeVisible();
    expect(screen.getByRole('link', { name: /声明数据齐全/ })).toHaveAttribute('href', '/punches/devices');
  });

  it('says nothing while nobody waits', async () => {
    await open({ behind: [gate] }, ['officer']);
    await tile(/办税窗口/);
    expect(screen.queryByText(/东门/)).toBeNull();
  });
});

it.each([
  ['nobody', 0, '2026-05-29 是周末，不安排考勤'],
  ['those on duty', 2, '2026-05-29 是周末，只有排了值班的人应到'],
])('says of a day of rest that %s is due', async (_, due, words) => {
  await open({ rest: 'weekend', due }, ['officer']);
  expect(await screen.findByText(words)).toBeVisible();
});

describe('the first day', () => {
  it('shows what to do until there are people and punches', async () => {
    await open({ due: 0, windows: [], dataUntil: null }, ['admin', 'chief'], 0);
    const steps = within(await screen.findByRole('region', { name: '开始使用' }));
    expect(steps.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/staff/import',
      '/timetables',
      '/punches',
      '/accounts',
    ]);
  });

  it('is over then', async () => {
    await open({}, ['officer']);
    await tile(/办税窗口/);
    expect(screen.queryByRole('region', { name: '开始使用' })).toBeNull();
  });
});
