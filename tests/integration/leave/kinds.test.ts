import { describe, expect, it } from 'vitest';
import type { LeaveRow } from '#shared/contracts/leave';
import { approve, asked, closeMonth, factsOf, type Office, openOffice, submit } from './support';

interface Coverage {
  windows: { days: { away: { kind: string; kindName: string }[] }[] }[];
}

describe('kinds of the office', () => {
  const rule = {
    name: '育儿假',
    base: 'paternity',
    unit: 'day',
    count: 'workdays',
    papersFromHalfDays: null,
    balance: 'allowance',
    allowanceHalfDays: 10,
    allowancePer: 'year',
    scored: false,
    reasonFor: 'office',
    active: true,
  };
  const save = (office: Office, rest = {}, code: string | null = null) =>
    office.call<{ code: string }>('leave.saveKind', {
      code,
      effectiveFrom: '2026-04-01',
      rule: { ...rule, ...rest },
    });

  it('count as another, keep their allowance, and are not charged', async () => {
    const office = await openOffice();
    const { code } = await save(office);
    const { 乙 } = office.people;
    const leave = await approve(
      office,
      await submit(office, 乙, '04-13', '04-15', { kind: code, reason: '接孩子' }),
    );
    expect(leave).toMatchObject({ kind: 'paternity', kindCode: code, kindName: '育儿假', halfDays: 6 });
    const facts = await factsOf(office, '2026-04');
    expect(facts[0]).toMatchObject({ leaveKind: 'paternity', tags: [`kind:${code}`, 'exempt'] });
    const more = await office.refusal('leave.submit', asked(乙, '04-20', '04-22', { kind: code }));
    expect(more).toMatchObject({
      code: 'leave_allowance_exceeded',
      params: { limit: 10, used: 6, halfDays: 6 },
    });
    expect((await submit(office, 乙, '04-20', '04-21', { kind: code })).halfDays).toBe(4);
    const coverage = await office.call<Coverage>('leave.coverage', { year: 2026, windowId: null });
    expect(coverage.windows[0]?.days[0]?.away).toMatchObject([{ kind: 'paternity', kindName: '育儿假' }]);
  });

  it('hide their reason from whom it does not concern', async () => {
    const office = await openOffice();
    const { code } = await save(office);
    const own = await submit(office, office.people.乙, '04-13', '04-13', { kind: code, reason: '接孩子' });
    expect(own.reason).toBe('接孩子');
    await office.asManager();
    const [row] = await office.call<LeaveRow[]>('leave.list');
    expect(row).toMatchObject({ reason: '', reasonHidden: true });
    expect((await office.refusal('leave.files', { id: own.id })).code).toBe('leave_reason_hidden');
  });

  it('are listed before their first day where that is asked for', async () => {
    const office = await openOffice();
    const { code } = await save(office, { name: '育儿假' });
    const later = { code, effectiveFrom: '2026-06-01', rule: { ...rule, unit: 'half_day' } };
    await office.call('leave.saveKind', later);
    const names = async (input: object) =>
      (await office.call<{ code: string; effectiveFrom: string }[]>('leave.kinds', input))
        .filter((kind) => kind.code === code)
        .map(({ effectiveFrom }) => effectiveFrom);
    expect(await names({ date: '2026-03-31' })).toEqual([]);
    expect(await names({ date: '2026-03-31', planned: true })).toEqual(['2026-04-01']);
    expect(await names({ date: '2026-07-01', planned: true })).toEqual(['2026-06-01']);
  });

  it('are dated: a leave goes by the rule of its first day', async () => {
    const office = await openOffice();
    const { code } = await save(office);
    const later = { code, effectiveFrom: '2026-05-01', rule: { ...rule, active: false } };
    await office.call('leave.saveKind', later);
    await submit(office, office.people.乙, '04-30', '04-30', { kind: code });
    const refusal = await office.refusal(
      'leave.submit',
      asked(office.people.乙, '05-06', '05-06', { kind: code }),
    );
    expect(refusal.code).toBe('leave_kind_unknown');
    const codes = async (date: string) =>
      (await office.call<{ code: string; rule: { active: boolean } }[]>('leave.kinds', { date })).find(
        (kind) => kind.code === code,
      )?.rule.active;
    expect([await codes('2026-03-31'), await codes('2026-04-01'), await codes('2026-05-01')]).toEqual([
      undefined,
      true,
      false,
    ]);
  });

  it.each([
    ['no name', { name: '' }, null, 'leave_kind_name'],
    ['another base for a built-in kind', { name: '' }, 'personal', 'leave_kind_name'],
    ['a kind there is not', {}, 'own9', 'not_found'],
    ['an allowance without a figure', { allowanceHalfDays: null }, null, 'invalid_input'],
  ])('are refused with %s', async (_, rest, code, expected) => {
    const office = await openOffice();
    const input = { code, effectiveFrom: '2026-04-01', rule: { ...rule, ...rest } };
    expect((await office.refusal('leave.saveKind', input)).code).toBe(expected);
  });

  it('are refused with a name twice, or in a closed month', async () => {
    const office = await openOffice();
    await save(office);
    const again = { code: null, effectiveFrom: '2026-04-01', rule };
    expect((await office.refusal('leave.saveKind', again)).code).toBe('leave_kind_twice');
    await closeMonth(office, '2026-03');
    const past = { code: 'own1', effectiveFrom: '2026-03-01', rule };
    expect((await office.refusal('leave.saveKind', past)).code).toBe('month_closed');
  });
});
