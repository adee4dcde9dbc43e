import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { LeaveDetail, LeavePreview } from '#shared/contracts/leave';
import { wallAt } from '#shared/domain/time/wall';
import { LeavePage } from '../../../../renderer/features/leave/leave-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const at = (day: number, minute: number) => wallAt(`2026-04-${String(day).padStart(2, '0')}`, minute);

const waiting: LeaveDetail = {
  id: 7,
  staffId: 3,
  staffNo: '0147',
  staffName: '孙强',
  pinyin: 'SunQiang sq',
  unitName: '测试局',
  windowId: 5,
  windowName: '办税窗口',
  kind: 'personal',
  kindCode: 'personal',
  kindName: '',
  unit: 'half_day',
  startAt: at(13, 510),
  endAt: at(14, 720),
  dueAt: at(14, 840),
  halfDays: 3,
  days: 2,
  minutes: 630,
  reason: '家中有事',
  reasonHidden: false,
  handover: '',
  state: 'submitted',
  phase: 'submitted',
  substituteId: null,
  substituteName: '',
  standIn: '',
  submittedAt: at(10, 600),
  notifiedAt: null,
  notifiedTo: '',
  notifiedHow: '',
  approverName: '',
  decidedAt: null,
  decisionNote: '',
  departedAt: null,
  returnedAt: null,
  retroactive: false,
  notified: false,
  overdueUntil: null,
  overdueSettled: false,
  waitingFor: 'any',
  extensionTo: null,
  papersMissing: false,
  files: 0,
  version: 1,
  mayDecide: true,
  actions: ['decide', 'send_back', 'cancel'],
  timeline: [
    { step: 'submitted', mark: 'done', at: at(10, 600) },
    { step: 'decided', mark: 'missing', at: null },
    { step: 'returned', mark: 'todo', at: null },
  ],
  createdByName: '赵敏',
  decidedByName: '',
  returnedByName: '',
  steps: [{ role: 'any', state: 'waiting', byName: '', at: null, note: '', onPaper: false, forName: '' }],
  earlier: [],
  extensions: [],
  bookings: [],
  overdueReason: '',
};
const overdue: LeaveDetail = {
  ...waiting,
  id: 8,
  staffName: '钱丽',
  pinyin: 'QianLi ql',
  state: 'approved',
  phase: 'overdue',
  retroactive: true,
};

const preview: LeavePreview = {
  startAt: waiting.startAt,
  endAt: waiting.endAt,
  dueAt: waiting.dueAt,
  windowName: '办税窗口',
  halfDays: 3,
  days: 2,
  minutes: 630,
  unit: 'half_day',
  problem: null,
  warnings: [{ code: 'window_uncovered', params: {} }],
  chain: ['any'],
  papersNeeded: false,
  balance: null,
};

async function openPage(roles: Parameters<typeof sessionOf>[0] = ['officer'], more = '') {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'leave.list': () => [waiting, overdue],
    'leave.get': ({ id }: { id: number }) => (id === 8 ? overdue : waiting),
    'leave.preview': () => preview,
    'leave.submit': () => waiting,
    'leave.decide': () => ({ ...waiting, state: 'approved' }),
    'staff.search': () => [
      { id: 3, staffNo: '0147', name: '孙强', unitName: '测试局', windowNames: ['办税窗口'] },
    ],
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[`/?month=2026-04${more}`]}>
      <LeavePage />
    </MemoryRouter>,
  );
  await screen.findByText('孙强');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, fake, sent };
}

describe('the list', () => {
  it('shows where each request stands, and finds by pinyin and progress', async () => {
    const { user } = await openPage();
    expect(screen.getByText('先斩后奏')).toBeVisible();
    await user.click(screen.getByText('逾期未归 1'));
    expect(screen.queryByText('孙强')).toBeNull();
    await user.click(screen.getByText('全部 2'));
    await user.type(screen.getByPlaceholderText(/拼音首字母/), 'sq');
    await waitFor(() => expect(screen.queryByText('钱丽')).toBeNull());
    expect(screen.getByText('孙强')).toBeVisible();
  });

  it('opens the request another page links to', async () => {
    await openPage(['officer'], '&open=7');
    expect(await screen.findByRole('dialog', { name: '请假' })).toHaveTextContent('家中有事');
  });

  it('offers nothing to an auditor', async () => {
    await openPage(['auditor']);
    expect(screen.queryByRole('button', { name: '登记请假' })).toBeNull();
  });
});

describe('a new request', () => {
  it('is entered by keyboard: initials, digit, dates; the length shows before it is sent', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记请假' }));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByRole('combobox', { name: /请假人/ }), 'sq');
    await user.click(await screen.findByRole('option', { name: /孙强/ }));
    form.getByRole('radio', { name: '1 事假' }).focus();
    await user.keyboard('2');
    expect(form.getByRole('radio', { name: '2 病假' })).toBeChecked();
    const from = form.getByLabelText(/^从/);
    await user.clear(from);
    await user.type(from, '2026-04-13');
    const to = form.getByLabelText(/^到/);
    await user.clear(to);
    await user.type(to, '2026-4-14{Tab}');
    expect(await form.findByText('共 1.5 天')).toBeVisible();
    expect(form.getByText(/请指定顶岗人/)).toBeVisible();
    await user.click(form.getByRole('button', { name: '提交请假' }));
    await waitFor(() =>
      expect(sent('leave.submit')).toEqual([
        {
          staffId: 3,
          kind: 'sick',
          start: { date: '2026-04-13', at: 'am' },
          end: { date: '2026-04-14', at: 'pm' },
          substituteId: null,
          reason: '',
          notifiedAt: null,
          notifiedTo: '',
        },
      ]),
    );
  });

  it('says what forbids it, in words, and keeps what was typed', async () => {
    const { user, fake } = await openPage();
    const problem = { code: 'leave_overlap', params: { from: '2026-04-13', to: '2026-04-14' } };
    fake.on('leave.preview', () => ({ ...preview, problem, warnings: [] }));
    fake.on('leave.submit', () => Promise.reject(refused(problem.code, problem.params)));
    await user.click(screen.getByRole('button', { name: '登记请假' }));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByRole('combobox', { name: /请假人/ }), 'sq');
    await user.click(await screen.findByRole('option', { name: /孙强/ }));
    expect(await form.findByText(/与本人 2026-04-13 至 2026-04-14 的另一条请假重叠/)).toBeVisible();
    await user.click(form.getByRole('button', { name: '提交请假' }));
    await waitFor(() => expect(form.getAllByText(/另一条请假重叠/)).toHaveLength(2));
    expect(form.getByRole('combobox', { name: /请假人/ })).toHaveValue('孙强');
  });
});

describe('deciding', () => {
  it('approves from a paper slip with signer and time', async () => {
    const { user, sent } = await openPage();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(await screen.findByRole('button', { name: '批准' }));
    const form = within(await screen.findByRole('dialog', { name: /批准/ }));
    expect(form.getByText(/现在批准会记为先斩后奏/)).toBeVisible();
    await user.click(form.getByRole('checkbox', { name: /按纸质请假单/ }));
    await user.type(form.getByLabelText(/签字人/), '李主任');
    const day = form.getByLabelText(/签字日期/);
    await user.clear(day);
    await user.type(day, '2026-04-10');
    await user.type(form.getByLabelText(/签字时间/), '1630{Tab}');
    await user.click(form.getByRole('button', { name: '批准' }));
    await waitFor(() =>
      expect(sent('leave.decide')).toEqual([
        {
          id: 7,
          version: 1,
          decision: 'approve',
          note: '',
          approverName: '李主任',
          decidedAt: at(10, 990),
        },
      ]),
    );
  });

  it('does not offer the paper to a window manager', async () => {
    const { user } = await openPage(['manager']);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(await screen.findByRole('button', { name: '批准' }));
    await screen.findByRole('dialog', { name: /批准/ });
    expect(screen.queryByRole('checkbox', { name: /按纸质请假单/ })).toBeNull();
  });
});
