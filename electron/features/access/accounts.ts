import type { Role } from '#shared/contracts/roles';
import { publishedYears } from '#shared/domain/calendar/chinese-year';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor, MutationContext } from '../../ipc/context';
import type { PasswordPort } from '../../platform/ports';
import { seedCalendar } from '../calendar/index';
import { seedCatalogue } from '../incidents/index';
import { seedRulebooks } from '../rulebook/index';
import { insertCenter } from '../settings/index';
import { type AccountFields, type AccountRow, insertAccount, listAccounts, usernameKey } from './repo';

/** The shortest list that stops the worst: what attackers and colleagues try first. */
const COMMON_PASSWORDS = new Set([
  '12345678',
  '123456789',
  '1234567890',
  '11111111',
  '88888888',
  '00000000',
  '66666666',
  '87654321',
  'password',
  'password1',
  'passw0rd',
  'qwertyui',
  'qwerty123',
  'abcd1234',
  'abc12345',
  'a1234567',
  '1q2w3e4r',
  'admin123',
  'admin888',
  'administrator',
  'iloveyou',
  '5201314520',
  'woaini1314',
  'zaq12wsx',
]);

/** Refuses a password that is common, or contains or equals the user name. */
export function refuseWeakPassword(password: string, username: string): void {
  if (COMMON_PASSWORDS.has(password.toLowerCase())) refuse('password_common');
  if (password.toLowerCase().includes(usernameKey(username))) refuse('password_contains_name');
}

export const actorOf = (account: AccountRow): Actor => ({
  accountId: account.id,
  username: account.username,
  displayName: account.displayName,
  roles: account.roles,
  staffId: account.staffId,
  mustChangePassword: account.mustChangePassword,
});

/** The program must never be left without somebody who can manage accounts. */
export async function refuseLastAdmin(db: ReadDb, id: number | null, fields: AccountFields): Promise<void> {
  const stays = fields.roles.includes('admin') && !fields.disabled;
  if (stays) return;
  const others = (await listAccounts(db)).filter(
    (a) => a.id !== id && a.roles.includes('admin') && !a.disabled,
  );
  if (others.length === 0) refuse('last_admin');
}

export interface FirstRun {
  centerName: string;
  shortName: string;
  username: string;
  displayName: string;
  password: string;
  demo?: boolean;
}

const FIRST_ROLES: Role[] = ['chief', 'admin'];

/** Makes the center and its first account, which holds administrator and chief until the office separates them. */
export async function createFirstAccount(
  { db, now, ports, audit }: Pick<MutationContext<unknown>, 'db' | 'now' | 'ports' | 'audit'>,
  passwords: PasswordPort,
  input: FirstRun,
): Promise<Actor> {
  if ((await listAccounts(db)).length > 0) refuse('already_set_up');
  refuseWeakPassword(input.password, input.username);
  const center = {
    centerName: input.centerName,
    shortName: input.shortName,
    supervisionOffice: '监督管理办公室',
    phone: '',
    address: '',
    idleMinutes: 15,
  };
  await insertCenter(db, center, input.demo ?? false, now);
  await seedCalendar(db, publishedYears());
  await seedRulebooks(db, ports.resources, now);
  await seedCatalogue(db, ports.resources, wallDate(now));
  const fields = {
    username: input.username,
    displayName: input.displayName,
    roles: FIRST_ROLES,
    staffId: null,
    disabled: false,
  };
  const accountId = await insertAccount(
    db,
    fields,
    { hash: await passwords.hash(input.password), mustChange: false },
    now,
  );
  const actor = {
    accountId,
    username: input.username,
    displayName: input.displayName,
    roles: FIRST_ROLES,
    staffId: null,
    mustChangePassword: false,
  };
  await audit({ entity: 'center', entityId: 1, after: center }, actor);
  await audit({ entity: 'account', entityId: accountId, after: fields }, actor);
  return actor;
}
