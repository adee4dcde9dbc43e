import type { PunchDevice } from '#shared/contracts/punch-devices';
import type { CoverageInput } from '#shared/domain/attendance/types';
import { createClockCorrection } from '#shared/domain/punches/clock';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { listClocks } from './clock-repo';

export async function listDevices(db: ReadDb): Promise<PunchDevice[]> {
  const rows = await db
    .selectFrom('device as d')
    .leftJoin('punch_coverage as c', 'c.device', 'd.code')
    .select(['d.code', 'd.name', 'd.first_at', 'd.retired_on'])
    .select(({ fn }) => [
      fn.max<WallMs | null>('c.last_at').as('last_at'),
      fn.count<number>('c.import_id').as('imports'),
    ])
    .groupBy('d.code')
    .orderBy('d.code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    firstAt: row.first_at,
    lastAt: row.last_at,
    imports: row.imports,
    retiredOn: row.retired_on,
  }));
}

export async function updateDevice(
  db: WriteTx,
  device: { code: string; name: string; retiredOn: IsoDate | null },
): Promise<void> {
  await db
    .updateTable('device')
    .set({ name: device.name, retired_on: device.retiredOn })
    .where('code', '=', device.code)
    .execute();
}

export interface Declaration {
  until: IsoDate;
  reason: string;
  at: WallMs;
  accountName: string;
}

/** The word that holds is the last one given: an earlier day takes a later one back. */
export async function lastDeclaration(db: ReadDb): Promise<Declaration | null> {
  const row = await db
    .selectFrom('data_declaration as d')
    .innerJoin('account as a', 'a.id', 'd.account_id')
    .select(['d.until_date', 'd.reason', 'd.at', 'a.display_name'])
    .orderBy('d.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { until: row.until_date, reason: row.reason, at: row.at, accountName: row.display_name }
    : null;
}

export async function insertDeclaration(
  db: WriteTx,
  row: { until: IsoDate; reason: string; accountId: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('data_declaration')
    .values({ until_date: row.until, reason: row.reason, account_id: row.accountId, at: row.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How far the data of each machine reaches, for the data horizon. Coverage is written with the last
 *  transaction of an import, so every row is of a finished one. */
export async function coverageInput(db: ReadDb): Promise<CoverageInput> {
  const devices = await db.selectFrom('device').select(['code', 'retired_on']).orderBy('code').execute();
  const spans = await db
    .selectFrom('punch_coverage')
    .select(['device', 'first_at', 'last_at'])
    .orderBy('first_at')
    .execute();
  const correct = createClockCorrection(await listClocks(db));
  return {
    devices: devices.map(({ code, retired_on }) => ({
      deviceId: code,
      retiredOn: retired_on,
      spans: spans
        .filter((span) => span.device === code)
        .map((span) => ({ firstAt: correct(code, span.first_at), lastAt: correct(code, span.last_at) })),
    })),
    declaredUntil: (await lastDeclaration(db))?.until ?? null,
  };
}
