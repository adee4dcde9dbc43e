import { describe, expect, it } from 'vitest';
import { ROLES } from '#shared/contracts/roles';
import { attlogDays } from '../punches/support';
import { pickRoster } from '../staff/support';
import { FIRST_ACCOUNT, openCenter, type TestCenter } from '../support/center';
import { openFilled, operations } from './filled';
import { shaped, some } from './payloads';

/** Refused, yet kept: a wrong password has to be counted. */
const COUNTED = new Set(['access.login', 'access.unlock', 'access.changePassword']);

/** The whole database, byte for byte: what a refusal must leave as it was. */
const bytes = ({ database: { sqlite } }: TestCenter): Buffer => sqlite.serialize();

const auditRows = ({ database: { sqlite } }: TestCenter): number =>
  sqlite.prepare('select count(*) from audit_log').pluck().get() as number;

/** Every table's rows but the named one's. */
function rows({ database: { sqlite } }: TestCenter, but: string): Record<string, number> {
  const tables = sqlite
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> ?")
    .pluck()
    .all(but) as string[];
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`select count(*) from "${table}"`).pluck().get() as number]),
  );
}

/** While `work` runs no audit row can be written. */
async function withoutLog<T>({ database: { sqlite } }: TestCenter, work: () => Promise<T>): Promise<T> {
  sqlite.exec(
    "create temp trigger broken before insert on main.audit_log begin select raise(abort, 'no'); end",
  );
  try {
    return await work();
  } finally {
    sqlite.exec('drop trigger broken');
  }
}

/** One account that may do everything. */
async function openForAll() {
  const { center, pool } = await openFilled();
  await center.loginAs(...ROLES);
  const actor = center.sessions.get()?.actor ?? null;
  return { center, pool, actor };
}

/** Every operation several times, the whole file compared after each: longer than one test usually may take. */
const sweep = { timeout: 90_000 };

const mutations = operations.filter(({ kind }) => kind === 'mutation');

describe('every mutation', () => {
  it('that is served leaves an audit row; that is refused leaves the file as it was', sweep, async () => {
    const { center, pool, actor } = await openForAll();
    const faults: string[] = [];
    const served = new Set<string>();
    let before = { rows: auditRows(center), bytes: bytes(center) };
    for (const { channel, input } of mutations) {
      for (const payload of some(shaped(input, pool), 8, 7)) {
        center.sessions.set(actor);
        const answer = await center.dispatch({ channel, input: payload });
        const after = { rows: auditRows(center), bytes: bytes(center) };
        if (answer.ok) served.add(channel);
        const kept = COUNTED.has(channel) || after.bytes.equals(before.bytes);
        const noted = after.rows > before.rows;
        before = after;
        if (!(answer.ok ? noted : kept)) faults.push(`${channel} ${JSON.stringify(payload)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(served.size).toBeGreaterThan(10);
  });

  it('changes nothing when its audit row cannot be written', sweep, async () => {
    const { center, pool, actor } = await openForAll();
    const faults: string[] = [];
    for (const { channel, input } of mutations) {
      for (const payload of some(shaped(input, pool), 8, 7)) {
        center.sessions.set(actor);
        const before = bytes(center);
        const answer = await withoutLog(center, () => center.dispatch({ channel, input: payload }));
        if (answer.ok || !bytes(center).equals(before)) faults.push(`${channel} ${JSON.stringify(payload)}`);
        // Once more with the log, so that later operations find something to work on.
        await center.dispatch({ channel, input: payload });
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('changes a person makes', () => {
  it.each<[string, object]>([
    ['units.save', { id: null, code: 'U9', name: '测试九局' }],
    ['units.saveWindow', { id: null, code: 'W9', name: '九号窗口' }],
    ['staff.save', { id: null, staffNo: '900', name: '钱八', unitId: 1, entryDate: '2026-02-01' }],
    ['staff.leave', { id: 3, exitDate: '2026-04-30', reason: '调回原单位' }],
    ['calendar.setDay', { date: '2026-06-01', kind: 'restday', name: '检修' }],
    ['punches.map', { machineId: '9', staffId: 3 }],
    ['leave.cancel', { id: 1, version: 1, reason: '不去了' }],
    [
      'access.saveAccount',
      { id: null, username: 'u9', displayName: '某', roles: ['officer'], password: 'long enough 77' },
    ],
    ['access.changePassword', { current: FIRST_ACCOUNT.password, next: 'another long one' }],
  ])('%s: log and change together or not at all', async (channel, input) => {
    const { center } = await openFilled();
    const before = { bytes: bytes(center), rows: auditRows(center) };
    await withoutLog(center, () => center.refusal(channel, input));
    expect(bytes(center).equals(before.bytes)).toBe(true);
    await center.call(channel, input);
    expect(auditRows(center)).toBeGreaterThan(before.rows);
    const last = center.database.sqlite
      .prepare('select operation, account_name from audit_log order by id desc')
      .get();
    expect(last).toEqual({ operation: channel, account_name: FIRST_ACCOUNT.displayName });
  });
});

describe('long work', () => {
  it('takes back everything but the note that it failed', async () => {
    const center = await openCenter();
    const punches = await center.pick('1.dat', attlogDays(['1', '2'], '2026-03-02', 9));
    const roster = await pickRoster(center, [['0200', '赵六', '男', '测试一局', 'W1', '一号窗口']]);
    const before = rows(center, 'punch_import');
    await withoutLog(center, () => center.refusal('punches.import', { tokens: [punches] }));
    await withoutLog(center, () => center.refusal('staff.importApply', { token: roster }));
    expect(rows(center, 'punch_import')).toEqual(before);
    expect(await center.call('punches.imports')).toMatchObject([{ state: 'failed', accepted: 0 }]);
    expect(await center.call('punches.import', { tokens: [punches] })).toMatchObject({ accepted: 72 });
    await center.call('staff.importApply', { token: roster });
    expect(await center.call('staff.list')).toHaveLength(1);
  });
});
