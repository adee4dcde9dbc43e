import { act, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { describe, expect, it } from 'vitest';
import { builtInKinds } from '#shared/domain/leave/kind-rules';
import type { MatrixRow } from '#shared/domain/leave/matrix';
import { checkMatrix } from '#shared/domain/leave/matrix-check';
import { MATRIX_PRESETS } from '#shared/domain/leave/matrix-presets';
import { LeaveMatrixPage } from '../../../../renderer/features/leave/leave-matrix-page';
import { mergePosts, troubledRows } from '../../../../renderer/features/leave/leave-matrix-words';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

/** The check is asked a moment after the last key: give it time on a busy machine. */
const found = (words: string | RegExp) => screen.findByText(words, {}, { timeout: 5000 });

const matrix = { id: 4, name: '请假审批权限表', inForce: true, mayChange: true };

async function openPage(saved: unknown[] = []) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'leave.matrices': () => saved,
    'leave.matrixPresets': () => MATRIX_PRESETS,
    'leave.kinds': () => builtInKinds.map((kind) => ({ ...kind, builtIn: true, key: '', versions: [] })),
    'leave.checkMatrix': ({ rows }: { rows: MatrixRow[] }) => checkMatrix(rows, builtInKinds),
    'leave.saveMatrix': (input: object) => ({ ...matrix, ...input, id: 4 }),
  });
  const router = createMemoryRouter([
    { path: '/', Component: LeaveMatrixPage },
    { path: '/other', element: <p>另一页</p> },
  ]);
  const view = await renderUi(<RouterProvider router={router} />);
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel);
  return { ...view, sent, router };
}

const bound = (name: string) => screen.getByLabelText(name);
const saveButton = () => screen.getByText('保存审批权限表').closest('button') as HTMLButtonElement;
const FINE = '每种时长都有人批，没有重复。';

const half = (value: number, included: boolean) => ({ unit: 'half_day' as const, value, included });
/** Half a day the window manager, more the division leader. */
const rows: MatrixRow[] = [
  { post: 'any', kinds: [], from: null, to: half(1, true), chain: ['manager'] },
  { post: 'any', kinds: [], from: half(1, false), to: null, chain: ['division'] },
];

async function openSaved(mayChange = true) {
  const page = await openPage([{ ...matrix, effectiveFrom: '2026-01-01', rows, mayChange }]);
  await screen.findByText(mayChange ? FINE : /这张表已经执行过/, {}, { timeout: 5000 });
  return page;
}

async function type({ user }: Awaited<ReturnType<typeof openPage>>, name: string, value: string) {
  await user.clear(bound(name));
  await user.type(bound(name), value);
}

describe('the approval matrix while it is edited', () => {
  it('begins with what a center has published, and saves it', async () => {
    const page = await openPage();
    await page.user.click(await screen.findByText('设第一张'));
    await page.user.click(await screen.findByText('腾冲市政务服务中心'));
    await found(FINE);
    await page.user.click(saveButton());
    await waitFor(() => expect(page.sent('leave.saveMatrix')).toHaveLength(1));
    expect(page.sent('leave.saveMatrix')[0]?.input).toMatchObject({
      id: null,
      name: '请假审批权限表',
      rows: MATRIX_PRESETS.find(({ code }) => code === 'tengchong')?.rows,
    });
  });

  it('says in words which length nobody signs, marks the rows beside it, and does not save', async () => {
    const page = await openSaved();
    await type(page, '第 2 行时长从、数', '1');
    await found(/所有人：1 天没有人批/);
    expect(saveButton()).toBeDisabled();
    const marked = [...document.querySelectorAll('tr[data-bad]')].map((row) => row.firstChild?.textContent);
    expect(marked).toEqual(['1', '2']);
    await page.user.keyboard('{Control>}{Enter}{/Control}');
    expect(page.sent('leave.saveMatrix')).toEqual([]);
  });

  it('says which rows decide a length at once, and is content once the bound is left out', async () => {
    const page = await openSaved();
    await type(page, '第 1 行到、数', '1');
    await found(/1 天有第 1、2 行重复规定/);
    await page.user.click(screen.getByLabelText('第 1 行到、含不含'));
    await found(FINE);
    await waitFor(() => expect(saveButton()).toBeEnabled());
  });

  it('goes on where the row before ends, and asks for a signature', async () => {
    const page = await openSaved();
    await page.user.click(screen.getByLabelText('照第 1 行加一行'));
    expect(bound('第 2 行时长从、数')).toHaveValue('0.5');
    expect(screen.getByLabelText('第 2 行时长从、含不含')).toHaveTextContent('不含');
    await page.user.click(screen.getByText('加一行'));
    await found('第 4 行还没有写审批人');
  });

  it('asks before another page is opened over what is not saved', async () => {
    const page = await openSaved();
    await page.user.click(screen.getByText('加一行'));
    await act(() => page.router.navigate('/other'));
    await page.user.click(await screen.findByRole('button', { name: '取消' }));
    expect(bound('第 2 行时长从、数')).toBeVisible();
    await act(() => page.router.navigate('/other'));
    await page.user.click(await screen.findByRole('button', { name: '放弃改动' }));
    expect(await screen.findByText('另一页')).toBeVisible();
  });

  it('only shows a table that has been in force', async () => {
    await openSaved(false);
    expect(screen.queryByText('保存审批权限表')).toBeNull();
    expect(bound('第 1 行到、数')).toBeDisabled();
  });
});

describe('what the check has found', () => {
  const hole = {
    kind: 'hole' as const,
    kinds: ['personal'],
    from: { unit: 'half_day' as const, value: 2 },
    to: { unit: 'half_day' as const, value: 3 },
    rows: [],
  };
  it('is said once for window staff and managers alike', () => {
    const both = mergePosts([
      { ...hole, post: 'clerk' },
      { ...hole, post: 'manager' },
      { ...hole, post: 'clerk', kinds: ['sick'] },
    ]);
    expect(both.map(({ post, kinds }) => [post, kinds])).toEqual([
      ['any', ['personal']],
      ['clerk', ['sick']],
    ]);
  });

  it('points at the rows that end and begin at a hole', () => {
    const row = { post: 'any' as const, kinds: [], chain: ['office' as const] };
    const three = [
      { ...row, from: null, to: half(1, true) },
      { ...row, from: half(4, true), to: null },
      { ...row, kinds: ['outing'], from: null, to: half(1, true) },
    ];
    expect(troubledRows({ ...hole, post: 'clerk' }, three)).toEqual([0, 1]);
  });
});
