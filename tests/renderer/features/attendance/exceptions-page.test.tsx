import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { ExceptionRow } from '#shared/contracts/attendance';
import { wallAt } from '#shared/domain/time/wall';
import { ExceptionsPage } from '../../../../renderer/features/attendance/exceptions-page';
import { installFakeApi } from '../../support/fake-api';
import { giveSize, renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const row = (n: number, more: Partial<ExceptionRow> = {}): ExceptionRow => ({
  id: `${n}:2026-03-0${n}:pm`,
  staffId: n,
  staffNo: `000${n}`,
  name: ['张三', '李四', '王五'][n - 1] ?? '',
  pinyin: 'zs',
  unitId: 1,
  unitName: '测试局',
  windowId: 1,
  windowName: '企业开办窗口',
  date: `2026-03-0${n}`,
  session: 'pm',
  status: 'missing_out',
  kind: 'missing_out',
  overdueLeaveId: null,
  settled: false,
  in: wallAt(`2026-03-0${n}`, 838),
  out: null,
  expectedIn: wallAt(`2026-03-0${n}`, 840),
  expectedOut: wallAt(`2026-03-0${n}`, 1050),
  late: 0,
  early: 0,
  settlement: null,
  ...more,
});

async function open(state = 'open', role: 'officer' | 'leader' = 'officer') {
  giveSize();
  const all = [row(1), row(2), row(3)];
  let rows = all;
  const api = installFakeApi({
    'months.history': () => [],
    'access.state': () => stateOf(sessionOf([role])),
    'attendance.exceptions': () => ({
      state,
      rows,
      unsettled: rows.length,
      settled: 0,
      reasons: ['核对监控'],
    }),
    'attendance.day': (input: { staffId: number; date: string }) => ({
      ...input,
      staffNo: '0001',
      name: rows.find((one) => one.staffId === input.staffId)?.name ?? '',
      unitName: '测试局',
      windowName: '企业开办窗口',
      state,
      rest: null,
      shift: null,
      sessions: [],
      punches: [],
      away: [],
      outings: [],
      failures: [],
      settlements: [],
      corrections: { used: 0, limit: null },
    }),
    'attendance.settle': (input: { items: { staffId: number }[] }) => {
      const gone = input.items.map((item) => item.staffId);
      rows = rows.filter((one) => !gone.includes(one.staffId));
      return { settlementIds: gone.map((id) => id + 100) };
    },
    'attendance.revoke': () => {
      rows = all;
      return {};
    },
  });
  const { user } = await renderUi(
    <MemoryRouter initialEntries={['/?month=2026-03']}>
      <ExceptionsPage />
    </MemoryRouter>,
  );
  const grid = await screen.findByRole('grid');
  await screen.findByText('张三 · 2026-03-01');
  return { api, user, grid };
}

const sent = (api: Awaited<ReturnType<typeof open>>['api'], channel: string) =>
  api.calls.filter((call) => call.channel === channel).map((call) => call.input);

describe('ExceptionsPage', () => {
  it('settles from the keyboard alone, goes on to the next, and takes the last one back', async () => {
    const { api, user, grid } = await open();
    await waitFor(() => expect(grid).toHaveFocus());
    await user.keyboard('j');
    await screen.findByText('李四 · 2026-03-02');
    await user.keyboard('2家中急事{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent(api, 'attendance.settle')).toHaveLength(1));
    expect(sent(api, 'attendance.settle')[0]).toEqual({
      items: [{ staffId: 2, date: '2026-03-02', session: 'pm' }],
      action: 'excuse',
      reason: '家中急事',
      proof: '',
    });
    await screen.findByText('王五 · 2026-03-03');
    await waitFor(() => expect(grid).toHaveFocus());
    await user.keyboard('u');
    await waitFor(() =>
      expect(sent(api, 'attendance.revoke')).toEqual([{ settlementIds: [102], reason: '刚处理后撤销' }]),
    );
    // Back at the one that waits for another decision.
    await screen.findByText('李四 · 2026-03-02');
  });

  it('a correction asks for its proof and knows the missing side', async () => {
    const { api, user, grid } = await open();
    grid.focus();
    await user.keyboard('4');
    await user.click(screen.getByRole('button', { name: '核对监控' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('补签需要写明证明材料')).toBeInTheDocument();
    expect(sent(api, 'attendance.settle')).toEqual([]);
    await user.type(screen.getByLabelText(/证明材料/), '监控截图');
    await user.click(screen.getByRole('button', { name: '保存处理' }));
    await waitFor(() =>
      expect(sent(api, 'attendance.settle')).toMatchObject([
        { action: 'correct', side: 'out', time: 1050, proof: '监控截图' },
      ]),
    );
  });

  it('stays at the field that is missing, and begins a sign-in at its witness', async () => {
    const { api, user, grid } = await open();
    grid.focus();
    await user.keyboard('4{Control>}{Enter}{/Control}');
    expect(await screen.findByText('请填写理由')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /理由/ })).toHaveFocus();
    await user.keyboard('已核对{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByLabelText(/证明材料/)).toHaveFocus());
    await user.keyboard('{Escape}5');
    expect(screen.getByLabelText(/见证人/)).toHaveFocus();
    await user.keyboard('王主任{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(sent(api, 'attendance.settle')).toMatchObject([{ action: 'sign', witness: '王主任' }]),
    );
    await waitFor(() => expect(grid).toHaveFocus());
  });

  it('settles many at once', async () => {
    const { api, user, grid } = await open();
    const boxes = within(grid).getAllByRole('checkbox');
    await user.click(boxes[0]!);
    await user.click(screen.getByRole('button', { name: '核对监控' }));
    await user.click(screen.getByRole('button', { name: '处理勾选的 3 条' }));
    await waitFor(() => expect(sent(api, 'attendance.settle')).toHaveLength(1));
    expect(await screen.findByText('没有待处理的异常')).toBeInTheDocument();
  });

  it('offers nothing to those who only read, and no key settles', async () => {
    const { api, user, grid } = await open('open', 'leader');
    await waitFor(() => expect(grid).toHaveFocus());
    expect(screen.queryByText('保存')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.keyboard('j2{Control>}{Enter}{/Control}u');
    await screen.findByText('李四 · 2026-03-02');
    expect(sent(api, 'attendance.settle')).toEqual([]);
    expect(sent(api, 'attendance.revoke')).toEqual([]);
  });

  it('offers no form in a closed month', async () => {
    await open('closed');
    expect(await screen.findByText(/3 条异常按判定计入考核/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '按判定计入 3' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '做补记调整' })).toHaveAttribute(
      'href',
      '/assessment?month=2026-03&tab=adjustments',
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: '保存处理' })).toBeNull();
  });
});
