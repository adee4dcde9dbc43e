import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { AwardRound, AwardRow, DueAward } from '#shared/contracts/awards';
import { AwardsPage } from '../../../../renderer/features/awards/awards-page';
import { YearPage } from '../../../../renderer/features/awards/year-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const head = {
  subject: 'person' as const,
  award: 'star',
  title: '月度服务之星',
  period: '2026-03',
  choice: 'vote' as const,
  from: 'best' as const,
  tieBreaks: ['satisfaction'],
  rulebook: { id: 1, name: '月度考核办法', version: 1 },
};
const row = (id: number, name: string, change: Partial<AwardRow> = {}): AwardRow => ({
  id,
  code: `000${id}`,
  name,
  pinyin: '',
  unit: '税务局',
  place: '',
  score: 10_000 - id * 100,
  gradeName: '优秀',
  rank: id,
  days: 30,
  months: 1,
  measures: { satisfaction: 9850 },
  standing: 'candidate',
  by: null,
  reason: null,
  detail: '',
  votes: null,
  override: null,
  ...change,
});
const round: AwardRound = {
  ...head,
  id: 4,
  places: 1,
  months: [{ month: '2026-03', state: 'published', final: true }],
  rows: [
    row(1, '张三'),
    row(2, '李四'),
    row(3, '王五', { standing: 'excluded', reason: 'score', detail: '8000' }),
    row(4, '赵六', { standing: 'excluded', reason: 'barred', detail: '六（二）' }),
    row(5, '钱七', { standing: 'excluded', reason: 'grade', detail: 'good', gradeName: '良好' }),
  ],
  needsDecision: true,
  wonBefore: null,
  state: 'open',
  decidedOn: null,
  decision: '',
  publishedOn: null,
  voidReason: '',
  createdBy: '赵敏',
  createdAt: 0,
};
const due: DueAward = { ...head, award: 'year', title: '年度先进个人', period: '2026', waiting: ['2026-05'] };

async function openAwards(roles: ('chief' | 'officer')[] = ['chief']) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'awards.list': () => ({
      rounds: [{ ...head, id: 4, state: 'open', places: 1, winners: [], createdAt: 0 }],
      due: [due],
    }),
    'awards.get': () => round,
    'awards.preview': () => ({ ...round, ...head }),
    'awards.decide': () => ({}),
    'awards.override': () => ({}),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/awards?month=2026-03']}>
      <AwardsPage />
    </MemoryRouter>,
  );
  await screen.findByText('月度服务之星');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, sent };
}

describe('awards', () => {
  it('say what is due and what still waits for months', async () => {
    const { user } = await openAwards();
    expect(screen.getByText('待月份审定')).toBeVisible();
    await user.dblClick(screen.getByText('年度先进个人'));
    expect(await screen.findByText(/5月尚未审定/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '开评' })).toBeNull();
  });

  it('give the reason of every exclusion in words', async () => {
    const { user } = await openAwards();
    await user.dblClick(screen.getByText('月度服务之星'));
    expect(await screen.findByText(/^得分 80(.00)?，未达到要求$/)).toBeVisible();
    expect(screen.getByText('触发“六（二）”，取消评选资格')).toBeVisible();
    expect(screen.getByText('等次为“良好”，不符合要求')).toBeVisible();
    expect(screen.getAllByText('满意率 98.5%')).toHaveLength(5);
  });

  it('take the votes by keyboard; the numbers pick, a blank is nothing', async () => {
    const { user, sent } = await openAwards();
    await user.dblClick(screen.getByText('月度服务之星'));
    await user.click(await screen.findByRole('button', { name: '登记结果' }));
    const dialog = await screen.findByRole('dialog', { name: '登记投票结果' });
    await user.type(within(dialog).getByLabelText(/经过和依据/), '职工代表投票');
    await user.type(within(dialog).getByLabelText('李四的票数'), '21');
    expect(within(dialog).getByLabelText('选上李四')).toBeChecked();
    expect(within(dialog).getByLabelText('选上张三')).not.toBeChecked();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent('awards.decide')).toHaveLength(1));
    expect(sent('awards.decide')[0]).toMatchObject({
      id: 4,
      text: '职工代表投票',
      picked: [2],
      votes: [
        { id: 1, votes: 0 },
        { id: 2, votes: 21 },
      ],
    });
  });

  it('add somebody by hand only with a reason', async () => {
    const { user, sent } = await openAwards();
    await user.dblClick(screen.getByText('月度服务之星'));
    await user.click((await screen.findAllByRole('button', { name: '增补' }))[0]!);
    const dialog = await screen.findByRole('dialog', { name: '增补“王五”？' });
    expect(within(dialog).getByRole('button', { name: '增补' })).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/理由|原因/), '抢险突出');
    await user.click(within(dialog).getByRole('button', { name: '增补' }));
    await waitFor(() =>
      expect(sent('awards.override')).toEqual([{ id: 4, subjectId: 3, action: 'add', reason: '抢险突出' }]),
    );
  });

  it('are only looked at by who may not decide', async () => {
    const { user } = await openAwards(['officer']);
    await user.dblClick(screen.getByText('月度服务之星'));
    await screen.findByText('触发“六（二）”，取消评选资格');
    expect(screen.queryByRole('button', { name: '登记结果' })).toBeNull();
    expect(screen.queryByRole('button', { name: '增补' })).toBeNull();
  });
});

describe('the year', () => {
  it('shows months served, says how they add up and what may still change', async () => {
    installFakeApi({
      'access.state': () => stateOf(sessionOf(['officer'])),
      'awards.period': () => ({
        rulebook: { id: 1, name: '考评办法', rollUp: 'mean', stated: false },
        months: [
          { month: '2026-03', state: 'published', final: true },
          { month: '2026-04', state: 'closed', final: false },
          { month: '2026-05', state: 'open', final: false },
        ],
        rows: [
          {
            ...row(1, '办税窗口'),
            grade: 'excellent',
            scores: [9900, null, null],
            bars: [],
            won: ['季度红旗窗口'],
            carried: [
              { text: '连续两年被评为优秀：授予荣誉称号', count: 2, periods: ['2025', '2026'], facts: 0 },
            ],
          },
        ],
      }),
    });
    await renderUi(
      <MemoryRouter initialEntries={['/year?month=2026-03']}>
        <YearPage />
      </MemoryRouter>,
    );
    expect(await screen.findByText('办税窗口')).toBeVisible();
    expect(screen.getByText(/没有写明如何汇总，暂取各月平均分。4月尚未审定/)).toBeVisible();
    expect(screen.getByText(/还有 1 个月没有结果，等次、名次和累计是按已有月份暂算的。/)).toBeVisible();
    expect(screen.queryByText('5月')).toBeNull();
    expect(screen.getByText('2 次｜连续两年被评为优秀：授予荣誉称号')).toBeVisible();
    expect(screen.getByText('季度红旗窗口')).toBeVisible();
  });
});
