import { screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { DayPicture } from '#shared/contracts/attendance';
import type { Role } from '#shared/contracts/roles';
import { wallAt } from '#shared/domain/time/wall';
import { TodayPage } from '../../../../renderer/features/today/today-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const none = { present: 0, late: 0, missing: 0, absent: 0, leave: 0, outing: 0, open: 0 };

const day: DayPicture = {
  date: '2026-05-29',
  rest: null,
  restName: null,
  due: 2,
  counts: { ...none, present: 1, late: 1 },
  windows: [
    {
      windowId: 5,
      name: '办税窗口',
      people: [
        { staffId: 3, name: '孙强', state: 'late' },
        { staffId: 4, name: '钱丽', state: 'present' },
      ],
    },
  ],
  waiting: { month: '2026-05', unsettled: 7, open: 0 },
  trend: [],
  dataUntil: '2026-05-29',
};

async function open(picture: Partial<DayPicture>, roles: Role[], people = 1) {
  installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'access.accounts': () => [{ id: 1 }],
    'attendance.today': () => ({ ...day, ...picture }),
    'punches.unmapped': () => [],
    'leave.list': ({ phase }: { phase: string }) =>
      phase === 'overdue' ? [{ id: 8, startAt: wallAt('2026-04-13', 510) }] : [],
    'months.list': () => [
      { month: '2026-05', state: 'open' },
      { month: '2026-04', state: 'confirmed' },
      { month: '2026-03', state: 'published' },
    ],
    'staff.search': () => Array.from({ length: people }, (_, id) => ({ id })),
  });
  await renderUi(
    <MemoryRouter>
      <TodayPage />
    </MemoryRouter>,
  );
  return within(await screen.findByRole('region', { name: '等您处理' }));
}

describe('what waits', () => {
  it('leads to its list: exceptions, people overdue, and the oldest month that is not on paper', async () => {
    const waiting = await open({}, ['chief']);
    const address = async (words: RegExp) =>
      (await waiting.findByRole('link', { name: words })).getAttribute('href');
    expect(await address(/7 条异常/)).toBe('/exceptions?month=2026-05');
    expect(await address(/1 人逾期未归/)).toBe('/leave?month=2026-04&filter=overdue');
    expect(await address(/2026-04 已确认，等待印发/)).toBe('/documents?month=2026-04');
  });

  it('says nothing of closing to an officer', async () => {
    const waiting = await open({}, ['officer']);
    await waiting.findByRole('link', { name: /逾期未归/ });
    expect(waiting.queryByText(/印发/)).toBeNull();
  });
});

describe('the windows', () => {
  it('lead from whoever is not simply here to that day', async () => {
    await open({}, ['officer']);
    expect(await screen.findByRole('link', { name: /孙强/ })).toHaveAttribute(
      'href',
      '/month?month=2026-05&staff=3&date=2026-05-29',
    );
    expect(screen.queryByRole('link', { name: /钱丽/ })).toBeNull();
  });
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
    await screen.findByRole('link', { name: /孙强/ });
    expect(screen.queryByRole('region', { name: '开始使用' })).toBeNull();
  });
});
