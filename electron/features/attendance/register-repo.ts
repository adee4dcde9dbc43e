import type { DeviceFailureRow, OutingRow } from '#shared/contracts/attendance-register';
import type { DeviceFailure, OutingEntry } from '#shared/domain/attendance/person';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Longest outing or training that is looked back for. */
const LONGEST_MS = 62 * 86_400_000;

const failures = (db: ReadDb) =>
  db
    .selectFrom('device_failure')
    .innerJoin('account', 'account.id', 'device_failure.account_id')
    .leftJoin('device', 'device.code', 'device_failure.device')
    .selectAll('device_failure')
    .select(['account.display_name as account_name', 'device.name as device_name'])
    .orderBy('from_at')
    .orderBy('device_failure.id');

/** Declared failures that touch [from, to), revoked ones too, oldest first. */
export async function listFailures(db: ReadDb, from: WallMs, to: WallMs): Promise<DeviceFailureRow[]> {
  const rows = await failures(db).where('to_at', '>', from).where('from_at', '<', to).execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    deviceName: row.device_name ?? '',
    fromAt: row.from_at,
    toAt: row.to_at,
    reason: row.reason,
    accountName: row.account_name,
    at: row.at,
    revokedAt: row.revoked_at,
  }));
}

/** Failures in force, as the domain wants them. */
export async function failuresBetween(db: ReadDb, from: WallMs, to: WallMs): Promise<DeviceFailure[]> {
  return (await listFailures(db, from, to))
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ fromAt, toAt, reason }) => ({ from: fromAt, to: toAt, reason }));
}

export interface StoredFailure {
  id: number;
  device: string;
  fromAt: WallMs;
  toAt: WallMs;
  reason: string;
  revokedAt: WallMs | null;
}

export async function findFailure(db: ReadDb, id: number): Promise<StoredFailure | null> {
  const row = await db.selectFrom('device_failure').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { device, reason } = row;
  return { id, device, fromAt: row.from_at, toAt: row.to_at, reason, revokedAt: row.revoked_at };
}

interface By {
  accountId: number;
  at: WallMs;
}

export async function insertFailure(
  db: WriteTx,
  failure: Omit<StoredFailure, 'id' | 'revokedAt'>,
  by: By,
): Promise<number> {
  const { id } = await db
    .insertInto('device_failure')
    .values({
      device: failure.device,
      from_at: failure.fromAt,
      to_at: failure.toAt,
      reason: failure.reason,
      account_id: by.accountId,
      at: by.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function revokeFailureRow(db: WriteTx, id: number, by: By): Promise<void> {
  await db
    .updateTable('device_failure')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('id', '=', id)
    .execute();
}

/** Manual sign-ins in force that stand on a failure. */
export async function signsOn(db: ReadDb, failureId: number): Promise<number> {
  const row = await db
    .selectFrom('settlement')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('failure_id', '=', failureId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

const outings = (db: ReadDb) =>
  db
    .selectFrom('outing')
    .innerJoin('account', 'account.id', 'outing.account_id')
    .innerJoin('staff', 'staff.id', 'outing.staff_id')
    .selectAll('outing')
    .select(['account.display_name as account_name', 'staff.name', 'staff.staff_no'])
    .orderBy('out_at')
    .orderBy('outing.id');

type Row = Awaited<ReturnType<ReturnType<typeof outings>['execute']>>[number];

const outingOf = (row: Row): OutingRow => ({
  id: row.id,
  staffId: row.staff_id,
  staffNo: row.staff_no,
  name: row.name,
  kind: row.kind as OutingRow['kind'],
  outAt: row.out_at,
  dueAt: row.due_at,
  backAt: row.back_at,
  place: row.place,
  reason: row.reason,
  allowedBy: row.allowed_by,
  accountName: row.account_name,
  at: row.at,
  revokedAt: row.revoked_at,
});

/** Lines of the register that touch [from, to), revoked ones too, by out time; of one person when asked for. */
export async function listOutings(
  db: ReadDb,
  from: WallMs,
  to: WallMs,
  staffId?: number,
): Promise<OutingRow[]> {
  const rows = await outings(db)
    .where('out_at', '>=', from - LONGEST_MS)
    .where('out_at', '<', to)
    .$if(staffId !== undefined, (query) => query.where('outing.staff_id', '=', staffId ?? 0))
    .execute();
  return rows.map(outingOf).filter(({ outAt, dueAt, backAt }) => (backAt ?? dueAt ?? outAt) >= from);
}

/** Every line of the register about one person, revoked ones too, with who revoked it. */
export async function outingsOf(
  db: ReadDb,
  staffId: number,
): Promise<(OutingRow & { revokedByName: string })[]> {
  const rows = await outings(db)
    .leftJoin('account as revoker', 'revoker.id', 'outing.revoked_by')
    .select('revoker.display_name as revoker_name')
    .where('outing.staff_id', '=', staffId)
    .execute();
  return rows.map((row) => ({ ...outingOf(row), revokedByName: row.revoker_name ?? '' }));
}

/** Those of a span who went out on an errand and whose back time nobody wrote down. */
export async function outingsWithoutBack(db: ReadDb, from: WallMs, to: WallMs): Promise<OutingRow[]> {
  const rows = await outings(db)
    .where('out_at', '>=', from)
    .where('out_at', '<', to)
    .where('outing.kind', '=', 'outing')
    .where('back_at', 'is', null)
    .where('outing.revoked_at', 'is', null)
    .execute();
  return rows.map(outingOf);
}

export async function findOuting(db: ReadDb, id: number): Promise<OutingRow | null> {
  const row = await outings(db).where('outing.id', '=', id).executeTakeFirst();
  return row ? outingOf(row) : null;
}

/** Lines in force by person, as the domain wants them. Their ids say that they are of the register. */
export async function registerByPerson(
  db: ReadDb,
  from: WallMs,
  to: WallMs,
  staffId?: number,
): Promise<Map<number, OutingEntry[]>> {
  const people = new Map<number, OutingEntry[]>();
  for (const { id, staffId: owner, kind, outAt, dueAt, backAt, revokedAt } of await listOutings(
    db,
    from,
    to,
    staffId,
  )) {
    if (revokedAt !== null) continue;
    const entry = { id: `r${id}`, kind, out: outAt, due: dueAt, back: backAt };
    people.set(owner, [...(people.get(owner) ?? []), entry]);
  }
  return people;
}

export type NewOuting = Pick<
  OutingRow,
  'staffId' | 'kind' | 'outAt' | 'dueAt' | 'backAt' | 'place' | 'reason' | 'allowedBy'
>;

export async function insertOuting(db: WriteTx, outing: NewOuting, by: By): Promise<number> {
  const { id } = await db
    .insertInto('outing')
    .values({
      staff_id: outing.staffId,
      kind: outing.kind,
      out_at: outing.outAt,
      due_at: outing.dueAt,
      back_at: outing.backAt,
      place: outing.place,
      reason: outing.reason,
      allowed_by: outing.allowedBy,
      account_id: by.accountId,
      at: by.at,
      ...(outing.backAt !== null && { closed_by: by.accountId }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a line anew over what it said before. */
export async function updateOutingRow(
  db: WriteTx,
  id: number,
  { kind, dueAt, backAt, place, reason, allowedBy }: Omit<NewOuting, 'staffId' | 'outAt'>,
  by: By,
): Promise<void> {
  await db
    .updateTable('outing')
    .set({
      ...{ kind, due_at: dueAt, back_at: backAt, place, reason, allowed_by: allowedBy },
      ...(backAt !== null && { closed_by: by.accountId }),
    })
    .where('id', '=', id)
    .execute();
}

export async function closeOutingRow(db: WriteTx, id: number, backAt: WallMs, by: By): Promise<void> {
  await db
    .updateTable('outing')
    .set({ back_at: backAt, closed_by: by.accountId })
    .where('id', '=', id)
    .execute();
}

export async function revokeOutingRow(db: WriteTx, id: number, by: By): Promise<void> {
  await db
    .updateTable('outing')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('id', '=', id)
    .execute();
}
