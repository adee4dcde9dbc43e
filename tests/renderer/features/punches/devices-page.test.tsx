import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { DeviceClock, PunchDevice } from '#shared/contracts/punch-devices';
import { startOfDay } from '#shared/domain/time/wall';
import { DevicesPage } from '../../../../renderer/features/punches/devices-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const device: PunchDevice = {
  code: '1',
  name: '一楼大厅',
  firstAt: startOfDay('2026-03-01'),
  lastAt: startOfDay('2026-03-31'),
  imports: 3,
  retiredOn: null,
};
const clock: DeviceClock = {
  id: 4,
  device: '1',
  from: '2026-03-02',
  to: null,
  aheadSeconds: 450,
  reason: '对时发现走快',
  at: startOfDay('2026-03-09'),
  accountName: '测试主任',
};

async function openPage(
  answers: Parameters<typeof installFakeApi>[0] = {},
  role: 'officer' | 'auditor' = 'officer',
) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf([role])),
    'punches.devices': () => ({ devices: [device], clocks: [clock], declaration: null }),
    'punches.addClock': () => clock,
    'punches.removeClock': () => ({}),
    ...answers,
  });
  const view = await renderUi(
    <MemoryRouter>
      <DevicesPage />
    </MemoryRouter>,
  );
  await screen.findByText('一楼大厅');
  const inputs = (channel: string) =>
    fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, inputs };
}

describe('errors of clocks', () => {
  it('are noted by days, minutes and seconds, with a reason', async () => {
    const { user, inputs } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记时钟误差' }));
    const form = within(await screen.findByRole('dialog', { name: '登记时钟误差' }));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(form.getByText('请填写开始日期')).toBeVisible();
    expect(form.getByText('请填写误差')).toBeVisible();
    await user.type(form.getByRole('textbox', { name: /从哪天起/ }), '2026-03-02');
    await user.click(form.getByRole('radio', { name: '走慢' }));
    await user.type(form.getByRole('textbox', { name: /分钟/ }), '7');
    await user.type(form.getByRole('textbox', { name: '秒' }), '30');
    await user.type(form.getByRole('textbox', { name: /理由/ }), '对时');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(inputs('punches.addClock')).toEqual([
        { device: '1', from: '2026-03-02', to: null, aheadSeconds: -450, reason: '对时' },
      ]),
    );
  });

  it('say why nothing was saved, and keep the form', async () => {
    const { user } = await openPage({
      'punches.addClock': () => Promise.reject(refused('clock_overlaps', { from: '2026-03-02', to: '' })),
    });
    await user.click(screen.getByRole('button', { name: '登记时钟误差' }));
    const form = within(await screen.findByRole('dialog', { name: '登记时钟误差' }));
    await user.type(form.getByRole('textbox', { name: /从哪天起/ }), '2026-03-02');
    await user.type(form.getByRole('textbox', { name: /分钟/ }), '7');
    await user.type(form.getByRole('textbox', { name: /理由/ }), '对时');
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findByText(/2026-03-02 起的一段日期里已登记过误差/)).toBeVisible();
    expect(form.getByRole('textbox', { name: /理由/ })).toHaveValue('对时');
  });

  it('are listed in words and taken back with a reason', async () => {
    const { user, inputs } = await openPage();
    await user.click(screen.getByRole('radio', { name: /时钟误差 1/ }));
    expect(await screen.findByText('快 7 分 30 秒')).toBeVisible();
    expect(screen.getByText('2026-03-02 ~ 至今')).toBeVisible();
    screen.getByRole('grid').focus();
    await user.keyboard('{Home}{Enter}');
    const form = within(await screen.findByRole('dialog', { name: '撤销登记' }));
    expect(form.getByRole('button', { name: '撤销登记' })).toBeDisabled();
    await user.type(form.getByRole('textbox', { name: /理由/ }), '登记错了');
    await user.click(form.getByRole('button', { name: '撤销登记' }));
    await waitFor(() => expect(inputs('punches.removeClock')).toEqual([{ id: 4, reason: '登记错了' }]));
  });

  it('are not for readers to change', async () => {
    await openPage({}, 'auditor');
    expect(screen.queryByRole('button', { name: '登记时钟误差' })).toBeNull();
  });
});
