import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import { UnitsPage } from '../../../../renderer/features/units/units-page';
import { WindowsPage } from '../../../../renderer/features/units/windows-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const unit: Unit = {
  id: 1,
  code: '01',
  name: '税务局',
  shortName: '税务',
  vertical: true,
  superior: '市税务局',
  head: '某甲',
  deputy: '',
  phone: '',
  active: true,
  office: false,
  pinyin: 'ShuiWuJu swj',
  staffCount: 2,
  windowCount: 1,
};
const window: WindowRecord = {
  id: 5,
  code: '05',
  name: '办税窗口',
  unitId: 1,
  unitName: '税务局',
  area: '',
  active: true,
  pinyin: 'BanShuiChuangKou bsck',
  staffCount: 2,
  managerName: null,
};

const install = () =>
  installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'units.list': () => [unit, { ...unit, id: 2, code: '02', name: '旧局', vertical: false, active: false }],
    'units.save': () => unit,
    'units.remove': () => {
      throw refused('unit_used', { name: '税务局', staff: 2, windows: 1 });
    },
    'units.windows': () => [window],
    'units.saveWindow': () => window,
  });

describe('home units', () => {
  it('marks which of them is the supervision office', async () => {
    const fake = install();
    fake.on('units.list', () => [unit, { ...unit, id: 9, code: '09', name: '督管办', office: true }]);
    const { user } = await renderUi(<UnitsPage />);
    expect(await screen.findByText('督查办')).toBeVisible();
    await user.dblClick(screen.getByText('税务局'));
    const form = within(await screen.findByRole('dialog'));
    const office = form.getByRole('checkbox', { name: /本中心督查办/ });
    expect(office).not.toBeChecked();
    await user.click(office);
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'units.save')?.input).toMatchObject({
        ...{ id: 1, office: true },
      }),
    );
  });

  it('asks for the superior of a unit led from above', async () => {
    const fake = install();
    const { user } = await renderUi(<UnitsPage />);
    expect(await screen.findByText('市税务局')).toBeVisible();
    expect(screen.queryByText('旧局')).toBeNull();
    await user.click(screen.getByRole('button', { name: '新增单位' }));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByLabelText(/编号/), '03');
    await user.type(form.getByLabelText(/名称/), '公安局');
    await user.click(form.getByRole('checkbox', { name: /垂直管理/ }));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findByText('垂直管理单位请填写上级主管部门')).toBeVisible();
    await user.type(form.getByLabelText(/上级主管部门/), '市公安局');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'units.save')?.input).toMatchObject({
        id: null,
        code: '03',
        name: '公安局',
        vertical: true,
        superior: '市公安局',
      }),
    );
  });

  it('says why one in use is not deleted', async () => {
    install();
    const { user } = await renderUi(<UnitsPage />);
    await user.dblClick(await screen.findByText('税务局'));
    await user.click(await screen.findByRole('button', { name: '删除单位' }));
    const ask = within(await screen.findByRole('dialog', { name: '删除单位' }));
    await user.click(ask.getByRole('button', { name: '删除单位' }));
    expect(await screen.findByText(/还有 2 名人员、1 个窗口/)).toBeVisible();
  });
});

describe('windows', () => {
  it('shows a window without a manager and saves its area', async () => {
    const fake = install();
    const { user } = await renderUi(<WindowsPage />);
    expect(await screen.findByText('未定')).toBeVisible();
    await user.dblClick(screen.getByText('办税窗口'));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByLabelText(/所在区域/), '二楼');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(fake.calls.find(({ channel }) => channel === 'units.saveWindow')?.input).toEqual({
        id: 5,
        code: '05',
        name: '办税窗口',
        unitId: 1,
        area: '二楼',
        active: true,
      }),
    );
  });
});
