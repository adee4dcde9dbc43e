import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { LineView, ResultDetail } from '#shared/contracts/assessment';
import type { TrialBook, TrialResult } from '#shared/contracts/assessment-trial';
import { notChargedOnly, sideBySide } from '../../../../renderer/features/assessment/side-by-side';
import { TrialPage } from '../../../../renderer/features/assessment/trial-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const month = '2026-03';
const result: TrialResult = {
  subject: 'person',
  months: [
    {
      month,
      state: 'published',
      official: { name: '窗口人员考评办法', version: 1 },
      ...{ subjects: 4, changed: 2, better: 0, worse: 2, grade: 1, rank: 1 },
      averageBefore: 9_500,
      averageAfter: 9_300,
      grades: [
        { name: '优秀', before: 4, after: 3 },
        { name: '良好', before: 0, after: 1 },
      ],
    },
  ],
  rows: [
    {
      ...{ month, subject: 'person', id: 1, code: '0147', name: '张三', pinyin: 'zs', place: '办税窗口' },
      unit: '税务局',
      before: { score: 9_200, gradeName: '优秀', rank: 3 },
      after: { score: 8_900, gradeName: '良好', rank: 4 },
      lines: [{ clause: '二（一）1', text: '迟到', before: -300, after: -600 }],
    },
    {
      ...{ month, subject: 'person', id: 2, code: '0148', name: '李四', pinyin: 'ls', place: '办税窗口' },
      unit: '税务局',
      before: { score: 9_600, gradeName: '优秀', rank: 2 },
      after: { score: 9_500, gradeName: '优秀', rank: 2 },
      lines: [{ clause: '二（一）1', text: '迟到', before: -100, after: -200 }],
    },
    {
      ...{ month, subject: 'person', id: 3, code: '0149', name: '王五', pinyin: 'ww', place: '办税窗口' },
      unit: '税务局',
      before: { score: 8_000, gradeName: '良好', rank: 4 },
      after: { score: 8_500, gradeName: '良好', rank: 3 },
      lines: [{ clause: '二（二）1', text: '旷工', before: -1000, after: -500 }],
    },
  ],
  gaps: [{ month, code: 'rate_on_nothing', params: { clause: '四（六）2' }, count: 3 }],
  clauses: [{ month, clause: '二（一）1', text: '迟到', before: -400, after: -800, subjects: 2 }],
};

async function openPage(book: TrialBook) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'months.list': () => [{ month, state: 'published' }],
    'rulebook.list': () => [],
    'rulebook.drafts': () => [],
    'transfer.pick': () => [{ token: 'token-12345', name: '新办法.json', bytes: 10 }],
    'assessment.trialBook': () => book,
    'assessment.tryRulebook': () => result,
    'assessment.trialDetail': () => ({ before: null, after: null }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/trial']}>
      <TrialPage />
    </MemoryRouter>,
  );
  return { ...view, fake };
}

describe('the page of trials', () => {
  it('computes a picked file against a month and shows who would stand otherwise', async () => {
    const { user, fake } = await openPage({
      rulebook: { name: '新办法', version: 2, effectiveFrom: '2026-05-01', subject: 'person' },
      problems: [],
      definition: null,
    });
    expect(screen.getByRole('button', { name: '试算' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '选择文件…' }));
    await waitFor(() => expect(screen.getByRole('button', { name: '试算' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: '试算' }));
    expect(await screen.findByText('张三')).toBeVisible();
    expect(fake.calls.find(({ channel }) => channel === 'assessment.tryRulebook')?.input).toEqual({
      source: { kind: 'file', token: 'token-12345' },
      months: [month],
    });
    expect(screen.getByText('2 / 4')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('四（六）2');
    expect(screen.getByRole('alert')).toHaveTextContent('× 3');
    expect(screen.getByText('二（一）1 -3 → -6')).toBeVisible();
    // Whoever moves furthest stands first, up or down.
    const names = screen.getAllByText(/^(张三|李四|王五)$/).map(({ textContent }) => textContent);
    expect(names).toEqual(['王五', '张三', '李四']);
    await user.type(screen.getByRole('textbox', { name: '搜索' }), 'ls');
    expect(screen.queryByText('张三')).toBeNull();
    await user.click(screen.getByText('按条款'));
    expect(await screen.findByText('没有符合条件的记录')).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: '搜索' }));
    expect(await screen.findAllByText('-4.00')).toHaveLength(2);
    await user.click(screen.getByText('按月份'));
    expect(await screen.findByText('优秀 4 → 3、良好 0 → 1')).toBeVisible();
  });

  it('names the places of a book that contradicts itself, and does not compute it', async () => {
    const { user } = await openPage({
      rulebook: null,
      problems: [
        { code: 'minutes_hole', place: 'clauses[0].measure', params: { kind: 'late', from: 11, to: 15 } },
      ],
      definition: JSON.stringify({ clauses: [{ code: '二（一）1', measure: { type: 'minutes' } }] }),
    });
    await user.click(screen.getByRole('button', { name: '选择文件…' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('迟到第 11 至 15 分钟没有条款计分')).toBeVisible();
    expect(alert.getByText('扣分和加分条款 二（一）1 › 怎样计分')).toBeVisible();
    expect(screen.getByRole('button', { name: '试算' })).toBeDisabled();
  });
});

describe('two sheets side by side', () => {
  const line = (clause: string, points: number) => ({ clause, points }) as LineView;
  const sheet = (lines: LineView[], notCharged: ResultDetail['notCharged'] = []) =>
    ({ lines, notCharged }) as ResultDetail;

  it('has a row for each clause of either, those that differ first', () => {
    const rows = sideBySide(
      sheet([line('一', -100), line('二', -200), line('二', -50)]),
      sheet([line('一', -100), line('三', -300)]),
    );
    expect(rows.map(({ clause, pointsBefore, pointsAfter }) => [clause, pointsBefore, pointsAfter])).toEqual([
      ['二', -250, 0],
      ['三', 0, -300],
      ['一', -100, -100],
    ]);
    expect(sideBySide(null, sheet([line('一', -100)]))).toHaveLength(1);
  });

  it('tells what only one of them leaves out', () => {
    const free = { reason: 'exempt', clause: '免', text: '', points: null, params: {}, facts: [] } as const;
    const both = { ...free, reason: 'no_clause', clause: null } as const;
    const [one, other] = [
      sheet(
        [],
        [
          { ...free, facts: [] },
          { ...both, facts: [] },
        ],
      ),
      sheet([], [{ ...both, facts: [] }]),
    ];
    expect(notChargedOnly(one, other).map(({ reason }) => reason)).toEqual(['exempt']);
    expect(notChargedOnly(other, one)).toEqual([]);
  });
});
