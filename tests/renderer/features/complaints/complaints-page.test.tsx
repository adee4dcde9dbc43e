import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { ComplaintDetail, ComplaintRow } from '#shared/contracts/complaints';
import { ComplaintsPage } from '../../../../renderer/features/complaints/complaints-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const row: ComplaintRow = {
  id: 4,
  no: '2026-0004',
  channel: 'phone',
  kindCode: 'supervised',
  kindName: '督办处理',
  categoryCode: 'attitude',
  categoryName: '服务态度',
  named: true,
  subject: '态度生硬',
  staffId: 3,
  staffName: '孙强',
  windowId: 5,
  windowName: '办税窗口',
  unitId: null,
  unitName: '测试局',
  receivedAt: Date.UTC(2026, 3, 9, 9, 30),
  state: 'judged',
  handler: '办税窗口',
  replyDue: '2026-04-15',
  closeDue: '2026-04-22',
  due: '2026-04-22',
  standing: 'overdue',
  days: 2,
  returns: 1,
  repeatOf: null,
  verdict: 'proven',
  verdictOn: '2026-04-14',
  satisfaction: null,
  closedOn: null,
};
const detail: ComplaintDetail = {
  ...row,
  description: '',
  sourceBody: '',
  sourceNo: '',
  occurredOn: null,
  demand: '',
  assignedOn: '2026-04-09',
  repliedOn: '2026-04-13',
  urgedOn: null,
  verdictReason: '录音为证',
  apology: null,
  apologyOn: null,
  calledOn: null,
  repeatNo: '',
  allegations: [],
  steps: [],
  incidentIds: [],
};

async function openPage(roles: Parameters<typeof sessionOf>[0]) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'settings.center': () => ({}),
    'months.current': () => ({ month: '2026-04' }),
    'complaints.list': () => [row],
    'complaints.get': () => detail,
    'complaints.kinds': () => [],
    'complaints.categories': () => [],
    'complaints.files': () => [],
    'complaints.revealComplainant': () => ({ name: '钱测试', phone: '0556-5550123', contact: '' }),
    'complaints.call': () => ({ id: 4 }),
  });
  const ui = await renderUi(
    <MemoryRouter initialEntries={['/?month=2026-04']}>
      <ComplaintsPage />
    </MemoryRouter>,
  );
  return { fake, ui };
}

describe('the complaints', () => {
  it('show who complained only after somebody entitled asked', async () => {
    const { ui } = await openPage(['officer']);
    await ui.user.dblClick(await screen.findByText('态度生硬'));
    const drawer = await screen.findByRole('dialog');
    expect(screen.queryByText(/钱测试/)).toBeNull();
    await ui.user.click(await within(drawer).findByRole('button', { name: '查看投诉人' }));
    expect(await within(drawer).findByText('钱测试 · 0556-5550123')).toBeTruthy();
  });

  it('offer the leader neither the name nor a step', async () => {
    const { ui } = await openPage(['leader']);
    await ui.user.dblClick(await screen.findByText('态度生硬'));
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByText('录音为证');
    expect(within(drawer).queryByRole('button', { name: '查看投诉人' })).toBeNull();
    expect(within(drawer).queryByRole('button', { name: '登记回访' })).toBeNull();
    expect(within(drawer).getByRole('button', { name: '督办单' })).toBeTruthy();
  });

  it('take a follow-up call', async () => {
    const { fake, ui } = await openPage(['officer']);
    await ui.user.dblClick(await screen.findByText('态度生硬'));
    await ui.user.click(await screen.findByRole('button', { name: '登记回访' }));
    const form = (await screen.findAllByRole('dialog')).at(-1) as HTMLElement;
    await ui.user.click(within(form).getByText('不满意'));
    await ui.user.type(within(form).getByLabelText(/群众意见/), '还要等三天');
    await ui.user.click(within(form).getByRole('button', { name: '登记回访' }));
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'complaints.call')?.input).toMatchObject({
        id: 4,
        result: 'unsatisfied',
        note: '还要等三天',
      }),
    );
  });
});
