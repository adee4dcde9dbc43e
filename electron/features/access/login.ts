import { Refusal } from '#shared/domain/refusal';
import { MINUTE_MS, type WallMs } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { actorOf } from './accounts';
import { type AccountRow, findAccount, recordLogin } from './repo';

/** Wrong passwords allowed before waiting begins. */
const FREE_TRIES = 5;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;

/** Wait after the n-th wrong password: none up to five, then one minute, doubling up to an hour. */
export function lockoutMs(failedCount: number): number {
  if (failedCount < FREE_TRIES) return 0;
  return Math.min(MINUTE_MS * 2 ** (failedCount - FREE_TRIES), LONGEST_WAIT_MS);
}

/**
 * Checks a user name and password. The answer is the same for an unknown name and a wrong password;
 * the failure is counted and stays counted (the refusal is returned, not thrown).
 */
export async function checkLogin(
  context: MutationContext<unknown>,
  username: string,
  password: string,
): Promise<AccountRow | Refusal> {
  const { db, now, ports, audit } = context;
  const account = await findAccount(db, username);
  if (!account || account.disabled) {
    await ports.passwords.verify(password, await unusedHash(ports.passwords));
    await audit({
      entity: 'login',
      entityId: username.slice(0, 64),
      after: { outcome: 'unknown_or_disabled' },
    });
    return new Refusal('login_failed');
  }
  if (account.lockedUntil !== null && now < account.lockedUntil) {
    await audit({ entity: 'login', entityId: account.username, after: { outcome: 'waiting' } });
    return new Refusal('login_wait', { minutes: minutesLeft(account.lockedUntil, now) });
  }
  const named = actorOf(account);
  if (!(await ports.passwords.verify(password, account.passwordHash))) {
    const failedCount = account.failedCount + 1;
    const wait = lockoutMs(failedCount);
    await recordLogin(db, account.id, { failedCount, lockedUntil: wait ? now + wait : null });
    await audit(
      { entity: 'login', entityId: account.username, after: { outcome: 'failed', failedCount } },
      named,
    );
    return wait
      ? new Refusal('login_wait', { minutes: Math.ceil(wait / MINUTE_MS) })
      : new Refusal('login_failed');
  }
  await recordLogin(db, account.id, { failedCount: 0, lockedUntil: null, lastLoginAt: now });
  await audit({ entity: 'login', entityId: account.username, after: { outcome: 'ok' } }, named);
  return account;
}

const minutesLeft = (until: WallMs, now: WallMs): number => Math.max(1, Math.ceil((until - now) / MINUTE_MS));

let dummyHash: Promise<string> | null = null;
/** Spends the same time on an unknown name as on a known one. */
function unusedHash(passwords: MutationContext['ports']['passwords']): Promise<string> {
  dummyHash ??= passwords.hash('no such account');
  return dummyHash;
}
