import { fireEvent, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { CaseMonth, CaseMonthRow } from '#shared/contracts/cases';
import { NO_FIGURES } from '#shared/domain/cases/types';
import { CasesPage } from '../../../../renderer/features/cases/cases-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const row = (windowId: number, name: string, rest: Partial<CaseMonthRow> = {}): CaseMonthRow => ({
  ...{ windowId, code: `0${windowId}`, name, pinyin: '', area: '', unitName: '', figures: null, note: '' },
  ...{ savedBy: '', savedAt: null, changes: 0, previous: null, registered: 0, excused: 0, ...rest },
});
const month: CaseMonth = {
  ...{ month: '2026-03', closed: false },
  rows: [
    row(5, '办税窗口'),
    row(6, '户籍窗口', { figures: { ...NO_FIGURES, handled: 10, onTime: 10, overdue: 0 } }),
  ],
};

async function openPage(change: Partial<CaseMonth> = {}) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'cases.month': () => ({ ...month, ...change }),
    'cases.saveMonth': () => ({ saved: 1 }),
  });
  const router = createMemoryRouter(
    [
      { path: '/cases', element: <CasesPage /> },
      { path: '/else', element: <p>别处</p> },
    ],
    { initialEntries: ['/cases?month=2026-03'] },
  );
  const view = await renderUi(<RouterProvider router={router} />);
  await screen.findByText('办税窗口');
  const sent = () =>
    fake.calls.filter(({ channel }) => channel === 'cases.saveMonth').map(({ input }) => input);
  return { ...view, router, sent };
}

const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('figures of a month', () => {
  it('are typed by keyboard: the third follows, Enter goes down, Ctrl+S saves', async () => {
    const { user, sent } = await openPage();
    await user.click(cell('办税窗口 办结件'));
    await user.keyboard('120');
    cell('办税窗口 超时办结').focus();
    await user.keyboard('2');
    expect(cell('办税窗口 按时办结').placeholder).toBe('118');
    expect(screen.getByText('98.33%')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(cell('户籍窗口 超时办结'));
    await user.keyboard('{Control>}s{/Control}');
    const figures = { ...NO_FIGURES, handled: 120, onTime: 118, overdue: 2 };
    await waitFor(() =>
      expect(sent()).toEqual([{ month: '2026-03', rows: [{ windowId: 5, figures, note: '' }], reason: '' }]),
    );
  });

  it('that contradict themselves are named and not saved', async () => {
    const { user, sent } = await openPage();
    await user.type(cell('办税窗口 办结件'), '3');
    await user.type(cell('办税窗口 超时办结'), '5');
    expect(screen.getByText('按时加超时不等于办结件')).toBeTruthy();
    expect(screen.getByRole('button', { name: '保存 1 行' })).toHaveProperty('disabled', true);
    await user.clear(cell('办税窗口 超时办结'));
    await user.type(cell('办税窗口 超时办结'), 'x');
    expect(screen.getByText('只能填写不小于 0 的整数')).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('that stood already are changed with a reason', async () => {
    const { user, sent } = await openPage();
    await user.clear(cell('户籍窗口 超时办结'));
    await user.type(cell('户籍窗口 超时办结'), '1');
    await user.clear(cell('户籍窗口 办结件'));
    await user.type(cell('户籍窗口 办结件'), '11');
    await user.click(screen.getByRole('button', { name: '保存 1 行' }));
    await user.type(await screen.findByLabelText(/理由/), '漏计一件');
    await user.click(screen.getAllByRole('button', { name: '保存' }).at(-1)!);
    await waitFor(() => expect(sent()).toMatchObject([{ reason: '漏计一件' }]));
  });

  it('are pasted as a block out of a spreadsheet', async () => {
    await openPage();
    const first = cell('办税窗口 办结件');
    first.focus();
    fireEvent.paste(first, { clipboardData: { getData: () => '20\t19\t5\t1\r\n30\t30\t\t0\r\n' } });
    expect(cell('办税窗口 超时办结').value).toBe('1');
    expect(cell('户籍窗口 办结件').value).toBe('30');
  });

  it('are not lost without a question', async () => {
    const { user, router } = await openPage();
    await user.type(cell('办税窗口 办结件'), '3');
    void router.navigate('/else');
    expect(await screen.findByText('有 1 行没有保存')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '不保存，离开' }));
    expect(await screen.findByText('别处')).toBeTruthy();
  });

  it('of a closed month are only read', async () => {
    await openPage({ closed: true });
    expect(cell('办税窗口 办结件').readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: /保存/ })).toBeNull();
  });
});
