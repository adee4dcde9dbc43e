import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Attendee, MeetingDetail } from '#shared/contracts/meetings';
import { MeetingsPage } from '../../../../renderer/features/meetings/meetings-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const attendee = (staffId: number, name: string, pinyin: string, away: Attendee['away']): Attendee => ({
  ...{ staffId, staffNo: `00${staffId}`, name, pinyin, away },
  windowId: 5,
  windowName: '办税窗口',
  mark: null,
  reason: '',
});
const meeting: MeetingDetail = {
  id: 7,
  title: '四月例会',
  kind: 'meeting',
  important: true,
  date: '2026-04-09',
  startMinute: 960,
  endMinute: 1020,
  place: '三楼会议室',
  note: '',
  scope: 'everyone',
  reportDueAt: null,
  reportAbout: '',
  people: 3,
  marked: 0,
  ...{ late: 0, early: 0, absent: 0, excused: 0, reports: 0, reportsOpen: 0 },
  windowIds: [],
  attendees: [
    attendee(1, '孙强', 'SunQiang sq', null),
    attendee(2, '钱丽', 'QianLi ql', 'sick'),
    attendee(3, '周明', 'ZhouMing zm', null),
  ],
  windowReports: [],
  closed: false,
};

async function openPage(change: Partial<MeetingDetail> = {}, address = '/meetings?month=2026-04') {
  const shown = { ...meeting, ...change };
  const fake = installFakeApi({
    'months.history': () => [],
    'access.state': () => stateOf(sessionOf(['officer'])),
    'meetings.list': ({ month }: { month: string }) => (month === '2026-04' ? [shown] : []),
    'meetings.get': () => shown,
    'meetings.mark': () => ({}),
    'meetings.save': () => ({ id: 8 }),
    'units.windows': () => [{ id: 5, name: '办税窗口', pinyin: 'BanShui bs', active: true }],
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[address]}>
      <MeetingsPage />
    </MemoryRouter>,
  );
  await screen.findByText('孙强');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, sent };
}

const people = () => screen.getByRole('grid', { name: '参会情况' });
const marked = (staffId: number, mark: string | null, reason = '') => ({
  id: 7,
  marks: [{ staffId, mark, reason }],
});

describe('marking by keyboard', () => {
  it('begins in the list of meetings, and Enter goes on to the people', async () => {
    const { user, sent } = await openPage();
    await waitFor(() => expect(screen.getByRole('grid', { name: '会议活动' })).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(people()).toHaveFocus();
    await user.keyboard('1');
    await waitFor(() => expect(sent('meetings.mark')).toEqual([marked(1, 'present')]));
  });

  it('takes one key a person and goes on to the next; leave is its own excuse', async () => {
    const { user, sent } = await openPage();
    people().focus();
    await user.keyboard('2');
    await waitFor(() => expect(sent('meetings.mark')).toEqual([marked(1, 'late')]));
    await user.keyboard('5');
    await waitFor(() => expect(sent('meetings.mark')[1]).toEqual(marked(2, 'excused', '已准假（病假）')));
    await user.keyboard('4');
    await waitFor(() => expect(sent('meetings.mark')[2]).toEqual(marked(3, 'absent')));
    await user.keyboard('0');
    await waitFor(() => expect(sent('meetings.mark')[3]).toEqual(marked(3, null)));
  });

  it('asks why where nobody approved a leave', async () => {
    const { user, sent } = await openPage();
    people().focus();
    await user.keyboard('5');
    const ask = within(await screen.findByRole('dialog', { name: '孙强准假' }));
    expect(ask.getByRole('button', { name: '准假' })).toBeDisabled();
    await user.type(ask.getByRole('textbox'), '外出开会');
    await user.click(ask.getByRole('button', { name: '准假' }));
    await waitFor(() => expect(sent('meetings.mark')).toEqual([marked(1, 'excused', '外出开会')]));
  });

  it('fills the rest with one key', async () => {
    const { user, sent } = await openPage();
    people().focus();
    await user.keyboard('f');
    await waitFor(() =>
      expect(sent('meetings.mark')).toEqual([
        {
          id: 7,
          marks: [
            { staffId: 1, mark: 'present', reason: '' },
            { staffId: 2, mark: 'excused', reason: '已准假（病假）' },
            { staffId: 3, mark: 'present', reason: '' },
          ],
        },
      ]),
    );
  });

  it('does nothing in a closed month, nor while a name is searched', async () => {
    const closed = await openPage({ closed: true });
    people().focus();
    await closed.user.keyboard('1');
    expect(closed.sent('meetings.mark')).toEqual([]);
    closed.unmount();
    const { user, sent } = await openPage();
    await user.type(screen.getByPlaceholderText(/拼音/), 'zm4');
    expect(sent('meetings.mark')).toEqual([]);
  });
});

it('is made for some windows, and says what is missing', async () => {
  const { user, sent } = await openPage();
  await user.click(screen.getByRole('button', { name: '新建会议活动' }));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByText('指定窗口'));
  await user.click(form.getByRole('button', { name: '保存' }));
  expect(await form.findByText('请填写名称')).toBeVisible();
  expect(form.getByText('请选择应到的窗口或人员')).toBeVisible();
  await user.type(form.getByLabelText(/名称/), '安全培训');
  await user.clear(form.getByLabelText(/日期/));
  await user.type(form.getByLabelText(/日期/), '2026-04-09');
  await user.type(form.getByLabelText(/开始/), '1600{Tab}');
  await user.type(form.getByLabelText(/结束/), '1730{Tab}');
  await user.type(form.getByRole('combobox', { name: /窗口/ }), 'bs');
  await user.click(await screen.findByRole('option', { name: '办税窗口' }));
  await user.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent('meetings.save')).toMatchObject([
      {
        id: null,
        title: '安全培训',
        date: '2026-04-09',
        startMinute: 960,
        endMinute: 1050,
        scope: 'windows',
        windowIds: [5],
        reportDueAt: null,
      },
    ]),
  );
});

it('opens from a fact of another month, where its report was due', async () => {
  const { sent } = await openPage({}, '/meetings?month=2026-03&open=7');
  expect(sent('meetings.get')).toEqual([{ id: 7 }]);
  expect(screen.getByRole('heading', { name: '四月例会' })).toBeVisible();
});
