import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/contracts/roles';
import type { StaffMember } from '#shared/contracts/staff';
import { StaffPage } from '../../../../renderer/features/staff/staff-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const zhang: StaffMember = {
  id: 1,
  staffNo: '0147',
  name: '张三',
  pinyin: 'ZhangSan zs',
  gender: 'male',
  unitId: 1,
  unitName: '税务局',
  phone: '',
  entryDate: '2026-01-05',
  exitDate: null,
  note: '',
  postings: [
    {
      id: 7,
      windowId: 5,
      windowCode: '05',
      windowName: '办税窗口',
      duty: 'A',
      post: 'manager',
      startDate: '2026-01-05',
      startMinute: 0,
      endDate: null,
    },
  ],
};
const li: StaffMember = { ...zhang, id: 2, staffNo: '0148', name: '李四', pinyin: 'LiSi ls', postings: [] };
const windows = [5, 8].map((id) => ({
  id,
  code: `0${id}`,
  name: id === 5 ? '办税窗口' : '社保窗口',
  pinyin: '',
  unitId: null,
  unitName: null,
  area: '',
  active: true,
  staffCount: 0,
  managerName: null,
}));

async function openPage({ people = [zhang, li], roles = ['officer'] as Role[] } = {}) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'staff.list': () => people,
    'staff.get': () => zhang,
    'staff.swap': () => zhang,
    'units.list': () => [],
    'units.windows': () => windows,
  });
  const view = await renderUi(
    <MemoryRouter>
      <StaffPage />
    </MemoryRouter>,
  );
  return { ...view, fake };
}

describe('people', () => {
  it('finds by pinyin initials', async () => {
    const { user } = await openPage();
    await screen.findByText('张三');
    await user.type(screen.getByRole('textbox', { name: '搜索' }), 'zs');
    await waitFor(() => expect(screen.queryByText('李四')).toBeNull());
    expect(screen.getByText('张三')).toBeVisible();
    expect(screen.getByText('A岗 · 窗口负责人')).toBeVisible();
  });

  it('says what to do when nobody is there', async () => {
    await openPage({ people: [] });
    expect(await screen.findByText('还没有人员')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '导入 Excel' })).toHaveLength(2);
  });

  it('shows no buttons to those who only read', async () => {
    await openPage({ roles: ['auditor'] });
    await screen.findByText('张三');
    expect(screen.queryByRole('button', { name: '新增人员' })).toBeNull();
  });

  it('swaps a posting and shows why it was refused', async () => {
    const { user, fake } = await openPage();
    await user.dblClick(await screen.findByText('张三'));
    await user.click(await screen.findByRole('button', { name: '调换' }));
    const form = within(await screen.findByRole('dialog', { name: '调换窗口或岗位' }));
    await user.click(form.getByRole('combobox', { name: /窗口/ }));
    await user.click(await screen.findByText('08 社保窗口'));
    const start = form.getByLabelText(/开始日期/);
    await user.clear(start);
    await user.type(start, '2026-04-15');
    fake.on('staff.swap', () => {
      throw refused('posting_a_overlap', { date: '2026-04-15' });
    });
    await user.click(form.getByRole('button', { name: '调换' }));
    expect(await form.findByText(/2026-04-15 这一天已有另一个 A岗/)).toBeVisible();
    fake.on('staff.swap', () => zhang);
    await user.click(form.getByRole('button', { name: '调换' }));
    await screen.findByText('派驻记录已更新');
    expect(fake.calls.filter(({ channel }) => channel === 'staff.swap').at(-1)?.input).toEqual({
      id: 7,
      windowId: 8,
      duty: 'A',
      post: 'clerk',
      startDate: '2026-04-15',
      startMinute: 0,
      endDate: null,
    });
  });
});
