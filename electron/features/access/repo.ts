import { ROLES, type Role } from '#shared/contracts/roles';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface AccountRow {
  id: number;
  username: string;
  displayName: string;
  passwordHash: string;
  roles: Role[];
  staffId: number | null;
  disabled: boolean;
  mustChangePassword: boolean;
  failedCount: number;
  lockedUntil: WallMs | null;
  lastLoginAt: WallMs | null;
}

/** User names compare without case. */
export const usernameKey = (username: string): string => username.trim().toLowerCase();

export async function listAccounts(db: ReadDb): Promise<AccountRow[]> {
  const accounts = await db.selectFrom('account').selectAll().orderBy('username_key').execute();
  const roles = await db.selectFrom('account_role').selectAll().execute();
  return accounts.map((row) => ({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    roles: ROLES.filter((role) => roles.some((r) => r.account_id === row.id && r.role === role)),
    staffId: row.staff_id,
    disabled: row.disabled === 1,
    mustChangePassword: row.must_change_password === 1,
    failedCount: row.failed_count,
    lockedUntil: row.locked_until,
    lastLoginAt: row.last_login_at,
  }));
}

export async function findAccount(db: ReadDb, username: string): Promise<AccountRow | null> {
  const key = usernameKey(username);
  return (await listAccounts(db)).find((account) => usernameKey(account.username) === key) ?? null;
}

export async function accountById(db: ReadDb, id: number): Promise<AccountRow | null> {
  return (await listAccounts(db)).find((account) => account.id === id) ?? null;
}

export interface AccountFields {
  username: string;
  displayName: string;
  roles: Role[];
  staffId: number | null;
  disabled: boolean;
}

export async function insertAccount(
  db: WriteTx,
  fields: AccountFields,
  password: { hash: string; mustChange: boolean },
  now: WallMs,
): Promise<number> {
  const { id } = await db
    .insertInto('account')
    .values({
      ...accountColumns(fields),
      password_hash: password.hash,
      must_change_password: password.mustChange ? 1 : 0,
      locked_until: null,
      last_login_at: null,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await replaceRoles(db, id, fields.roles);
  return id;
}

export async function updateAccount(db: WriteTx, id: number, fields: AccountFields): Promise<void> {
  await db.updateTable('account').set(accountColumns(fields)).where('id', '=', id).execute();
  await replaceRoles(db, id, fields.roles);
}

export async function setPassword(
  db: WriteTx,
  id: number,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await db
    .updateTable('account')
    .set({
      password_hash: password.hash,
      must_change_password: password.mustChange ? 1 : 0,
      failed_count: 0,
      locked_until: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Remembers the outcome of a login: a success clears the count, a failure raises it and may lock. */
export async function recordLogin(
  db: WriteTx,
  id: number,
  outcome: { failedCount: number; lockedUntil: WallMs | null; lastLoginAt?: WallMs },
): Promise<void> {
  await db
    .updateTable('account')
    .set({
      failed_count: outcome.failedCount,
      locked_until: outcome.lockedUntil,
      ...(outcome.lastLoginAt === undefined ? {} : { last_login_at: outcome.lastLoginAt }),
    })
    .where('id', '=', id)
    .execute();
}

async function replaceRoles(db: WriteTx, accountId: number, roles: Role[]): Promise<void> {
  await db.deleteFrom('account_role').where('account_id', '=', accountId).execute();
  await db
    .insertInto('account_role')
    .values([...new Set(roles)].map((role) => ({ account_id: accountId, role })))
    .execute();
}

const accountColumns = (fields: AccountFields) => ({
  username: fields.username.trim(),
  username_key: usernameKey(fields.username),
  display_name: fields.displayName,
  staff_id: fields.staffId,
  disabled: fields.disabled ? (1 as const) : (0 as const),
});
