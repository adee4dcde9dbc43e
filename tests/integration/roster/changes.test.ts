import { describe, expect, it } from 'vitest';
import type { RosterWeek } from '#shared/contracts/roster';
import { auditOf, closeMonth, type Office, openOffice } from '../leave/support';

// Monday of the next week; the office stands on Friday 2026-04-10.
const MONDAY = '2026-04-13';
const noon = (office: Office, staffId: number, date = MONDAY) =>
  office.call<{ id: number }>('roster.assign', { date, kind: 'noon', windowId: office.windows.tax, staffId });
const week = (office: Office) => office.call<RosterWeek>('roster.week', { date: MONDAY });
const undo = async (office: Office) => office.call('roster.undo', { id: (await week(office)).undo?.id });
const brief = ({ duties }: RosterWeek) =>
  duties.map(
    (duty) => `${duty.date.slice(8)} ${duty.name} ${duty.startMinute}-${duty.endMinute}${duty.note}`,
  );

describe('editing in place', () => {
  it('changes times, person and note, as the rules allow', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    const { id } = await noon(office, 甲);
    await office.call('roster.edit', { id, staffId: 乙, startMinute: 690, endMinute: 800, note: '提前开门' });
    expect(brief(await week(office))).toEqual(['13 测试乙 690-800提前开门']);
    const back = { id, staffId: 乙, startMinute: 800, endMinute: 690 };
    expect((await office.refusal('roster.edit', back)).code).toBe('duty_ends_before_start');
    expect((await office.refusal('roster.edit', { ...back, id: 99 })).code).toBe('not_found');
  });

  it('moves to another person', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    const { id } = await noon(office, 甲);
    await office.call('roster.move', {
      ...{ id, date: '2026-04-14', windowId: office.windows.tax, staffId: 乙 },
    });
    expect(brief(await week(office))).toEqual(['14 测试乙 720-840']);
  });
});

describe('a swap', () => {
  it('is on record with what both agreed on, in the week and on the paper', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    const first = (await noon(office, 甲)).id;
    const second = (await noon(office, 乙, '2026-04-14')).id;
    await office.call('roster.swap', { first, second, note: '甲家中有事，双方商定' });
    expect((await week(office)).swaps).toMatchObject([
      {
        note: '甲家中有事，双方商定',
        first: { date: MONDAY, kind: 'noon', name: '测试甲' },
        second: { date: '2026-04-14', kind: 'noon', name: '测试乙' },
      },
    ]);
    const { html } = await office.call<{ html: string }>('roster.paper', { date: MONDAY });
    expect(html).toContain('4月13日午间值班测试甲与4月14日午间值班测试乙对调：甲家中有事，双方商定');
    expect((await auditOf(office, 'duty')).map(({ reason }) => reason)).toContain('甲家中有事，双方商定');
    expect((await office.refusal('roster.swap', { first, second, note: ' ' })).code).toBe('invalid_input');
  });
});

describe('undo', () => {
  it('takes back one change after the other, each as it was', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    const seen: string[][] = [];
    const step = async (work: () => Promise<unknown>) => {
      seen.push(brief(await week(office)));
      await work();
    };
    let first = 0;
    let second = 0;
    await step(async () => (first = (await noon(office, 甲)).id));
    await step(async () => (second = (await noon(office, 乙, '2026-04-14')).id));
    await step(() => office.call('roster.swap', { first, second, note: '商定' }));
    await step(() =>
      office.call('roster.edit', { id: first, staffId: 乙, startMinute: 700, endMinute: 800, note: '早' }),
    );
    await step(() =>
      office.call('roster.move', { id: first, date: '2026-04-15', windowId: office.windows.police }),
    );
    await step(() => office.call('roster.remove', { id: first }));
    await step(() => office.call('roster.copyWeek', { from: MONDAY, to: '2026-04-20' }));
    await step(() =>
      office.call('roster.rotate', {
        ...{ kind: 'leader', staffIds: [甲, 乙], from: MONDAY, to: '2026-04-17', days: 'workdays' },
        ...{ perDay: 1, startMinute: 480, endMinute: 540 },
      }),
    );
    expect((await week(office)).undo?.kind).toBe('rotate');
    for (const before of seen.reverse()) {
      await undo(office);
      expect(brief(await week(office))).toEqual(before);
    }
    expect((await week(office)).undo).toBeNull();
    expect(await office.database.kysely.selectFrom('duty').selectAll().execute()).toEqual([]);
  });

  it('is of the last change only, of one’s own, and never in a closed month', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    await noon(office, 甲, '2026-03-31');
    const older = (await week(office)).undo!.id;
    await noon(office, 乙);
    expect((await office.refusal('roster.undo', { id: older })).code).toBe('duty_undo_gone');
    await undo(office);
    await closeMonth(office, '2026-03');
    expect((await office.refusal('roster.undo', { id: older })).code).toBe('month_closed');
    await noon(office, 乙);
    const mine = (await week(office)).undo!.id;
    await office.login(['officer'], null);
    expect((await week(office)).undo).toBeNull();
    expect((await office.refusal('roster.undo', { id: mine })).code).toBe('duty_undo_gone');
  });
});
