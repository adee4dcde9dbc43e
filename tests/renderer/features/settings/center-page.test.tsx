import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/contracts/roles';
import { CenterPage } from '../../../../renderer/features/settings/center-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const center = {
  centerName: '开源市政务服务中心',
  shortName: '开政服督',
  supervisionOffice: '监督管理办公室',
  phone: '',
  address: '',
  idleMinutes: 10,
};

async function openPage(role: Role) {
  let current = center;
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf([role])),
    'settings.center': () => current,
    'settings.saveCenter': (input: typeof center) => {
      current = input;
      return input;
    },
  });
  const view = await renderUi(<CenterPage />);
  await screen.findByDisplayValue('开政服督');
  return { ...view, fake };
}

describe('center settings', () => {
  it('saves what was changed', async () => {
    const { user, fake } = await openPage('admin');
    const office = await screen.findByLabelText(/督查部门名称/);
    const save = await screen.findByRole('button', { name: '保存' });
    expect(save).toBeDisabled();
    await user.clear(office);
    await user.type(office, '督查科');
    await user.click(save);
    await waitFor(() =>
      expect(fake.calls.find((call) => call.channel === 'settings.saveCenter')?.input).toEqual({
        ...center,
        supervisionOffice: '督查科',
      }),
    );
    expect(await screen.findByText('中心设置已保存')).toBeVisible();
    await waitFor(() => expect(save).toBeDisabled());
  });

  it('wants a name', async () => {
    const { user, fake } = await openPage('chief');
    await user.clear(await screen.findByLabelText(/中心名称/));
    await user.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('请填写')).toBeVisible();
    expect(fake.calls.some((call) => call.channel === 'settings.saveCenter')).toBe(false);
  });

  it('is only read by others', async () => {
    await openPage('officer');
    expect(await screen.findByText(/您可以查看这些设置/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    expect(screen.getByLabelText(/中心名称/)).toBeDisabled();
  });
});
