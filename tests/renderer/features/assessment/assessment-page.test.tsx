import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { CheckItem, Checklist, Overview, ResultDetail } from '#shared/contracts/assessment';
import type { MonthState } from '#shared/contracts/months';
import type { Role } from '#shared/contracts/roles';
import { AssessmentPage } from '../../../../renderer/features/assessment/assessment-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const month = '2026-03';
const rulebook = {
  id: 1,
  code: 'window',
  version: 1,
  name: '窗口考评办法',
  subject: 'window' as const,
  effectiveFrom: '2025-01-01',
  createdAt: 0,
};
const row = {
  subject: 'window' as const,
  id: 10,
  code: 'W1',
  name: '办税窗口',
  pinyin: 'bsck',
  place: '',
  unit: '税务局',
  base: 10_000,
  score: 9_300,
  grade: 'excellent',
  gradeName: '优秀',
  rank: 2,
  lines: 1,
  previousScore: 9_500,
  previousRank: 1,
};
const other = { ...row, id: 11, code: 'W2', name: '发票窗口', pinyin: 'fpck', rank: 1, score: 9_600 };
const summary = {
  rulebook,
  grades: [{ code: 'excellent', name: '优秀', from: 9_000, count: 2 }],
  average: 9_450,
  previousAverage: null,
};
const overview = (state: MonthState): Overview => ({
  month,
  state,
  draft: state === 'open',
  results: [other, row],
  person: { ...summary, average: null },
  window: summary,
});
const item = (code: CheckItem['code'], level: CheckItem['level'], count = 0): CheckItem => ({
  code,
  level,
  count,
  days: count > 0 ? ['2026-03-23'] : [],
  names: [],
});
const detail: ResultDetail = {
  month,
  state: 'open',
  row,
  subjects: 2,
  rulebook,
  lines: [
    {
      kind: 'clause',
      clause: '四（四）6',
      text: '迟到、早退、缺卡，每人次扣1分',
      groupName: '作风纪律',
      count: 3,
      unitPoints: 100,
      factor: 200,
      points: -600,
      total: 9_400,
      explain: { code: 'occurrence', params: { count: 3, unit: '人次', points: 100, amount: 600 } },
      notes: [{ code: 'cap', params: { limit: '四', cap: 600, amount: 700, cut: 100 } }],
      facts: [
        {
          id: 'late:1',
          kind: 'late',
          date: '2026-03-23',
          personId: 1,
          person: '张三',
          window: '办税窗口',
          time: '08:38',
          session: 'am',
          side: null,
          minutes: 8,
          halfDays: null,
          itemName: null,
          leaveKind: null,
          tags: [],
          label: null,
          source: { table: 'attendance', id: '1' },
        },
      ],
    },
  ],
  notCharged: [
    { reason: 'waived', clause: null, text: '', points: null, params: {}, facts: [] },
    { reason: 'rounding', clause: '二', text: '请假', points: null, params: { halfDays: 3 }, facts: [] },
  ],
};

async function openPage(items: CheckItem[], state: MonthState = 'open', roles: Role[] = ['chief']) {
  const checklist: Checklist = {
    month,
    state,
    items,
    ready: state === 'open' && items.every(({ level }) => level !== 'block'),
  };
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'months.list': () => [{ month, state }],
    'assessment.overview': () => overview(state),
    'assessment.checklist': () => checklist,
    'assessment.result': () => detail,
    'assessment.close': () => ({ month, state: 'closed', persons: 4, windows: 2, backup: 'b.db' }),
    'assessment.confirm': () => ({ month, state: 'confirmed' }),
    'assessment.reopen': () => ({ month, state: 'open' }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[`/assessment?month=${month}`]}>
      <AssessmentPage />
    </MemoryRouter>,
  );
  await screen.findByText('办税窗口');
  return { ...view, fake };
}

describe('closing', () => {
  it('waits for what blocks and says where to settle it', async () => {
    await openPage([item('incidents_undecided', 'block', 2)]);
    expect(await screen.findByText('2 件违纪待认定')).toBeVisible();
    expect(screen.getByRole('link', { name: '去处理' })).toHaveAttribute('href', `/incidents?month=${month}`);
    expect(screen.getByRole('button', { name: /月结…/ })).toBeDisabled();
  });

  it('asks to accept what is not settled', async () => {
    const { user, fake } = await openPage([item('exceptions_unsettled', 'warn', 4)]);
    await user.click(await screen.findByRole('button', { name: /月结…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/4 个考勤异常未核实/)).toBeVisible();
    const submit = dialog.getByRole('button', { name: '月结' });
    expect(submit).toBeDisabled();
    await user.click(dialog.getByRole('checkbox'));
    await user.click(submit);
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'assessment.close')?.input).toEqual({
        month,
        acceptJudged: true,
      }),
    );
    expect(await screen.findByText(/已月结：人员 4 名，窗口 2 个/)).toBeVisible();
  });

  it('is not offered to an officer', async () => {
    await openPage([], 'open', ['officer']);
    expect(screen.queryByRole('button', { name: /月结…/ })).toBeNull();
  });
});

describe('a closed month', () => {
  it('is confirmed after a question, or reopened with a reason', async () => {
    const { user, fake } = await openPage([], 'closed');
    await user.click(await screen.findByRole('button', { name: /重新打开…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: '重新打开' })).toBeDisabled();
    await user.type(dialog.getByRole('textbox'), '补交证明');
    await user.click(dialog.getByRole('button', { name: '重新打开' }));
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'assessment.reopen')?.input).toEqual({
        month,
        reason: '补交证明',
      }),
    );
  });
});

describe('a score', () => {
  it('is explained: clause, fact, how it came about, total, and what was not charged', async () => {
    const { user } = await openPage([]);
    await user.dblClick(screen.getByText('办税窗口'));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByText('四（四）6')).toBeVisible();
    expect(drawer.getByText('张三')).toBeVisible();
    expect(drawer.getByText(/迟到 8 分钟/)).toBeVisible();
    expect(drawer.getByText('08:38 打卡')).toBeVisible();
    expect(drawer.getByText(/3 人次 × 1 分 × 2 倍/)).toBeVisible();
    expect(drawer.getByText('“四”最多扣 6 分，应扣 7 分，少扣 1 分')).toBeVisible();
    expect(drawer.getByText('94.00')).toBeVisible();
    expect(drawer.getByText('查证后不予追究')).toBeVisible();
    expect(drawer.getByText('不满一个计分单位（余 1 天半）')).toBeVisible();
  });

  it('is found by pinyin initials', async () => {
    const { user } = await openPage([]);
    await user.type(screen.getByRole('textbox', { name: '搜索' }), 'fp');
    expect(screen.queryByText('办税窗口')).toBeNull();
    expect(screen.getByText('发票窗口')).toBeVisible();
  });
});
