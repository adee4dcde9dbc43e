import { describe, expect, it } from 'vitest';
import { writeTransaction } from '#electron/db/handles';
import {
  coverageInput,
  mapMachineId,
  punchDetails,
  punchesBetween,
  punchTimes,
} from '#electron/features/punches/index';
import { punchesQuery } from '#electron/features/punches/read-repo';
import type { MachineMapping, UnmappedId } from '#shared/contracts/punches';
import { DAY_MS, startOfDay } from '#shared/domain/time/wall';
import { openCenter, type TestCenter } from '../support/center';
import { addStaff, at, attlogDays, attlogFile, attlogLine, closeMonth, importText } from './support';

const MARCH = [startOfDay('2026-03-01'), startOfDay('2026-04-01')] as const;
const march = ({ database: { kysely } }: TestCenter) => punchesBetween(kysely, ...MARCH);
const map = (center: TestCenter, machineId: string, staffId: number, dates: object = {}) =>
  center.call<MachineMapping>('punches.map', { machineId, staffId, ...dates });

describe('whose punches they are', () => {
  it('nobody’s until the machine id is mapped, then the person’s', async () => {
    const center = await openCenter();
    const staff = addStaff(center, '007', '赵一');
    await importText(center, attlogDays(['007', '8'], '2026-03-02', 1));
    expect(await march(center)).toEqual(new Map());
    expect(await center.call<UnmappedId[]>('punches.unmapped')).toMatchObject([
      { machineId: '007', punches: 4, suggestion: { staffId: staff, why: 'staff_no' } },
      { machineId: '8', punches: 4, suggestion: null },
    ]);
    const mapping = await map(center, '007', staff);
    const expected = ['08', '12', '14', '18'].map((hour) => at(`2026-03-02 ${hour}:00:00`));
    expect(await march(center)).toEqual(new Map([[staff, expected]]));
    expect(await punchTimes(center.database.kysely, staff, ...MARCH)).toEqual(expected);
    expect(await center.call<UnmappedId[]>('punches.unmapped')).toHaveLength(1);
    await center.call('punches.unmap', { id: mapping.id, reason: '对错了人' });
    expect(await march(center)).toEqual(new Map());
  });

  it('counts known ids as mapped at import', async () => {
    const center = await openCenter();
    await map(center, '7', addStaff(center, 'A7', '钱二'), { endDate: '2026-03-02' });
    expect(await importText(center, attlogDays(['7', '8'], '2026-03-02', 2))).toMatchObject({
      accepted: 16,
      unmapped: 12,
      unmappedIds: 2,
    });
    expect(await center.call('punches.unmapped')).toMatchObject([
      { machineId: '8', punches: 8 },
      { machineId: '7', punches: 4, firstAt: at('2026-03-03 08:00:00') },
    ]);
  });

  it('follows the dates when an id passes to another person, and joins two ids of one', async () => {
    const center = await openCenter();
    const [one, two] = [addStaff(center, '1', '孙三'), addStaff(center, '2', '李四')];
    await importText(center, attlogDays(['50', '51'], '2026-03-02', 3));
    await map(center, '50', one, { endDate: '2026-03-03' });
    await map(center, '50', two, { startDate: '2026-03-04' });
    await map(center, '51', two, { startDate: '2026-03-03', endDate: '2026-03-03' });
    const punches = await march(center);
    expect(punches.get(one)).toHaveLength(8);
    expect(punches.get(two)).toHaveLength(8);
    expect(punches.get(two)).toEqual(punches.get(two)?.toSorted((a, b) => a - b));
  });

  it.each([
    ['overlapping dates', { startDate: '2026-03-10' }, 'mapping_overlaps'],
    ['an end before the start', { startDate: '2026-02-10', endDate: '2026-02-01' }, 'mapping_dates'],
  ])('refuses %s', async (_, dates, code) => {
    const center = await openCenter();
    const [one, two] = [addStaff(center, '1', '孙三'), addStaff(center, '2', '李四')];
    await map(center, '50', one, { startDate: '2026-03-01', endDate: '2026-03-31' });
    expect(await center.refusal('punches.map', { machineId: '50', staffId: two, ...dates })).toMatchObject({
      code,
    });
  });

  it('does not let a mapping change a closed month', async () => {
    const center = await openCenter();
    const staff = addStaff(center, '1', '孙三');
    await importText(center, attlogDays(['50'], '2026-02-27', 5));
    closeMonth(center, '2026-02');
    const closed = { code: 'month_closed', params: { month: '2026-02' } };
    expect(await center.refusal('punches.map', { machineId: '50', staffId: staff })).toMatchObject(closed);
    const mapping = await map(center, '50', staff, { startDate: '2026-03-01' });
    expect(
      await center.refusal('punches.changeMapping', {
        id: mapping.id,
        startDate: '2026-02-01',
        endDate: null,
      }),
    ).toMatchObject(closed);
    await center.call('punches.changeMapping', { id: mapping.id, startDate: '2026-03-02', endDate: null });
    expect((await march(center)).get(staff)).toHaveLength(8);
  });

  it('maps an id before any machine has shown it, once', async () => {
    const center = await openCenter();
    const staffId = addStaff(center, '1', '孙三');
    const mapping = { machineId: '0147', staffId, startDate: null, endDate: null };
    const write = () => writeTransaction(center.database.kysely, (db) => mapMachineId(db, mapping));
    expect(await write()).toMatchObject({ created: true });
    expect(await write()).toMatchObject({ created: false });
    expect(await importText(center, attlogDays(['0147', '147'], '2026-03-02', 1))).toMatchObject({
      unmapped: 4,
    });
  });
});

describe('reading', () => {
  it('searches the index of a person and a time, whatever else is stored', async () => {
    const center = await openCenter();
    const { kysely, sqlite } = center.database;
    for (const hidden of [null, 100]) {
      const { sql, parameters } = punchesQuery(kysely, ...MARCH, hidden).compile();
      const plan = sqlite.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[];
      const punch = plan.map((row) => row.detail).filter((detail) => / p /.test(detail));
      expect(punch).toEqual([
        'SEARCH p USING COVERING INDEX punch_person_at (machine_user_id=? AND at>? AND at<?)',
      ]);
    }
  });

  it('tells where each punch of a day comes from, quarantined ones too', async () => {
    const center = await openCenter();
    const staff = addStaff(center, '1', '孙三');
    const lines = [
      attlogLine('50', '2026-03-02 08:00:00', '3'),
      attlogLine('50', '2026-04-30 08:00:00', '3'),
    ];
    await importText(center, attlogFile(...lines), '3_attlog.dat');
    await map(center, '50', staff);
    const details = await punchDetails(
      center.database.kysely,
      staff,
      startOfDay('2026-03-01'),
      startOfDay('2026-05-01'),
    );
    expect(details).toMatchObject([
      {
        at: at('2026-03-02 08:00:00'),
        device: '3',
        raw: lines[0],
        file: '3_attlog.dat',
        line: 1,
        quarantine: null,
      },
      { raw: lines[1], line: 2, quarantine: 'future', importedBy: '测试主任' },
    ]);
  });
});

describe('machines and how far their data reaches', () => {
  it('lists them with their data, names, and the day one was taken out of use', async () => {
    const center = await openCenter();
    await importText(
      center,
      attlogFile(attlogLine('1', '2026-03-02 08:00:00', '1'), attlogLine('1', '2026-03-03 08:00:00', '2')),
    );
    await importText(center, attlogFile(attlogLine('1', '2026-03-04 08:00:00', '1')));
    await center.call('punches.saveDevice', { code: '2', name: '二楼', retiredOn: '2026-03-10' });
    expect(await center.call('punches.devices')).toMatchObject({
      devices: [
        { code: '1', imports: 2, lastAt: at('2026-03-04 08:00:00') },
        { code: '2', name: '二楼', retiredOn: '2026-03-10' },
      ],
      declaration: null,
    });
    expect(await coverageInput(center.database.kysely)).toEqual({
      devices: [
        {
          deviceId: '1',
          retiredOn: null,
          spans: [
            { firstAt: at('2026-03-02 08:00:00'), lastAt: at('2026-03-02 08:00:00') },
            { firstAt: at('2026-03-04 08:00:00'), lastAt: at('2026-03-04 08:00:00') },
          ],
        },
        {
          deviceId: '2',
          retiredOn: '2026-03-10',
          spans: [{ firstAt: at('2026-03-03 08:00:00'), lastAt: at('2026-03-03 08:00:00') }],
        },
      ],
      declaredUntil: null,
    });
  });

  it('takes the office’s word for the days until now, not for days to come', async () => {
    const center = await openCenter();
    const declare = (until: string) => ({ until, reason: '一号机损坏，当月以签到表为准' });
    await center.call('punches.declareData', declare('2026-04-09'));
    expect((await coverageInput(center.database.kysely)).declaredUntil).toBe('2026-04-09');
    expect(await center.refusal('punches.declareData', declare('2026-04-11'))).toMatchObject({
      code: 'declare_future',
    });
    await center.call('punches.declareData', declare('2026-03-31'));
    expect((await coverageInput(center.database.kysely)).declaredUntil).toBe('2026-03-31');
  });

  it('is written by officers and chiefs only', async () => {
    const center = await openCenter();
    await center.loginAs('auditor');
    expect(await center.refusal('punches.import', { tokens: ['12345678'] })).toMatchObject({
      code: 'no_permission',
    });
    expect(await center.call('punches.imports')).toEqual([]);
  });
});

describe('many years', () => {
  it('finds a month among them', async () => {
    const center = await openCenter();
    const staff = addStaff(center, '1', '孙三');
    await map(center, '1', staff);
    await importText(center, attlogDays(['1', '2', '3'], '2022-01-01', 1500));
    const from = startOfDay('2025-03-03');
    const punches = await punchesBetween(center.database.kysely, from, from + DAY_MS);
    expect([...punches]).toEqual([[staff, [8, 12, 14, 18].map((hour) => from + hour * 3_600_000)]]);
  });
});
