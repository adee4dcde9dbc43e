import type { LeaveSettings } from '#shared/contracts/leave-kinds';
import type { DatedKind, KindRule } from '#shared/domain/leave/kind-rules';
import type { DatedMatrix, MatrixRow } from '#shared/domain/leave/matrix';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

interface Author {
  by: number;
  at: WallMs;
}

/** Versions of kinds the office set, by their day of effect. */
export async function savedKinds(db: ReadDb): Promise<DatedKind[]> {
  const rows = await db
    .selectFrom('leave_kind')
    .selectAll()
    .orderBy('effective_from')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    effectiveFrom: row.effective_from,
    rule: JSON.parse(row.definition) as KindRule,
  }));
}

export async function putKind(db: WriteTx, { code, effectiveFrom, rule }: DatedKind, author: Author) {
  const definition = JSON.stringify(rule);
  await db
    .insertInto('leave_kind')
    .values({
      code,
      effective_from: effectiveFrom,
      definition,
      created_by: author.by,
      created_at: author.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['code', 'effective_from'])
        .doUpdateSet({ definition, created_by: author.by, created_at: author.at }),
    )
    .execute();
}

const WITHOUT_SETTINGS: LeaveSettings = {
  requireSubstitute: false,
  requirePapers: false,
  lieuMinutesPerHalfDay: 180,
  lieuMonths: 12,
};

export async function leaveSettings(db: ReadDb): Promise<LeaveSettings> {
  const row = await db.selectFrom('leave_setting').select('definition').executeTakeFirst();
  return row ? { ...WITHOUT_SETTINGS, ...(JSON.parse(row.definition) as LeaveSettings) } : WITHOUT_SETTINGS;
}

export async function putSettings(db: WriteTx, settings: LeaveSettings): Promise<void> {
  const definition = JSON.stringify(settings);
  await db
    .insertInto('leave_setting')
    .values({ id: 1, definition })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ definition }))
    .execute();
}

export interface Cover {
  windowId: number;
  minimum: number;
  partnerIds: number[];
}

/** What was set for windows; one without a row needs one person and lends to nobody. */
export async function coverRules(db: ReadDb): Promise<Map<number, Cover>> {
  const rows = await db.selectFrom('leave_cover').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.window_id,
      { windowId: row.window_id, minimum: row.minimum, partnerIds: JSON.parse(row.partners) as number[] },
    ]),
  );
}

export async function putCover(db: WriteTx, { windowId, minimum, partnerIds }: Cover): Promise<void> {
  const values = { minimum, partners: JSON.stringify(partnerIds) };
  await db
    .insertInto('leave_cover')
    .values({ window_id: windowId, ...values })
    .onConflict((conflict) => conflict.column('window_id').doUpdateSet(values))
    .execute();
}

/** Approval matrices, the latest first. */
export async function matrices(db: ReadDb): Promise<DatedMatrix[]> {
  const rows = await db.selectFrom('leave_matrix').selectAll().orderBy('effective_from', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    effectiveFrom: row.effective_from,
    rows: JSON.parse(row.definition) as MatrixRow[],
  }));
}

export async function putMatrix(
  db: WriteTx,
  { id, name, effectiveFrom, rows }: Omit<DatedMatrix, 'id'> & { id: number | null },
  author: Author,
): Promise<number> {
  const values = {
    name,
    effective_from: effectiveFrom,
    definition: JSON.stringify(rows),
    created_by: author.by,
    created_at: author.at,
  };
  if (id !== null) {
    await db.updateTable('leave_matrix').set(values).where('id', '=', id).execute();
    return id;
  }
  const row = await db.insertInto('leave_matrix').values(values).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

export async function deleteMatrix(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('leave_matrix').where('id', '=', id).execute();
}

export interface Signer {
  role: 'division' | 'leader';
  accountId: number;
  windowIds: number[];
}

export async function signers(db: ReadDb): Promise<Signer[]> {
  const rows = await db
    .selectFrom('leave_signer')
    .selectAll()
    .orderBy('role')
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({
    role: row.role as Signer['role'],
    accountId: row.account_id,
    windowIds: JSON.parse(row.windows) as number[],
  }));
}

export async function putSigner(db: WriteTx, { role, accountId, windowIds }: Signer): Promise<void> {
  const windows = JSON.stringify(windowIds);
  await db
    .insertInto('leave_signer')
    .values({ role, account_id: accountId, windows })
    .onConflict((conflict) => conflict.columns(['role', 'account_id']).doUpdateSet({ windows }))
    .execute();
}

export async function deleteSigner(
  db: WriteTx,
  { role, accountId }: Omit<Signer, 'windowIds'>,
): Promise<void> {
  await db.deleteFrom('leave_signer').where('role', '=', role).where('account_id', '=', accountId).execute();
}

export interface Delegate {
  id: number;
  fromId: number;
  toId: number;
  fromDate: IsoDate;
  toDate: IsoDate;
  reason: string;
}

/** Delegations that were not taken back, the newest first. */
export async function delegates(db: ReadDb): Promise<Delegate[]> {
  const rows = await db
    .selectFrom('leave_delegate')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('from_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fromId: row.from_account,
    toId: row.to_account,
    fromDate: row.from_date,
    toDate: row.to_date,
    reason: row.reason,
  }));
}

export async function insertDelegate(
  db: WriteTx,
  delegate: Omit<Delegate, 'id'>,
  author: Author,
): Promise<number> {
  const { id } = await db
    .insertInto('leave_delegate')
    .values({
      from_account: delegate.fromId,
      to_account: delegate.toId,
      from_date: delegate.fromDate,
      to_date: delegate.toDate,
      reason: delegate.reason,
      created_by: author.by,
      created_at: author.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function removeDelegate(db: WriteTx, id: number, at: WallMs): Promise<void> {
  await db.updateTable('leave_delegate').set({ removed_at: at }).where('id', '=', id).execute();
}

export interface SigningAccount {
  accountId: number;
  name: string;
  staffId: number | null;
  roles: string[];
}

/** Accounts that are in use, with their roles. */
export async function signingAccounts(db: ReadDb): Promise<SigningAccount[]> {
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'display_name', 'staff_id'])
    .where('disabled', '=', 0)
    .orderBy('id')
    .execute();
  const roles = await db.selectFrom('account_role').selectAll().execute();
  return accounts.map((account) => ({
    accountId: account.id,
    name: account.display_name,
    staffId: account.staff_id,
    roles: roles.filter((row) => row.account_id === account.id).map(({ role }) => role),
  }));
}
