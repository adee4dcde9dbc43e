import type { Role } from '#shared/contracts/roles';
import type { ReadDb } from '../../db/handles';
import { listAccounts } from './repo';

/** Names of the people who hold a role, of accounts in use. */
export async function roleHolders(db: ReadDb): Promise<(role: Role) => string[]> {
  const accounts = (await listAccounts(db)).filter(({ disabled }) => !disabled);
  return (role) => accounts.filter(({ roles }) => roles.includes(role)).map(({ displayName }) => displayName);
}
