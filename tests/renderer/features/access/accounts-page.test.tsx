import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountEntry } from '#shared/contracts/access';
import { AccountsPage } from '../../../../renderer/features/access/accounts-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const zhao: AccountEntry = {
  id: 1,
  username: 'zhaomin',
  displayName: '赵敏',
  roles: ['admin', 'chief'],
  staffId: null,
  staffName: '',
  disabled: false,
  lastLoginAt: null,
};
const qian: AccountEntry = { ...zhao, id: 2, username: 'qianli', displayName: '钱丽', roles: ['officer'] };

async function openPage() {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['admin'])),
    'access.accounts': () => [zhao, qian],
    'access.people': () => [{ id: 3, staffNo: '0147', name: '孙强', unitName: '测试局' }],
    'access.saveAccount': (input) => ({ ...qian, ...(input as object) }),
  });
  const view = await renderUi(<AccountsPage />);
  await screen.findByText('钱丽');
  const saved = () => fake.calls.filter((call) => call.channel === 'access.saveAccount').map((c) => c.input);
  return { ...view, fake, saved };
}

describe('accounts', () => {
  it('advises to separate administrator and chief', async () => {
    await openPage();
    expect(screen.getByText(/建议分给两个人/)).toBeVisible();
  });

  it('makes an account with roles and a first password', async () => {
    const { user, saved } = await openPage();
    await user.click(screen.getByRole('button', { name: '新建账户' }));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByLabelText(/姓名/), '孙强');
    await user.type(form.getByLabelText(/用户名/), 'sunqiang');
    await user.click(form.getByRole('checkbox', { name: '督查员' }));
    await user.type(form.getByLabelText(/初始密码/), 'first-word');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(saved()).toEqual([
        {
          id: null,
          displayName: '孙强',
          username: 'sunqiang',
          roles: ['officer'],
          staffId: null,
          disabled: false,
          password: 'first-word',
        },
      ]),
    );
  });

  it('ties an account to a person of the roster', async () => {
    const { user, saved } = await openPage();
    screen.getByRole('grid').focus();
    await user.keyboard('{End}{Enter}');
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByRole('combobox', { name: /对应人员/ }), 'sq');
    await user.click(await screen.findByRole('option', { name: /孙强/ }));
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(saved()).toEqual([expect.objectContaining({ id: 2, staffId: 3 })]));
  });

  it('asks for what is missing before it calls', async () => {
    const { user, saved } = await openPage();
    await user.click(screen.getByRole('button', { name: '新建账户' }));
    await user.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('至少选择一个角色')).toBeVisible();
    expect(saved()).toEqual([]);
  });

  it('shows a refusal inside the form', async () => {
    const { user, fake } = await openPage();
    fake.on('access.saveAccount', () => Promise.reject(refused('last_admin')));
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText(/最后一个可用的系统管理员/)).toBeVisible();
  });

  it('disables an account after asking, and changes nothing else', async () => {
    const { user, saved } = await openPage();
    screen.getByRole('grid').focus();
    await user.keyboard('{End}{Enter}');
    await user.click(await screen.findByRole('button', { name: '停用账户' }));
    expect(await screen.findByText(/钱丽 不能再登录/)).toBeVisible();
    const dialog = within(screen.getByRole('dialog', { name: '停用账户' }));
    await user.click(dialog.getByRole('button', { name: '停用账户' }));
    const { lastLoginAt: _, staffName: __, ...kept } = qian;
    await waitFor(() => expect(saved()).toEqual([{ ...kept, disabled: true, password: null }]));
  });
});
