import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused } from '../../support/fake-api';
import { at, preview } from './samples';
import { openPage } from './support';

const written = {
  staffId: 3,
  kind: 'personal',
  start: { date: '2026-04-13', at: 'am' },
  end: { date: '2026-04-14', at: 'pm' },
  substituteId: null,
  standIn: '',
  handover: '',
  reason: '',
  notifiedAt: null,
  notifiedTo: '',
  notifiedHow: '',
};

type User = Awaited<ReturnType<typeof openPage>>['user'];

/** Types and counts the keys. */
function typist(user: User) {
  let keys = 0;
  const press = async (...strokes: string[]) => {
    for (const stroke of strokes) {
      keys++;
      await user.keyboard(stroke);
    }
  };
  return { press, type: (text: string) => press(...text), count: () => keys };
}

async function choosePerson(user: User) {
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByRole('combobox', { name: /请假人/ }), 'sq');
  await user.click(await screen.findByRole('option', { name: /孙强/ }));
  return form;
}

/** Whether `one` comes after `other` on the page. */
const follows = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

describe('a new request', () => {
  it('shows length, balance and who signs before it is sent', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记请假' }));
    const form = await choosePerson(user);
    form.getByRole('radio', { name: '1 事假' }).focus();
    await user.keyboard('2');
    expect(form.getByRole('radio', { name: '2 病假' })).toBeChecked();
    expect(form.getByRole('radio', { name: '学习假' })).not.toBeChecked();
    const from = form.getByLabelText(/^从/);
    await user.clear(from);
    await user.type(from, '2026-04-13');
    const to = form.getByLabelText(/^到/);
    await user.clear(to);
    await user.type(to, '2026-4-14{Tab}');
    expect(await form.findByText('共 1.5 天')).toBeVisible();
    expect(form.getByText(/请指定顶岗人/)).toBeVisible();
    expect(form.getByText('年休假可用 5 天，批准后剩 3.5 天')).toBeVisible();
    expect(form.getByText('审批：窗口负责人 → 中心领导')).toBeVisible();
    await user.click(form.getByRole('button', { name: '提交请假' }));
    await waitFor(() => expect(sent('leave.submit')).toEqual([{ ...written, kind: 'sick' }]));
  });

  it('offers who may stand in on those days, and says who is on leave', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记请假' }));
    const form = await choosePerson(user);
    const from = form.getByLabelText(/^从/);
    await user.clear(from);
    await user.type(from, '2026-04-13{Tab}');
    await user.click(form.getByRole('combobox', { name: /顶岗人/ }));
    expect(await screen.findByRole('option', { name: /周敏.*0148 · 办税窗口$/ })).toBeVisible();
    expect(screen.getByRole('option', { name: /吴刚.*0149 · 办税窗口 · 已请假/ })).toBeVisible();
    const about = { staffId: 3, from: '2026-04-13', to: '2026-04-13' };
    expect(sent('leave.substitutes')).toContainEqual({ ...about, text: '' });
  });

  it('says what forbids it, in words, and keeps what was typed', async () => {
    const { user, fake, sent } = await openPage();
    const problem = { code: 'substitute_on_leave', params: { from: '2026-04-13', to: '2026-04-14' } };
    fake.on('leave.preview', () => ({ ...preview, problem, warnings: [] }));
    fake.on('leave.submit', () => Promise.reject(refused(problem.code, problem.params)));
    await user.click(screen.getByRole('button', { name: '登记请假' }));
    const form = await choosePerson(user);
    expect(await form.findByText(/顶岗人 2026-04-13 至 2026-04-14 也在请假/)).toBeVisible();
    await user.type(form.getByLabelText('交接事项'), '两件在办');
    await user.click(form.getByRole('button', { name: '提交请假' }));
    // Said once: from now on beside the buttons, not under the dates as well.
    await waitFor(() => expect(sent('leave.submit')).toHaveLength(1));
    const said = await waitFor(() => {
      const alert = form.getByText(/也在请假，没有保存/);
      expect(follows(alert, form.getByLabelText('交接事项'))).toBe(true);
      return alert;
    });
    await user.type(form.getByLabelText('交接事项'), '，');
    await waitFor(() => expect(said).not.toBeInTheDocument());
    expect(form.getByText(/也在请假/)).toBeVisible();
    expect(form.getByRole('combobox', { name: /请假人/ })).toHaveValue('孙强');
    expect(form.getByLabelText('交接事项')).toHaveValue('两件在办，');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('放弃填写的内容？')).toBeVisible();
  });

  it('asks for what is missing of the notice', async () => {
    const { user, sent } = await openPage();
    await user.click(screen.getByRole('button', { name: '登记请假' }));
    const form = await choosePerson(user);
    await user.click(form.getByRole('checkbox', { name: /离岗前已告知/ }));
    await user.click(form.getByRole('button', { name: '提交请假' }));
    expect(await form.findByText('请填写告知对象')).toBeVisible();
    await waitFor(() => expect(form.getByLabelText(/告知对象|告诉了谁/)).toHaveFocus());
    expect(sent('leave.submit')).toEqual([]);
  });
});

describe('paper slips', () => {
  it('go in one after the other from the keyboard, two signatures in under 50 keys', async () => {
    const { user, fake, sent } = await openPage();
    const signed = { chain: ['manager', 'office'], signers: ['李主任', ''] };
    fake.on('leave.preview', () => ({ ...preview, ...signed, warnings: [] }));
    const first = typist(user);
    await first.press('p');
    const form = within(await screen.findByRole('dialog', { name: '录入已签字的纸单' }));
    await waitFor(() => expect(form.getByRole('combobox', { name: /请假人/ })).toHaveFocus());
    await first.type('sq');
    await screen.findByRole('option', { name: /孙强/ });
    await first.press('{Enter}', '{Tab}', '2', '{Tab}');
    expect(form.getByLabelText(/^从/)).toHaveFocus();
    await first.type('4-13');
    await first.press('{Tab}', '{Tab}');
    expect(form.getByLabelText(/^到/)).toHaveFocus();
    await first.type('4-14');
    await first.press('{Tab}');
    const signer = await form.findByLabelText(/签字人 · 窗口负责人/);
    await waitFor(() => expect(signer).toHaveValue('李主任'));
    await first.press('{Tab}', '{Tab}');
    expect(form.getAllByLabelText(/签字日期/)[0]).toHaveFocus();
    await first.type('4-10');
    await first.press('{Tab}');
    await first.type('1630');
    await first.press('{Tab}');
    await first.type('王督查');
    await first.press('{Tab}', '{Tab}');
    await first.type('1640');
    await first.press('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(sent('leave.enter')).toEqual([
        {
          ...written,
          kind: 'sick',
          signatures: [
            { name: '李主任', at: at(10, 990) },
            { name: '王督查', at: at(10, 1000) },
          ],
        },
      ]),
    );
    // At three to four keys a second that is under 15 seconds.
    expect(first.count()).toBeLessThan(50);
    expect(await screen.findByText(/已录 1 张，刚才：孙强 事假 1.5 天/)).toBeVisible();
    const next = within(screen.getByRole('dialog'));
    await waitFor(() => expect(next.getByRole('combobox', { name: /请假人/ })).toHaveFocus());
    expect(next.getByRole('combobox', { name: /请假人/ })).toHaveValue('');
    await choosePerson(user);
    // Of the window who its roster names, of the office who signed last.
    expect(await next.findByLabelText(/签字人 · 窗口负责人/)).toHaveValue('李主任');
    expect(await next.findByLabelText(/签字人 · 督查办/)).toHaveValue('王督查');
  });
});
