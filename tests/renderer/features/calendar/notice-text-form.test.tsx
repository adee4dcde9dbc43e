import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeTextForm } from '../../../../renderer/features/calendar/notice-text-form';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const impact = { days: 6, people: 12, windows: [{ name: '综合窗口', people: 12 }] };

const open = async () => {
  const api = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'calendar.previewDays': () => ({ changed: 8, kept: 1, closed: 0, impact }),
    'calendar.setDays': () => ({ changed: 8, kept: 1, closed: 0, impact }),
  });
  const { user } = await renderUi(<NoticeTextForm year={2027} onClose={() => {}} />);
  return { api, user, field: screen.getByRole('textbox') };
};

it('shows what was read of a pasted notice and whom it touches, and saves it at once', async () => {
  const { api, user, field } = await open();
  await user.click(field);
  await user.paste('二、春节：2月5日至11日放假调休，共7天。2月13日（周六）上班。');
  expect(await screen.findByText('2027-02-05—2027-02-11 放假；2027-02-13 上班')).toBeVisible();
  expect(await screen.findByText('将改动 8 天。另有 1 天日历上已经如此。')).toBeVisible();
  expect(screen.getByText('综合窗口 12 人')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(api.calls.some(({ channel }) => channel === 'calendar.setDays')).toBe(true));
  const sent = api.calls.find(({ channel }) => channel === 'calendar.setDays')?.input as { days: object[] };
  expect(sent.days).toHaveLength(8);
  expect(sent.days.at(-1)).toEqual({ date: '2027-02-13', kind: 'workday', name: '春节' });
});

it('saves nothing while the weekdays are those of another year', async () => {
  const { api, user, field } = await open();
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('请粘贴或填写放假通知')).toBeVisible();
  await user.click(field);
  await user.paste('元旦：1月1日（周四）放假');
  expect(await screen.findByText(/请核对是不是这一年的通知/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(api.calls.some(({ channel }) => /Days$/.test(channel))).toBe(false);
});
