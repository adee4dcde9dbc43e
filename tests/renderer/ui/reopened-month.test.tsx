import { screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { MonthState } from '#shared/contracts/months';
import { wallAt } from '#shared/domain/time/wall';
import { ReopenedMonth } from '../../../renderer/ui/reopened-month';
import { installFakeApi } from '../support/fake-api';
import { renderUi } from '../support/render';
import { sessionOf, stateOf } from '../support/sessions';

const event = (id: number, fromState: MonthState, toState: MonthState, reason = '') => ({
  ...{ id, fromState, toState, reason, accountName: '督查办主任' },
  at: wallAt('2026-06-03', 612 + id),
});
const CLOSED = event(1, 'open', 'closed');
const REOPENED = event(2, 'closed', 'open', '4月9日漏导一台机器');

async function show(histories: Record<string, unknown[]>, role: 'officer' | 'manager' = 'officer') {
  installFakeApi({
    'access.state': () => stateOf(sessionOf([role])),
    'months.history': ({ month }: { month: string }) => histories[month],
  });
  await renderUi(
    <MemoryRouter>
      {Object.keys(histories).map((month) => (
        <ReopenedMonth key={month} month={month} />
      ))}
    </MemoryRouter>,
  );
}

describe('a month that was reopened', () => {
  it('says who opened it, when and why, and leads to where it is closed', async () => {
    await show({ '2026-04': [CLOSED, REOPENED] });
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain(
      '2026-04 月结后由 督查办主任 于 2026-06-03 10:14 重新打开，理由：4月9日漏导一台机器。',
    );
    const link = screen.getByRole('link', { name: '去月度考核' });
    expect(link.getAttribute('href')).toBe('/assessment?month=2026-04');
  });

  it('gives a window manager no link to a page that is not theirs', async () => {
    await show({ '2026-04': [CLOSED, REOPENED] }, 'manager');
    expect((await screen.findByRole('note')).textContent).toContain('重新打开');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is silent about a month never closed, and about one closed again', async () => {
    await show({
      '2026-02': [CLOSED, REOPENED, event(3, 'open', 'closed')],
      '2026-03': [CLOSED],
      '2026-04': [CLOSED, REOPENED],
      '2026-05': [],
    });
    await screen.findByRole('note');
    expect(screen.getAllByRole('note').map((note) => note.textContent?.slice(0, 7))).toEqual(['2026-04']);
  });
});
