import { describe, expect, it } from 'vitest';
import type { Incident } from '#shared/contracts/incidents';
import type { Ageing, Findings } from '#shared/contracts/statistics';
import { wallAt } from '#shared/domain/time/wall';
import { type Office, openOffice } from '../leave/support';

const SPAN = { from: '2026-03', to: '2026-04' };

async function record(
  office: Office,
  staffId: number,
  date: string,
  minute: number | null,
  itemCode: string,
  source: string,
): Promise<number> {
  const seen = { staffIds: [staffId], date, minute, itemCode, source, description: '在岗期间' };
  return (await office.call<{ ids: number[] }>('incidents.record', seen)).ids[0]!;
}

async function filled() {
  const office = await openOffice();
  const { 甲, 乙, 丙 } = office.people;
  await record(office, 甲, '2026-03-02', 570, 'games', 'self_check');
  await record(office, 甲, '2026-03-09', 575, 'games', 'undercover');
  await record(office, 甲, '2026-04-01', 900, 'wandering', 'superior');
  await record(office, 丙, '2026-04-02', null, 'games', 'complaint');
  const dismissed = await record(office, 乙, '2026-04-03', 600, 'games', 'self_check');
  const why = { ground: 'not_proven', reason: '查无实据' };
  await office.call('incidents.decide', { id: dismissed, decision: 'dismiss', told: false, ...why });
  return office;
}

const findings = (office: Office, more: object = {}) =>
  office.call<Findings>('statistics.findings', { ...SPAN, ...more });
const listed = async (office: Office, more: object = {}) =>
  (await office.call<Incident[]>('incidents.list', { ...SPAN, counted: true, ...more })).length;

describe('findings', () => {
  it('are counted without the dismissed ones, by month, kind, window, hour and person', async () => {
    const office = await filled();
    const { tax, police } = office.windows;
    const all = await findings(office);
    expect(all).toMatchObject({
      total: 4,
      months: ['2026-03', '2026-04'],
      checks: [
        { self: 1, outside: 1, other: 0 },
        { self: 0, outside: 1, other: 1 },
      ],
      hours: [
        { weekday: 1, hour: 9, count: 2 },
        { weekday: 3, hour: 15, count: 1 },
      ],
      untimed: 1,
      repeaters: [{ staffId: office.people.甲, name: '测试甲', count: 3, items: 2 }],
    });
    expect(all.items.map(({ key, months }) => [key, months])).toEqual([
      ['games', [2, 1]],
      ['wandering', [0, 1]],
    ]);
    expect(all.windows.map(({ key, months }) => [key, months])).toEqual([
      [tax, [2, 1]],
      [police, [0, 1]],
    ]);
  });

  it.each<[string, (office: Office) => object]>([
    ['everything', () => ({})],
    ['a window', ({ windows }) => ({ windowId: windows.tax })],
    ['an item', () => ({ itemCode: 'games' })],
    ['checks from outside', () => ({ check: 'outside' })],
    ['a source', () => ({ source: 'complaint' })],
    ['a unit', () => ({ unitId: 1 })],
    ['a part of the hall where nothing lies', () => ({ area: '三楼' })],
  ])('have as many as their list: %s', async (_, more) => {
    const office = await filled();
    const filter = more(office);
    expect((await findings(office, filter)).total).toBe(await listed(office, filter));
  });

  it('lead to the list of an hour and of a person', async () => {
    const office = await filled();
    expect(await listed(office, { weekday: 1, hour: 9 })).toBe(2);
    expect(await listed(office, { weekday: 2 })).toBe(0);
    expect(await listed(office, { staffId: office.people.甲 })).toBe(3);
    expect(await listed(office, { counted: false })).toBe(5);
  });

  it('refuse months the wrong way round, and too many', async () => {
    const office = await openOffice();
    const refused = async (from: string, to: string) =>
      (await office.refusal('statistics.findings', { from, to })).code;
    expect(await refused('2026-04', '2026-03')).toBe('statistics_months_order');
    expect(await refused('2001-01', '2026-03')).toBe('statistics_too_long');
  });
});

describe('names', () => {
  it('of inspectors and complainants are nowhere in the figures', async () => {
    const office = await filled();
    await office.call('incidents.record', {
      ...{
        staffIds: [office.people.丙],
        date: '2026-04-03',
        minute: 630,
        itemCode: 'games',
        source: 'undercover',
      },
      ...{ description: '', witnesses: '督查员周某' },
    });
    await office.call('complaints.register', {
      ...{ channel: 'phone', kindCode: 'supervised', categoryCode: 'attitude', subject: '态度差' },
      receivedAt: wallAt('2026-04-07', 600),
      complainant: { name: '投诉人钱某', phone: '13900000000', contact: '' },
    });
    await office.login(['leader'], null);
    const told = JSON.stringify([await findings(office), await office.call('statistics.ageing', {})]);
    expect(told).not.toMatch(/周某|钱某|13900000000/);
    await office.asManager();
    expect((await office.refusal('statistics.findings', SPAN)).code).toBe('no_permission');
    expect((await office.refusal('statistics.ageing', {})).code).toBe('no_permission');
  });
});

describe('open complaints', () => {
  it('are counted by age until they are closed', async () => {
    const office = await openOffice();
    const register = (day: string, windowId: number) =>
      office.call('complaints.register', {
        ...{
          channel: 'phone',
          kindCode: 'supervised',
          categoryCode: 'attitude',
          subject: '等候太久',
          windowId,
        },
        ...{ receivedAt: wallAt(day, 600), complainant: null },
      });
    await register('2026-04-09', office.windows.tax);
    await register('2026-03-02', office.windows.police);
    const lines = await office.call<Ageing>('statistics.ageing', {});
    expect(lines.map(({ upTo, inTime, overdue }) => [upTo, inTime, overdue])).toEqual([
      [3, 1, 0],
      [7, 0, 0],
      [15, 0, 0],
      [30, 0, 1],
      [null, 0, 0],
    ]);
    const tax = await office.call<Ageing>('statistics.ageing', { windowId: office.windows.tax });
    expect(tax.reduce((sum, { inTime, overdue }) => sum + inTime + overdue, 0)).toBe(1);
  });
});

describe('a picture', () => {
  /** One white point. */
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
  it('is saved as it was drawn, and printed with its figures', async () => {
    const office = await openOffice();
    const { file } = await office.call<{ file: string }>('statistics.savePicture', { title: '走势/月', png });
    expect(Buffer.from(office.saved.get(file)!).toString('base64')).toBe(png);
    await office.call('statistics.printPicture', {
      ...{ title: '走势', note: '2026-03 至 2026-04', png, columns: ['月份', '合计'] },
      rows: [['<b>2026-03</b>', 4]],
    });
    const { html } = office.printed[0]!;
    expect(html).toContain('&lt;b&gt;2026-03');
    expect(html).toContain('data:image&#x2F;png;base64,iVBORw0KGgo');
  });

  it('that is none is refused', async () => {
    const office = await openOffice();
    const wrong = { title: '走势', png: Buffer.from('<svg onload=alert(1)>').toString('base64') };
    expect((await office.refusal('statistics.savePicture', wrong)).code).toBe('invalid_input');
  });
});
