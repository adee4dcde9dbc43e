import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { MarkChangeView, MarkPartView, MarkSheet } from '#shared/contracts/marks';
import type { Role } from '#shared/contracts/roles';
import { wallAt } from '#shared/domain/time/wall';
import { MarksPage } from '../../../../renderer/features/marks/marks-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';
import { giverOf, partOf, sheetOf } from './samples';

const raters: MarkPartView['raters'] = [
  { rater: 'deputy', percent: 40, due: 2, done: 0, givers: [giverOf(-1, '')] },
  { rater: 'office', percent: 60, due: 2, done: 1, givers: [giverOf(5, '甲副主任', { done: 1 })] },
];
const part = partOf({ code: '品德', name: '品德', items: ['品德'], raters, due: 4, done: 1 });
const sheet = sheetOf({
  part,
  cells: [{ giverId: 5, item: '品德', subjectId: 1, score: 900, abstained: false }],
});

const at = wallAt('2026-03-31', 16 * 60);
const changes: MarkChangeView[] = [
  { at, by: '王敏', reason: '', before: null, after: 950 },
  { at, by: '陈强', reason: '誊写有误', before: 950, after: 900 },
];

interface Opening {
  sheet?: Partial<MarkSheet>;
  parts?: MarkPartView[];
  roles?: Role[];
}

async function openPage({ sheet: change = {}, parts = [part], roles = ['chief'] }: Opening = {}) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'marks.month': () => ({ month: '2026-03', closed: change.closed ?? false, parts }),
    'marks.sheet': () => ({ ...sheet, ...change }),
    'marks.save': () => ({ saved: 1 }),
    'marks.saveGivers': () => ({}),
    'marks.history': () => changes,
  });
  const router = createMemoryRouter(
    [
      { path: '/marks', element: <MarksPage /> },
      { path: '/else', element: <p>别处</p> },
    ],
    { initialEntries: ['/marks?month=2026-03'] },
  );
  const view = await renderUi(<RouterProvider router={router} />);
  const sent = (channel: string) =>
    fake.calls.filter((each) => each.channel === `marks.${channel}`).map(({ input }) => input);
  return { ...view, router, sent };
}

const cell = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const ref = { month: '2026-03', subject: 'window', type: 'rating', code: '品德' };

describe('a sheet of marks', () => {
  it('is typed by keyboard: Enter goes down, Ctrl+S saves what differs', async () => {
    const { user, sent } = await openPage();
    await user.click(await cell('办税窗口 分管领导'));
    await user.keyboard('8.5{Enter}-');
    expect(document.activeElement).toBe(await cell('户籍窗口 分管领导'));
    await user.keyboard('{Control>}s{/Control}');
    const place = { giverId: -1, item: '品德' };
    await waitFor(() =>
      expect(sent('save')).toEqual([
        {
          ...ref,
          cells: [
            { ...place, subjectId: 1, score: 850, abstained: false },
            { ...place, subjectId: 2, score: null, abstained: true },
          ],
          reason: '',
        },
      ]),
    );
  });

  it('names a mark above the full points and does not save it', async () => {
    const { user, sent } = await openPage();
    await user.type(await cell('办税窗口 分管领导'), '10.5');
    expect(screen.getByText('超过满分 10 分')).toBeTruthy();
    expect(screen.getByRole('button', { name: '保存 1 格' })).toHaveProperty('disabled', true);
    expect(sent('save')).toEqual([]);
  });

  it('asks why a mark that stood already is changed', async () => {
    const { user, sent } = await openPage();
    await user.clear(await cell('办税窗口 督查办 甲副主任'));
    await user.type(await cell('办税窗口 督查办 甲副主任'), '8');
    await user.click(screen.getByRole('button', { name: '保存 1 格' }));
    await user.type(await screen.findByLabelText(/理由/), '誊写有误');
    await user.click(screen.getAllByRole('button', { name: '保存' }).at(-1)!);
    await waitFor(() =>
      expect(sent('save')).toMatchObject([{ reason: '誊写有误', cells: [{ score: 800 }] }]),
    );
  });

  it('takes a block out of a spreadsheet', async () => {
    await openPage();
    const first = await cell('办税窗口 分管领导');
    first.focus();
    fireEvent.paste(first, { clipboardData: { getData: () => '9\t8\r\n7\t6\r\n' } });
    expect((await cell('户籍窗口 督查办 甲副主任')).value).toBe('6');
  });

  it('tells of a cell who changed it, when, from what and why', async () => {
    const { user, sent } = await openPage();
    expect(await screen.findByRole('button', { name: '改动记录' })).toHaveProperty('disabled', true);
    await user.click(await cell('办税窗口 督查办 甲副主任'));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    const drawer = within(await screen.findByRole('dialog', { name: '办税窗口 督查办 甲副主任' }));
    expect(await drawer.findByText('录入 9.5')).toBeTruthy();
    expect(drawer.getByText('9.5 改为 9')).toBeTruthy();
    expect(drawer.getByText('2026-03-31 16:00 · 陈强')).toBeTruthy();
    expect(drawer.getByText('誊写有误')).toBeTruthy();
    expect(sent('history')).toEqual([{ ...ref, giverId: 5, item: '品德', subjectId: 1 }]);
  });

  it('is not lost without a question', async () => {
    const { user, router } = await openPage();
    await user.type(await cell('办税窗口 分管领导'), '3');
    void router.navigate('/else');
    expect(await screen.findByText('有 1 格没有保存')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '不保存，离开' }));
    expect(await screen.findByText('别处')).toBeTruthy();
  });

  it('of a closed month is only read', async () => {
    await openPage({ sheet: { closed: true } });
    expect((await cell('办税窗口 分管领导')).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: /保存/ })).toBeNull();
    expect(screen.getByText(/已月结，评分不能再改/)).toBeTruthy();
  });
});

describe('a secret rating', () => {
  it('shows counts and means to whoever may not see who gave what', async () => {
    const hidden = {
      ...{ ...part, secret: true, shown: false },
      raters: raters.map((rater) => ({ ...rater, givers: [] })),
    };
    const rows = sheet.rows.map((row) => ({ ...row, done: 2, score: 8750 }));
    await openPage({ roles: ['officer'], parts: [hidden], sheet: { part: hidden, cells: [], rows } });
    expect(await screen.findByText(/您可以查看份数和均分/)).toBeTruthy();
    const grid = screen.getByRole('table', { name: '品德' });
    expect(within(grid).queryAllByRole('textbox')).toEqual([]);
    expect(within(grid).getAllByText('2/2')).toHaveLength(2);
    expect(within(grid).getAllByText('87.50').length).toBeGreaterThan(1);
    expect(screen.queryByRole('button', { name: /评分人/ })).toBeNull();
  });
});

describe('raters', () => {
  it('are named, and an absent one says why', async () => {
    const { user, sent } = await openPage();
    await user.click(await screen.findByRole('button', { name: '评分人：分管领导' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '增加一行' }));
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(within(dialog).getByText('请填写名称')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('评分人'), '乙副主任');
    await user.type(within(dialog).getByLabelText('缺评理由'), '出差');
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    const giver = { id: null, name: '乙副主任', ownId: null, absent: '出差', docNo: '', docDate: null };
    await waitFor(() =>
      expect(sent('saveGivers')).toEqual([{ ...ref, rater: 'deputy', givers: [giver], reason: '' }]),
    );
  });
});

describe('a month without such parts', () => {
  it('says so', async () => {
    await openPage({ parts: [] });
    expect(await screen.findByText('本月不需要录入评分')).toBeTruthy();
  });
});
