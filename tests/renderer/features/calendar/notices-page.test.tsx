import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NoticeInfo } from '#shared/contracts/calendar';
import { NoticesPage } from '../../../../renderer/features/calendar/notices-page';
import { installFakeApi } from '../../support/fake-api';
import { giveSize, renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const outage: NoticeInfo = {
  id: 7,
  name: '全楼停电',
  from: '2026-03-09',
  to: '2026-03-10',
  scope: { kind: 'windows', windows: ['3'] },
  effect: { kind: 'suspend', sessions: ['am'] },
  at: Date.UTC(2026, 2, 9, 8),
  accountName: '王主任',
  revokedAt: null,
  revokedByName: null,
  revokeReason: '',
  frozen: false,
};
const impact = { days: 1, people: 12, windows: [{ name: '综合窗口', people: 12 }] };

async function open(role: 'chief' | 'leader' = 'chief') {
  giveSize();
  const api = installFakeApi({
    'access.state': () => stateOf(sessionOf([role])),
    'units.windows': () => [{ id: 3, name: '综合窗口' }],
    'calendar.notices': () => [outage],
    'calendar.previewNotice': () => impact,
    'calendar.saveNotice': () => ({ id: 8, impact }),
    'calendar.previewRevocation': () => impact,
    'calendar.revokeNotice': () => impact,
  });
  const { user } = await renderUi(<NoticesPage />);
  await screen.findByText('全楼停电');
  return { api, user };
}

describe('NoticesPage', () => {
  it('says whom a notice touches before it is saved', async () => {
    const { api, user } = await open();
    expect(screen.getByText('上午不判定考勤')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '新通知' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('涉及 1 个工作日、12 人')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('请填写事由')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/^事由/), '冰雪天气{Enter}');
    await waitFor(() =>
      expect(api.calls.find((call) => call.channel === 'calendar.saveNotice')?.input).toMatchObject({
        name: '冰雪天气',
        scope: { kind: 'center' },
        effect: { kind: 'suspend', sessions: [] },
      }),
    );
  });

  it('says whom taking one back touches, and takes it back with a reason', async () => {
    const { api, user } = await open();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('涉及 1 个工作日、12 人')).toBeInTheDocument();
    expect(within(dialog).getByText('综合窗口 12 人')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    expect(await within(dialog).findByText('请填写撤销理由')).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox'), '日期登记错了');
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    await waitFor(() =>
      expect(api.calls.find((call) => call.channel === 'calendar.revokeNotice')?.input).toEqual({
        id: 7,
        reason: '日期登记错了',
      }),
    );
  });

  it('is read only for whoever may not change the calendar', async () => {
    await open('leader');
    expect(screen.queryByRole('button', { name: '新通知' })).toBeNull();
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });
});
