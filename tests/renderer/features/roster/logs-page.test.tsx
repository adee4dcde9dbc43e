import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import { forgetWorkMonth } from '../../../../renderer/api/work-month';
import { LogsPage } from '../../../../renderer/features/roster/logs-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

beforeEach(forgetWorkMonth);

const day = (date: string, rest: Partial<DutyLogDay> = {}): DutyLogDay => ({
  ...{ date, written: false, planned: [{ staffId: 2, name: '钱丽' }], leaderId: null, leaderName: '' },
  ...{ weather: '', visitors: null, handover: '', incidents: '', other: '' },
  ...{ signedAt: null, enteredAt: null, late: false, open: true },
  ...rest,
});
const written = day('2026-04-09', {
  ...{ written: true, leaderId: 1, leaderName: '孙强', weather: '小雨', visitors: 326, open: false },
  ...{ handover: '钥匙两把', signedAt: 1, enteredAt: 1, late: true },
});

async function openPage(roles: ('officer' | 'leader')[] = ['officer']) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'months.list': () => [],
    'roster.logs': () => [day('2026-04-10'), written],
    'roster.week': () => ({
      ...{ days: [], windows: [], conflicts: [], swaps: [], undo: null },
      duties: [
        {
          ...{ id: 1, date: '2026-04-10', kind: 'leader', windowId: null, staffId: 2, name: '钱丽' },
          ...{ startMinute: 510, endMinute: 1050, forStaffId: null, forName: '', note: '' },
        },
      ],
      people: [
        { staffId: 1, staffNo: '001', name: '孙强', pinyin: 'sq', posts: [], away: [] },
        { staffId: 2, staffNo: '002', name: '钱丽', pinyin: 'ql', posts: [], away: [] },
      ],
    }),
    'roster.saveLog': () => ({}),
    'roster.logPaper': () => ({ title: '2026年4月9日值班日志', html: '<p>日志</p>' }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/duty-logs?month=2026-04']}>
      <LogsPage />
    </MemoryRouter>,
  );
  const table = within(await screen.findByRole('grid', { name: '值班日志' }));
  await table.findByText('钱丽');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, fake, table, sent };
}

describe('the month of logs', () => {
  it('names days that owe one, and which were entered late', async () => {
    const { table } = await openPage();
    expect(table.getByText('未写')).toBeVisible();
    expect(table.getByText('已签字、补记')).toBeVisible();
    expect(screen.getByText('1 天还没有日志')).toBeVisible();
  });

  it('opens an open day for writing, its planned leader chosen', async () => {
    const { user, table, sent } = await openPage();
    await user.dblClick(table.getByText('未写'));
    const form = within(await screen.findByRole('dialog', { name: '写值班日志' }));
    await waitFor(() => expect(form.getByRole('combobox', { name: /值班长/ })).toHaveValue('钱丽'));
    await user.type(form.getByRole('textbox', { name: '交接事项' }), '无');
    await user.click(form.getByRole('checkbox', { name: '值班长已签字确认' }));
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent('roster.saveLog')).toMatchObject([
        { date: '2026-04-10', leaderId: 2, handover: '无', visitors: null, sign: true },
      ]),
    );
  });

  it('shows a day that is over as its paper', async () => {
    const { user, table, sent } = await openPage();
    await user.dblClick(table.getByText('孙强'));
    expect(await screen.findByRole('dialog', { name: '2026年4月9日值班日志' })).toBeVisible();
    expect(sent('roster.logPaper')).toEqual([{ date: '2026-04-09' }]);
  });

  it('says in the form why a log is not saved', async () => {
    const { user, table, fake } = await openPage();
    fake.on('roster.saveLog', () => {
      throw refused('duty_log_empty', { date: '2026-04-10' });
    });
    await user.dblClick(table.getByText('未写'));
    const form = within(await screen.findByRole('dialog', { name: '写值班日志' }));
    await waitFor(() => expect(form.getByRole('combobox', { name: /值班长/ })).toHaveValue('钱丽'));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findByText(/没有事项的请写“无”/)).toBeVisible();
  });

  it('offers nothing to write to who may only read', async () => {
    await openPage(['leader']);
    expect(screen.queryByRole('button', { name: '写今天的日志' })).toBeNull();
  });
});
