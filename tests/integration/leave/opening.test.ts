import { describe, expect, it } from 'vitest';
import type { LeaveDetail } from '#shared/contracts/leave';
import type { BalanceRow, OpeningRow } from '#shared/contracts/leave-balances';
import { approve, at, type Office, openOffice, submit } from './support';

const annual = { kind: 'annual' };

const balanceOf = async (office: Office, staffId: number, input = {}) =>
  (await office.call<BalanceRow[]>('leave.balances', input)).find((row) => row.staffId === staffId)!;

const worksSince = (office: Office, people: Record<number, string | null>, rest = {}) =>
  office.call('leave.saveProfiles', {
    people: Object.entries(people).map(([id, workSince]) => ({ staffId: Number(id), workSince, ...rest })),
  });

interface Preview {
  stamp: string;
  halfDays: number;
  rows: OpeningRow[];
}
const previewYear = (office: Office, year: number, rest = {}) =>
  office.call<Preview>('leave.openingPreview', { year, ...rest });
async function openYear(office: Office, year: number, rest = {}) {
  const { stamp } = await previewYear(office, year, rest);
  return office.call('leave.openYear', { year, ...rest, stamp });
}

describe('opening a year for everybody', () => {
  it('is previewed, applied as previewed, and done once', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    await worksSince(office, { [甲]: '2000-01-01', [乙]: '2016-07-20' });
    const preview = await previewYear(office, 2026);
    expect(
      preview.rows.map(({ staffName, parts, notes }) => [staffName, parts.map((p) => p.halfDays), notes]),
    ).toEqual([
      ['测试甲', [30], []],
      ['测试乙', [10, 10], ['step_up']],
      ['测试丙', [], ['no_work_date']],
    ]);
    expect(preview.halfDays).toBe(50);
    const result = await office.call('leave.openYear', { year: 2026, stamp: preview.stamp });
    expect(result).toEqual({ opened: 2, halfDays: 50, carried: 0, expired: 0 });
    expect((await office.refusal('leave.openYear', { year: 2026, stamp: preview.stamp })).code).toBe(
      'changed_meanwhile',
    );
    expect(await openYear(office, 2026)).toEqual({ opened: 0, halfDays: 0, carried: 0, expired: 0 });
    expect(await balanceOf(office, 乙)).toMatchObject({ granted: 20, available: 20 });
    await worksSince(office, { [丙]: '2020-01-01' });
    expect(await openYear(office, 2026)).toMatchObject({ opened: 1, halfDays: 10 });
  });

  it('books what was taken already', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-14', annual));
    await worksSince(office, { [乙]: '2010-01-01' });
    const [, row] = (await previewYear(office, 2026)).rows;
    expect(row).toMatchObject({ taken: 4 });
    await openYear(office, 2026);
    expect(await balanceOf(office, 乙)).toMatchObject({ granted: 20, used: 4, available: 16 });
    expect((await office.call<LeaveDetail>('leave.get', { id: leave.id })).bookings).toMatchObject([
      { halfDays: 4, source: 'entitlement' },
    ]);
  });

  it('carries over what was left, up to the limit and the day', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    await worksSince(office, { [乙]: '2010-01-01', [丙]: '2020-01-01' });
    await openYear(office, 2026);
    await approve(office, await submit(office, 丙, '04-13', '04-16', annual));
    office.setNow(at('04-20 08:00') + 300 * 86_400_000);
    const carry = { carry: 'limit', carryLimit: 6, carryUntil: '2027-03-31' };
    const { rows } = await previewYear(office, 2027, carry);
    expect(rows.map(({ staffName, carried, expired }) => [staffName, carried, expired])).toEqual([
      ['测试甲', 0, 0],
      ['测试乙', 6, 14],
      ['测试丙', 2, 0],
    ]);
    expect(await openYear(office, 2027, carry)).toEqual({ opened: 2, halfDays: 30, carried: 8, expired: 14 });
    expect(await balanceOf(office, 乙, { year: 2027 })).toMatchObject({
      granted: 26,
      nextExpiry: '2027-03-31',
      expiring: 6,
    });
    expect(await balanceOf(office, 乙, { year: 2026 })).toMatchObject({ granted: 20, available: 0 });
  });

  it('gives none to whom 第四条 excludes', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    await worksSince(office, { [乙]: '2020-01-01' }, { schoolHolidays: true });
    await worksSince(office, { [丙]: '2020-01-01' });
    const sick = await submit(office, 丙, '01-05', '03-10', { kind: 'sick' });
    await approve(office, sick);
    const notes = (await previewYear(office, 2026)).rows.map((row) => row.notes);
    expect(notes.slice(1)).toEqual([['school_holidays'], ['sick_2']]);
  });

  it('waits for the year: until then the last one can be taken', async () => {
    const office = await openOffice();
    const { stamp } = await previewYear(office, 2027);
    const refusal = await office.refusal('leave.openYear', { year: 2027, stamp });
    expect(refusal).toMatchObject({ code: 'leave_year_early', params: { year: 2027 } });
  });

  it('refuses what makes no sense, and is the chief’s', async () => {
    const office = await openOffice();
    const carry = { year: 2026, carry: 'limit' };
    expect((await office.refusal('leave.openingPreview', carry)).code).toBe('carry_limit_needed');
    const past = { year: 2026, carry: 'all', carryUntil: '2025-12-31' };
    expect((await office.refusal('leave.openingPreview', past)).code).toBe('carry_until_past');
    await office.login(['officer'], null);
    expect((await office.refusal('leave.openingPreview', { year: 2026 })).code).toBe('no_permission');
  });
});

describe('years of work', () => {
  it.each([
    ['in the future', { workSince: '2026-04-11' }, 'work_date_future'],
    [
      'left before entering',
      { workSince: '2010-01-01', unitSince: '2026-05-01', unitUntil: '2026-04-01' },
      'unit_dates',
    ],
  ])('%s', async (_, rest, code) => {
    const office = await openOffice();
    const people = [{ staffId: office.people.乙, ...rest }];
    expect((await office.refusal('leave.saveProfiles', { people })).code).toBe(code);
  });
});
