import { screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { ComplaintStatisticsInfo } from '#shared/contracts/complaints';
import { ComplaintStatisticsPage } from '../../../../renderer/features/complaints/statistics-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const line = {
  ...{ key: 'attitude', name: '服务态度', total: 5, proven: 2, partly: 1, unproven: 0 },
  ...{ withdrawn: 1, open: 3, overdue: 2, returns: 4 },
};
const figures: ComplaintStatisticsInfo = {
  all: { ...line, key: '' },
  groups: { month: [], channel: [], category: [line], kind: [], window: [] },
  ageing: [3, 7, 15, 30, null].map((upTo, index) => ({
    ...{ upTo, inTime: index === 0 ? 2 : 0, overdue: index === 1 ? 1 : 0 },
    ...(index < 2 ? { from: '2026-04-01', to: '2026-04-02' } : { from: null, to: null }),
  })),
  satisfaction: { satisfied: 1, basic: 1, unsatisfied: 1, unreached: 0 },
  ...{ closed: 2, closedInTime: 1 },
};

function Where() {
  const { pathname, search } = useLocation();
  return <p>{`到了 ${pathname}${search}`}</p>;
}

async function openPage() {
  installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'months.current': () => ({ month: '2026-04' }),
    'complaints.statistics': () => figures,
  });
  const ui = await renderUi(
    <MemoryRouter initialEntries={['/complaints/figures?month=2026-04']}>
      <Routes>
        <Route path="/complaints/figures" element={<ComplaintStatisticsPage />} />
        <Route path="*" element={<Where />} />
      </Routes>
    </MemoryRouter>,
  );
  await screen.findByText('服务态度');
  return ui;
}

const SPAN = 'since=2026-01-01&until=2026-04-30';

describe('each number of the complaint figures', () => {
  it.each([
    ['5', `${SPAN}&categoryCode=attitude`],
    ['2', `${SPAN}&categoryCode=attitude&verdict=proven`],
    ['1', `${SPAN}&categoryCode=attitude&verdict=partly`],
    ['3', `${SPAN}&categoryCode=attitude&filter=open`],
    ['4', `${SPAN}&categoryCode=attitude&only=returned`],
  ])('of a line opens its list: %s', async (number, address) => {
    const { user } = await openPage();
    const row = screen.getByText('服务态度').closest('[role=row]') as HTMLElement;
    await user.click(within(row).getAllByRole('link', { name: number })[0]!);
    expect(await screen.findByText(`到了 /complaints?all=1&${address}`)).toBeTruthy();
  });

  it('stays plain where there is nothing behind it', async () => {
    await openPage();
    const row = screen.getByText('服务态度').closest('[role=row]') as HTMLElement;
    expect(within(row).queryByRole('link', { name: '0' })).toBeNull();
  });

  it.each([
    ['50.0%', `${SPAN}&only=inTime`],
    ['100.0%', `${SPAN}&only=upheld`],
    ['66.7%', `${SPAN}&only=pleased`],
  ])('above opens its list: %s', async (share, address) => {
    const { user } = await openPage();
    await user.click(screen.getByRole('link', { name: share }));
    expect(await screen.findByText(`到了 /complaints?all=1&${address}`)).toBeTruthy();
  });

  it.each([
    ['4 至 7 日 已逾期 1', 'since=2026-04-01&until=2026-04-02&filter=overdue'],
    ['3 日以内 期限内 2', 'since=2026-04-01&until=2026-04-02&filter=open&only=running'],
    ['不满意 件数 1', `${SPAN}&call=unsatisfied`],
  ])('of a picture opens its list: %s', async (mark, address) => {
    const { user } = await openPage();
    (await screen.findByRole('link', { name: mark })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(`到了 /complaints?all=1&${address}`)).toBeTruthy();
  });
});
