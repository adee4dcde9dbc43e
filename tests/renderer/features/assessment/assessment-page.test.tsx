import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { detail, item, month, openPage, withUnits } from './assessment-page-support';

describe('units', () => {
  it('are no choice in a month that assesses none', async () => {
    await openPage([]);
    expect(screen.getByRole('radio', { name: '人员' })).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: '单位' })).toBeNull();
  });

  it('are listed with their windows and open their sheets', async () => {
    const { user, fake } = await openPage([]);
    fake.on('assessment.overview', withUnits);
    await user.click(screen.getByRole('button', { name: '下个月' }));
    await user.click(await screen.findByRole('radio', { name: '单位' }));
    expect(await screen.findByText('县税务局')).toBeVisible();
    expect(screen.getByText('督查办')).toBeVisible();
    expect(screen.getByText(/依据《单位考核办法》/)).toBeVisible();
    await user.dblClick(screen.getByText('县税务局'));
    expect(await screen.findByText('单位得分')).toBeVisible();
    expect(fake.calls.findLast(({ channel }) => channel === 'assessment.result')?.input).toMatchObject({
      ...{ subject: 'unit', id: 1 },
    });
  });
});

describe('closing', () => {
  it('waits for what blocks and says where to settle it', async () => {
    await openPage([item('incidents_undecided', 'block', 2)]);
    expect(await screen.findByText('2 件违纪待认定')).toBeVisible();
    expect(screen.getByRole('link', { name: '去处理' })).toHaveAttribute('href', `/incidents?month=${month}`);
    expect(screen.getByRole('button', { name: /月结…/ })).toBeDisabled();
  });

  it('names the rules that have nothing to compute from, and where that comes from', async () => {
    const about = { id: null, staffId: null, date: null, count: 3, who: [] };
    const rule = { subject: 'window', asks: 'ballot' } as const;
    await openPage([
      {
        ...item('rules_without_data', 'warn', 1),
        cases: [{ ...about, name: '四（六）2 民主评议满意率', rule }],
      },
    ]);
    const link = await screen.findByRole('link', { name: '窗口 3 个没有数据：四（六）2 民主评议满意率' });
    expect(link).toHaveAttribute('href', `/evaluation?month=${month}`);
  });

  it('names who has to act, and leads to each thing with one click', async () => {
    const one = { id: 7, staffId: 3, date: '2026-03-09', name: '张三', count: 1, who: ['王敏'], rule: null };
    const more = [1, 2, 3, 4].map((n) => ({ ...one, id: n, date: `2026-03-1${n}`, name: `李${n}`, who: [] }));
    const { user } = await openPage([
      { ...item('leaves_pending', 'block', 5), cases: [one, ...more] },
      {
        ...item('exceptions_unsettled', 'warn', 2),
        who: ['陈强'],
        cases: [{ ...one, id: null, count: 2, who: [] }],
      },
    ]);
    const leave = await screen.findByRole('link', { name: '张三 3月9日' });
    expect(leave).toHaveAttribute('href', `/leave?month=${month}&open=7`);
    expect(leave.parentElement).toHaveTextContent('张三 3月9日（待王敏）');
    expect(screen.getByText('由督查员办理（陈强）')).toBeVisible();
    expect(screen.getByRole('link', { name: '张三 3月9日 （2）' })).toHaveAttribute(
      'href',
      `/exceptions?month=${month}&staff=3&date=2026-03-09`,
    );
    expect(screen.queryByRole('link', { name: /李4/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '全部 5 项' }));
    expect(screen.getByRole('link', { name: /李4/ })).toBeVisible();
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

describe('the steps after the close', () => {
  const input = (fake: { calls: { channel: string; input: unknown }[] }, channel: string) =>
    fake.calls.find((call) => call.channel === channel)?.input;

  it('begin a review with its days', async () => {
    const { user, fake } = await openPage([], 'closed');
    await user.click(await screen.findByRole('button', { name: /开始公示…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const submit = dialog.getByRole('button', { name: '开始公示' });
    await waitFor(() => expect(submit).toBeEnabled());
    await user.click(submit);
    await waitFor(() => expect(input(fake, 'assessment.startReview')).toMatchObject({ month }));
  });

  it('confirm after the review without a reason, before its end with one', async () => {
    const after = await openPage([], 'review');
    await after.user.click(await screen.findByRole('button', { name: /确认结果…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await after.user.click(dialog.getByRole('button', { name: '确认结果' }));
    await waitFor(() => expect(input(after.fake, 'assessment.confirm')).toEqual({ month, reason: '' }));
  });

  it('ask why when there was no review', async () => {
    const { user } = await openPage([], 'closed');
    await user.click(await screen.findByRole('button', { name: /确认结果…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/提前确认须写明理由/)).toBeVisible();
    expect(dialog.getByRole('button', { name: '确认结果' })).toBeDisabled();
  });

  it('let the leader sign with the account, the chief only on paper', async () => {
    const { user, fake } = await openPage([], 'confirmed', ['leader']);
    await user.click(await screen.findByRole('button', { name: /签批…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '签批' }));
    await waitFor(() => expect(input(fake, 'assessment.sign')).toMatchObject({ month, mode: 'account' }));
  });

  it('show a void month in red, to be reopened', async () => {
    await openPage([], 'void');
    expect(await screen.findByRole('button', { name: /重新打开…/ })).toBeEnabled();
    expect(screen.getAllByText('已作废').length).toBeGreaterThan(0);
  });
});

describe('the parts of the page', () => {
  it('decide an objection with a reason and what it gives back', async () => {
    const { user, fake } = await openPage([], 'review', ['chief'], 'objections');
    await user.click(await screen.findByRole('button', { name: /作出决定…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('当天停电')).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: '部分成立' }));
    await user.type(dialog.getByRole('textbox', { name: /退回分值/ }), '0.5');
    await user.type(dialog.getByRole('textbox', { name: /理由/ }), '情有可原');
    await user.click(dialog.getByRole('button', { name: '作出决定' }));
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'assessment.decideObjection')?.input).toEqual({
        id: 7,
        decision: 'partly',
        reason: '情有可原',
        points: 50,
      }),
    );
  });

  it('warn who is near a worse grade', async () => {
    await openPage([], 'open', ['chief'], 'warnings');
    expect(await screen.findByText('再扣超过 3 分即降为“良好”（低于 90 分）')).toBeVisible();
  });

  it('warn of counts over the year, and show only those that are near', async () => {
    const { user } = await openPage([], 'open', ['chief'], 'warnings');
    const near = '一年内迟到、早退累计：已 4 次，再有 1 次即：取消当年评先资格';
    expect(await screen.findByText(near)).toBeVisible();
    expect(screen.getByText('本年免计 15 天，已用 12 天：全年累计超过15天的扣5分')).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: '全部程度' }));
    await user.click(await screen.findByRole('option', { name: '接近' }));
    expect(screen.getByText(near)).toBeVisible();
    expect(screen.queryByText(/本年免计 15 天/)).toBeNull();
  });

  it('lead from a count to the months behind it', async () => {
    const { user } = await openPage([], 'open', ['chief'], 'warnings');
    await user.dblClick(await screen.findByText(/再有 1 次即：取消当年评先资格/));
    const drawer = within(await screen.findByRole('dialog'));
    const january = await drawer.findByRole('link', { name: '2026年1月' });
    expect(january).toHaveAttribute('href', '/assessment?month=2026-01&sheet=person.1');
    expect(january.parentElement).toHaveTextContent('计入：2026年1月 3 次、2026年3月 1 次');
  });

  it('hide waivers and versions from a window manager', async () => {
    await openPage([], 'open', ['manager']);
    expect(screen.getByRole('tab', { name: '补记调整' })).toBeVisible();
    expect(screen.queryByRole('tab', { name: '免扣减扣' })).toBeNull();
    expect(screen.queryByRole('tab', { name: '历次结果' })).toBeNull();
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
    expect(drawer.getByText('按得分为“优秀”，因一票否决降等')).toBeVisible();
    expect(drawer.getByText('取消评选资格：全部评选（当年）')).toBeVisible();
    expect(drawer.getByText('派驻单位 · 5 个工作日内')).toBeVisible();
  });

  it('made of parts offers the facts of its parts to an objection', async () => {
    const { user, fake } = await openPage([], 'review');
    const part = { code: '一', name: '作风', weight: 100, score: 9_400, points: 9_400 };
    const explain = { code: 'part_groups', params: { points: 9_400, full: 10_000 } };
    const parts = [{ ...part, explain, lines: detail.lines }];
    fake.on('assessment.result', () => ({ ...detail, state: 'review', lines: [], notCharged: [], parts }));
    await user.dblClick(screen.getByText('办税窗口'));
    const drawer = within(await screen.findByRole('dialog'));
    await user.click(await drawer.findByRole('button', { name: '登记申辩申诉…' }));
    await user.click(await screen.findByRole('combobox', { name: '针对的事项' }));
    expect(await screen.findByRole('option', { name: /03-23 张三 迟到 8 分钟/ })).toBeVisible();
  });

  it('is open again for whoever comes back to its address', async () => {
    const { user } = await openPage([], 'open', ['chief'], 'results&sheet=window.10');
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByText('四（四）6')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('can be asked what other points of a clause would do, without saving', async () => {
    const { user, fake } = await openPage([]);
    await user.dblClick(screen.getByText('办税窗口'));
    const drawer = within(await screen.findByRole('dialog'));
    await user.click(await drawer.findByRole('button', { name: '假如…' }));
    expect(await drawer.findByText('改为 1 分')).toBeVisible();
    drawer.getByRole('slider', { name: '条款 四（四）6 的分值' }).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(fake.calls.findLast(({ channel }) => channel === 'assessment.whatIf')?.input).toMatchObject({
        clause: '四（四）6',
        percent: 110,
      }),
    );
    expect(await drawer.findByText(/得分提高 0，降低 1/)).toBeVisible();
  });

  it('is found by pinyin initials', async () => {
    const { user } = await openPage([]);
    await user.type(screen.getByRole('textbox', { name: '搜索' }), 'fp');
    expect(screen.queryByText('办税窗口')).toBeNull();
    expect(screen.getByText('发票窗口')).toBeVisible();
  });
});
