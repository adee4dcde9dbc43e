import { expect, it } from 'vitest';
import type { LeaveDetail } from '#shared/contracts/leave';
import { asked, at, openOffice, submit } from './support';

interface Result {
  lines: { clause: string; points: number; factor: number; facts: { kind: string; date: string }[] }[];
  notCharged: { reason: string; facts: { kind: string }[] }[];
}

it('a leave from the slip to the deduction: sent back, signed twice, extended, overdue', async () => {
  const office = await openOffice();
  const { 乙 } = office.people;
  const half = (value: number, included: boolean) => ({ value, unit: 'half_day', included });
  const row = { post: 'any', kinds: [] };
  await office.call('leave.saveMatrix', {
    id: null,
    name: '审批权限',
    effectiveFrom: '2026-04-10',
    rows: [
      { ...row, from: null, to: half(2, true), chain: ['manager'] },
      { ...row, from: half(2, false), to: null, chain: ['manager', 'office'] },
    ],
  });
  let leave = await submit(office, 乙, '04-13', '04-14');
  const step = async (name: string, rest: object) => {
    const { id, version } = leave;
    leave = await office.call<LeaveDetail>(`leave.${name}`, { id, version, ...rest });
  };
  await office.asManager();
  await step('decide', { decision: 'send_back', note: '写明去向' });
  await step('resubmit', { ...asked(乙, '04-13', '04-14'), reason: '回原籍' });
  await step('decide', { decision: 'approve' });
  await office.asChief();
  await step('decide', { decision: 'approve' });
  expect([leave.state, leave.retroactive]).toEqual(['approved', false]);
  office.setNow(at('04-14 10:00'));
  await step('extend', { end: { date: '2026-04-15', at: 'pm' }, reason: '车票未买到' });
  await office.login(['manager'], office.people.甲);
  await step('decide', { decision: 'approve' });
  await office.asChief();
  await step('decide', { decision: 'approve' });
  expect(leave).toMatchObject({ endAt: at('04-15 17:30'), halfDays: 6 });
  office.setNow(at('04-17 08:40'));
  await step('returned', { returnedAt: at('04-17 08:20') });
  expect(leave).toMatchObject({ phase: 'returned', overdueUntil: at('04-17 08:20') });

  const result = () =>
    office.call<Result>('assessment.result', { month: '2026-04', subject: 'person', id: 乙 });
  const charged = ({ lines }: Result) =>
    lines.filter(({ points }) => points !== 0).map(({ clause, points }) => [clause, Math.abs(points)]);
  // 16 April whole: two half-days of absence at 5 points; three days of leave are one beyond the free two.
  expect(charged(await result())).toEqual([
    ['二（二）1', 1000],
    ['二（三）1', 100],
  ]);
  await step('settleOverdue', { settled: true, reason: '列车停运' });
  const after = await result();
  expect(charged(after)).toEqual([['二（三）1', 100]]);
  expect(after.notCharged.map(({ reason }) => reason)).toContain('waived');
});
