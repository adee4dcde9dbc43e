import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MachineMapping, MachineUserList, UnmappedId } from '#shared/contracts/punches';
import { startOfDay } from '#shared/domain/time/wall';
import { MappingPage } from '../../../../renderer/features/punches/mapping-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const waiting: UnmappedId = {
  machineId: '0147',
  name: '赵一',
  punches: 88,
  firstAt: startOfDay('2026-03-01'),
  lastAt: startOfDay('2026-03-31'),
  suggestion: { staffId: 7, staffNo: '0147', name: '赵一', why: 'staff_no' },
};
const assigned: MachineMapping = {
  id: 3,
  machineId: '50',
  machineName: null,
  staffId: 8,
  staffNo: '0008',
  name: '钱二',
  startDate: null,
  endDate: null,
};

const person = (staffId: number, staffNo: string, name: string) => ({ staffId, staffNo, name });
const user = { nameDamaged: false, doubt: null, proposedId: null, sameName: [], candidates: [] };
const list: MachineUserList = {
  file: 'user.dat',
  read: 6,
  users: [
    { ...user, machineId: '50', name: '钱二' },
    { ...user, machineId: '60', name: '陈十' },
    {
      ...user,
      machineId: '7',
      name: '赵一',
      proposedId: 7,
      candidates: [{ ...person(7, '0007', '赵一'), why: ['name'] }],
    },
    {
      ...user,
      machineId: '9',
      name: '李伟',
      doubt: 'several',
      sameName: ['19'],
      candidates: [
        { ...person(9, '0009', '李伟'), why: ['name'] },
        { ...person(10, '0010', '李伟'), why: ['name'] },
      ],
    },
    { ...user, machineId: '88', name: '周八' },
  ],
  bad: [{ record: 6, code: 'cut_short' }],
};

async function openPage(roles: Parameters<typeof sessionOf>[0] = ['officer']) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'punches.unmapped': () => [waiting, { ...waiting, machineId: '99', name: null, suggestion: null }],
    'punches.mappings': () => [
      assigned,
      { ...assigned, id: 4, machineId: '60', staffId: 11, staffNo: '0011', name: '冯九' },
    ],
    'punches.map': () => assigned,
    'punches.dismissedIds': () => [
      { machineId: '900', name: '王阿姨', punches: 12, lastAt: startOfDay('2026-03-31'), reason: '保洁员' },
    ],
    'punches.dismissIds': () => ({ dismissed: 1 }),
    'punches.restoreIds': () => ({ restored: 1 }),
    'punches.unmap': () => ({}),
    'punches.readUsers': () => list,
    'transfer.pick': () => [{ token: 't1', name: 'user.dat', bytes: 360 }],
    'staff.search': () => [
      { id: 9, staffNo: '0009', name: '孙三', unitName: '测试局', windowNames: ['1 号窗口'] },
    ],
  });
  const view = await renderUi(<MappingPage />);
  await screen.findByText('0147');
  const inputs = (channel: string) =>
    fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, fake, inputs };
}

describe('attendance ids', () => {
  it('assigns an id from the keyboard', async () => {
    const { user, inputs } = await openPage();
    screen.getByRole('grid').focus();
    await user.keyboard('{End}{Enter}');
    const form = within(await screen.findByRole('dialog', { name: '对应考勤号 99' }));
    await user.type(form.getByRole('combobox', { name: /人员/ }), 'ss');
    await user.click(await screen.findByRole('option', { name: /孙三/ }));
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(inputs('punches.map')).toEqual([
        { machineId: '99', staffId: 9, startDate: null, endDate: null },
      ]),
    );
  });

  it('takes the suggestions of checked ids, and says why a person is suggested', async () => {
    const { user, inputs } = await openPage();
    expect(screen.getByText(/赵一 0147 · 工号相同/)).toBeVisible();
    screen.getByRole('grid').focus();
    await user.keyboard('{Home} ');
    await user.click(await screen.findByRole('button', { name: '采用所选建议（1）' }));
    await waitFor(() => expect(inputs('punches.map')).toEqual([{ machineId: '0147', staffId: 7 }]));
  });

  it('shows in the form why an id cannot be assigned', async () => {
    const { user, fake } = await openPage();
    fake.on('punches.map', () =>
      Promise.reject(refused('mapping_overlaps', { machineId: '0147', name: '李四', staffNo: '0004' })),
    );
    screen.getByRole('grid').focus();
    await user.keyboard('{Home}{Enter}');
    await user.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText(/已对应 李四（工号 0004）/)).toBeVisible();
  });

  it('takes an assignment back with a reason', async () => {
    const { user, inputs } = await openPage();
    await user.click(screen.getByRole('radio', { name: /已对应/ }));
    await user.click(await screen.findByText('钱二'));
    await user.click(screen.getByRole('button', { name: '取消对应' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由|原因/), '对错了人');
    await user.click(dialog.getByRole('button', { name: '取消对应' }));
    await waitFor(() => expect(inputs('punches.unmap')).toEqual([{ id: 3, reason: '对错了人' }]));
  });

  it('sets ids aside that are nobody’s, with a reason', async () => {
    const { user, inputs } = await openPage();
    screen.getByRole('grid').focus();
    await user.keyboard('{End} ');
    await user.click(await screen.findByRole('button', { name: '不计考勤（1）' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由|原因/), '保安');
    await user.click(dialog.getByRole('button', { name: '不计考勤' }));
    await waitFor(() =>
      expect(inputs('punches.dismissIds')).toEqual([{ machineIds: ['99'], reason: '保安' }]),
    );
  });

  it('lists ids of nobody with the reason, and asks about them again', async () => {
    const { user, inputs } = await openPage();
    await user.click(screen.getByRole('radio', { name: '不计考勤 1' }));
    expect(await screen.findByText('保洁员')).toBeVisible();
    screen.getByRole('grid').focus();
    await user.keyboard('{Home} ');
    await user.click(await screen.findByRole('button', { name: '恢复所选（1）' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由|原因/), '转到窗口了');
    await user.click(dialog.getByRole('button', { name: '恢复' }));
    await waitFor(() =>
      expect(inputs('punches.restoreIds')).toEqual([{ machineIds: ['900'], reason: '转到窗口了' }]),
    );
  });

  it('lets an auditor look only', async () => {
    await openPage(['auditor']);
    expect(screen.queryByRole('button', { name: '新增对应' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('a machine’s list of people', () => {
  it('proposes, shows who is in doubt, and assigns only what is checked and confirmed', async () => {
    const { user: hands, inputs } = await openPage();
    await hands.click(screen.getByRole('button', { name: '读取机内名单' }));
    await screen.findByText(/共 6 人，已对应 1，有建议 1，需人工确认 2，名册中没有 1/);
    expect(screen.getByText(/第 6 条不完整/)).toBeVisible();
    expect(screen.getByText('李伟 0009（姓名相同） / 李伟 0010（姓名相同）')).toBeVisible();
    expect(screen.getByText('可能是几个人，请选择；机内同名的考勤号：19')).toBeVisible();
    expect(screen.getByText(/机内姓名与已对应的人员不同/)).toBeVisible();
    expect(screen.getByRole('button', { name: '确认所选对应（0）' })).toBeDisabled();
    expect(inputs('punches.map')).toEqual([]);
    // What wants a decision comes first.
    const states = ['需确认', '姓名不符', '有建议', '名册中没有', '已对应'];
    expect(
      screen.getAllByText(/^(需确认|姓名不符|有建议|名册中没有|已对应)$/).map((cell) => cell.textContent),
    ).toEqual(states);
    await hands.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    await hands.click(screen.getByRole('button', { name: '确认所选对应（1）' }));
    await waitFor(() => expect(inputs('punches.map')).toEqual([{ machineId: '7', staffId: 7 }]));
  });

  it('lets a person choose who a doubtful entry is, from the keyboard', async () => {
    const { user: hands, inputs } = await openPage();
    await hands.click(screen.getByRole('button', { name: '读取机内名单' }));
    await screen.findByText('周八');
    screen.getByRole('grid').focus();
    await hands.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    const form = within(await screen.findByRole('dialog', { name: '对应考勤号 88' }));
    await hands.type(form.getByRole('combobox', { name: /人员/ }), 'ss');
    await hands.click(await screen.findByRole('option', { name: /孙三/ }));
    await hands.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(inputs('punches.map')).toMatchObject([{ machineId: '88', staffId: 9 }]));
  });

  it('is not offered to who may only read', async () => {
    await openPage(['auditor']);
    expect(screen.queryByRole('button', { name: '读取机内名单' })).toBeNull();
  });
});
