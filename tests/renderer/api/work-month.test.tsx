import { screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import { forgetWorkMonth, useWorkMonth } from '../../../renderer/api/work-month';
import { installFakeApi } from '../support/fake-api';
import { renderUi } from '../support/render';

beforeEach(forgetWorkMonth);

function Shown() {
  const [month] = useWorkMonth();
  return <output>{month ?? 'asked'}</output>;
}

it.each([
  ['the month of the address', '?month=2026-02', '2026-02'],
  ['no month in the address', '', '2026-03'],
  ['an empty one', '?month=', '2026-03'],
  ['one that does not exist', '?month=2026-13', '2026-03'],
  ['a day', '?month=2026-02-01', '2026-03'],
  ['words', '?month=march', '2026-03'],
])('%s', async (_, search, expected) => {
  installFakeApi({ 'months.list': () => [{ month: '2026-03', state: 'open' }] });
  await renderUi(
    <MemoryRouter initialEntries={[`/month${search}`]}>
      <Shown />
    </MemoryRouter>,
  );
  expect(await screen.findByText(expected)).toBeVisible();
});
