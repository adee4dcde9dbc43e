import { screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { LeaveBalancesPage } from '../../../../renderer/features/leave/leave-balances-page';
import { LeaveCoveragePage } from '../../../../renderer/features/leave/leave-coverage-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

async function openPage(page: typeof LeaveBalancesPage, channel: 'leave.balances' | 'leave.coverage') {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'leave.balances': () => [],
    'leave.cover': () => [],
    'leave.coverage': ({ year }: { year: number }) => ({ year, rest: [], windows: [] }),
  });
  const Page = page;
  const view = await renderUi(
    <MemoryRouter initialEntries={['/?month=2026-04']}>
      <Page />
    </MemoryRouter>,
  );
  const field = await screen.findByRole('textbox', { name: '年份' });
  const asked = () =>
    fake.calls
      .filter((call) => call.channel === channel)
      .map(({ input }) => (input as { year: number }).year);
  await waitFor(() => expect(asked()).toHaveLength(1));
  return { ...view, field, asked };
}

describe.each([
  ['假期余额', LeaveBalancesPage, 'leave.balances'],
  ['请假日历', LeaveCoveragePage, 'leave.coverage'],
] as const)('the year of %s', (_, page, channel) => {
  it('is typed, and a half-typed one asks for nothing', async () => {
    const { user, field, asked } = await openPage(page, channel);
    const [first] = asked();
    await user.clear(field);
    await user.type(field, '202');
    expect(asked()).toEqual([first]);
    await user.type(field, '4');
    await waitFor(() => expect(asked()).toEqual([first, 2024]));
    expect(field).toHaveValue('2024');
  });

  it('comes back where the typed one is no year', async () => {
    const { user, field, asked } = await openPage(page, channel);
    const [first] = asked();
    await user.clear(field);
    await user.type(field, '18');
    await user.tab();
    expect(field).toHaveValue(String(first));
    expect(asked()).toEqual([first]);
  });

  it('moves by the arrow keys', async () => {
    const { user, field, asked } = await openPage(page, channel);
    const [first] = asked();
    await user.click(field);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(asked()).toEqual([first, first! - 1]));
  });
});
