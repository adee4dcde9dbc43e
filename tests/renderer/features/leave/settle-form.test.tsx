import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LeaveDetail } from '#shared/contracts/leave';
import { overdue } from './samples';
import { openPage } from './support';

const MARCH = {
  ...{ month: '2026-03', halfDays: 4, filed: false, chargeMonth: '2026-04' },
  lines: [
    { name: '钱丽', points: 2000 },
    { name: '户政窗口', points: 850 },
  ],
};

async function openForm(closed: readonly object[], leave: LeaveDetail = overdue) {
  const page = await openPage(['officer'], '&open=8', {
    'leave.get': () => leave,
    'leave.closedOverdue': () => closed,
    'leave.settleOverdue': () => leave,
  });
  await page.user.click(await screen.findByRole('button', { name: '其他' }));
  const item = leave.overdueSettled ? '撤回逾期说明' : '说明逾期';
  await page.user.click(await screen.findByRole('menuitem', { name: item }));
  const form = within(await screen.findByRole('dialog', { name: '说明逾期' }));
  const submit = () => page.user.click(form.getByRole('button', { name: item }));
  return { ...page, form, submit };
}

const base = { id: 8, version: 1, settled: true, reason: '列车停运' };

describe('accepting an overdue return', () => {
  it('asks for the reason alone while its months are open', async () => {
    const { user, form, submit, sent } = await openForm([]);
    expect(form.queryByRole('textbox', { name: /凭证/ })).toBeNull();
    await submit();
    expect(await form.findByText('请填写理由')).toBeVisible();
    await user.type(form.getByRole('textbox', { name: /理由/ }), '列车停运');
    await submit();
    await waitFor(() => expect(sent('leave.settleOverdue')).toEqual([{ ...base, proof: '', decider: '' }]));
  });

  it('says what a closed month gives back and where, and wants proof and decider for it', async () => {
    const { user, form, submit, sent } = await openForm([MARCH]);
    expect(
      await form.findByText(
        '2026-03 已月结，其中逾期 2 天：该月结果不变，所扣分数以补记调整退还，计入 2026-04（钱丽 +20、户政窗口 +8.5）。',
      ),
    ).toBeVisible();
    await user.type(form.getByRole('textbox', { name: /理由/ }), '列车停运');
    await submit();
    expect(await form.findByText('请填写凭证')).toBeVisible();
    expect(form.getByText('请填写决定人')).toBeVisible();
    expect(sent('leave.settleOverdue')).toEqual([]);
    await user.type(form.getByRole('textbox', { name: /凭证/ }), '车站证明');
    await user.type(form.getByRole('textbox', { name: /决定人/ }), '督查办主任');
    await submit();
    await waitFor(() =>
      expect(sent('leave.settleOverdue')).toEqual([{ ...base, proof: '车站证明', decider: '督查办主任' }]),
    );
    expect(await screen.findByText('已保存逾期说明，并补记调整 2026-03')).toBeVisible();
  });

  it('asks for neither where the closed month took no points', async () => {
    const { form } = await openForm([{ ...MARCH, chargeMonth: null, lines: [] }]);
    expect(await form.findByText('2026-03 已月结，其中逾期 2 天没有扣分，不必补记。')).toBeVisible();
    expect(form.queryByRole('textbox', { name: /凭证/ })).toBeNull();
  });

  it('says that taking it back revokes the adjustment', async () => {
    const { user, form, submit, sent } = await openForm([{ ...MARCH, filed: true }], {
      ...overdue,
      overdueSettled: true,
    });
    expect(await form.findByText(/已补记调整，计入 2026-04；撤回时一并撤销。/)).toBeVisible();
    expect(form.queryByRole('textbox', { name: /凭证/ })).toBeNull();
    await user.type(form.getByRole('textbox', { name: /理由/ }), '查无此事');
    await submit();
    await waitFor(() => expect(sent('leave.settleOverdue')).toMatchObject([{ settled: false }]));
  });
});
