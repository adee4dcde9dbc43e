import { screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Ageing, Findings } from '#shared/contracts/statistics';
import { StatisticsPage } from '../../../../renderer/features/statistics/statistics-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const findings: Findings = {
  months: ['2026-03', '2026-04'],
  checks: [
    { self: 2, outside: 1, other: 0 },
    { self: 0, outside: 0, other: 1 },
  ],
  items: [
    { key: 'games', name: '打游戏', count: 4, checks: { self: 2, outside: 1, other: 1 }, months: [3, 1] },
  ],
  windows: [{ key: 5, name: '办税窗口', count: 4, months: [3, 1] }],
  total: 4,
  hours: [{ weekday: 1, hour: 9, count: 3 }],
  untimed: 1,
  repeaters: [{ staffId: 7, staffNo: '0147', name: '张三', unitName: '测试局', count: 2, items: 1 }],
};
const ageing: Ageing = [3, 7, 15, 30, null].map((upTo, index) => ({
  ...{ upTo, inTime: index === 0 ? 2 : 0, overdue: index === 1 ? 1 : 0 },
  ...(index < 2 ? { from: `2026-04-0${2 - index}`, to: `2026-04-0${2 - index}` } : { from: null, to: null }),
}));

function Where() {
  const { pathname, search } = useLocation();
  return <p>{`到了 ${pathname}${search}`}</p>;
}

async function openPage(found: Findings = findings) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'statistics.findings': () => found,
    'statistics.ageing': () => ageing,
    'units.windows': () => [],
    'units.list': () => [],
    'incidents.items': () => [],
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/analysis?month=2026-04&from=2026-03&to=2026-04&check=self']}>
      <Routes>
        <Route path="/analysis" element={<StatisticsPage />} />
        <Route path="*" element={<Where />} />
      </Routes>
    </MemoryRouter>,
  );
  await screen.findByText('督查分析');
  return { ...view, fake };
}

const card = (name: string) => within(screen.getByRole('region', { name }));

describe('the analysis', () => {
  it('asks for what the address says', async () => {
    const { fake } = await openPage();
    await screen.findByRole('region', { name: '发现问题走势' });
    const asked = fake.calls.find(({ channel }) => channel === 'statistics.findings')?.input;
    expect(asked).toMatchObject({ from: '2026-03', to: '2026-04', check: 'self', itemCode: null });
  });

  it.each<[string, string, string]>([
    ['发现问题走势', '2026-03 自查 2', '/incidents?counted=1&from=2026-03&to=2026-03&check=self'],
    ['发现问题走势', '2026-03 3', '/incidents?counted=1&from=2026-03&to=2026-03&check=self'],
    ['自查与外部检查对照', '打游戏 4', '/incidents?counted=1&from=2026-03&to=2026-04&item=games&check=self'],
    ['事项分布', '打游戏 发现问题 4', '/incidents?counted=1&from=2026-03&to=2026-04&item=games&check=self'],
    ['窗口分布', '办税窗口 发现问题 4', '/incidents?counted=1&from=2026-03&to=2026-04&window=5&check=self'],
    ['时段分布', '周一 9:00 3', '/incidents?counted=1&from=2026-03&to=2026-04&check=self&weekday=1&hour=9'],
    ['多次违纪人员', '张三 测试局 次数 2', '/incidents?counted=1&from=2026-03&to=2026-04&check=self&staff=7'],
    [
      '未办结投诉时长',
      '4 至 7 日 已逾期 1',
      '/complaints?all=1&filter=overdue&since=2026-04-01&until=2026-04-01',
    ],
    [
      '未办结投诉时长',
      '3 日以内 期限内 2',
      '/complaints?all=1&filter=open&since=2026-04-02&until=2026-04-02&only=running',
    ],
  ])('%s: %s opens its list by keyboard', async (title, mark, link) => {
    const { user } = await openPage();
    await screen.findByRole('region', { name: title });
    (await card(title).findByRole('link', { name: mark })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(`到了 ${link}`)).toBeTruthy();
  });

  it('has the figures of each picture as a table', async () => {
    const { user } = await openPage();
    await screen.findByRole('region', { name: '发现问题走势' });
    await user.click(card('自查与外部检查对照').getByText('表', { exact: true }));
    const table = card('自查与外部检查对照').getByRole('table');
    const line = within(table).getAllByRole('row')[1]!;
    expect(line.textContent).toBe('打游戏21166.7%');
    // Each number opens its own list.
    await user.click(within(line).getAllByRole('link')[2]!);
    expect(
      await screen.findByText('到了 /incidents?counted=1&from=2026-03&to=2026-04&item=games&check=outside'),
    ).toBeTruthy();
  });

  it('says when nothing was found, and still shows how long complaints are open', async () => {
    await openPage({ ...findings, total: 0 });
    expect(await screen.findByText('这段时间没有发现问题')).toBeTruthy();
    expect(await screen.findByRole('region', { name: '未办结投诉时长' })).toBeTruthy();
  });
});
