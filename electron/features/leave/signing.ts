import type { StepRole } from '#shared/domain/leave/matrix';
import { covers } from '#shared/domain/staff/postings';
import type { Posting } from '#shared/domain/staff/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { postingsBetween } from '../staff/index';
import { delegates, type Signer, type SigningAccount, signers, signingAccounts } from './rules-repo';

/** Whose right was used: null the signer's own, else the account that is away. */
export interface Right {
  forAccountId: number | null;
}

/** What an account may sign today, for itself and for those who handed their right over. */
export interface SigningRights {
  /** The right to sign a step of this person at this window; null when there is none. */
  toSign(role: StepRole, applicant: { staffId: number; windowId: number | null }): Right | null;
  /** Windows whose requests are seen as window manager, own and handed over. */
  managed: ReadonlySet<number>;
}

interface Holder extends Pick<SigningAccount, 'accountId' | 'staffId' | 'roles'> {
  managed: ReadonlySet<number>;
}

/** Reads the accounts, signers and delegations once. */
export async function signingRights(db: ReadDb, actor: Actor, today: IsoDate): Promise<SigningRights> {
  const running = (await delegates(db)).filter(
    ({ toId, fromDate, toDate }) => toId === actor.accountId && fromDate <= today && today <= toDate,
  );
  const postings = await managersOn(db, today);
  const named = await signers(db);
  const accounts = running.length > 0 ? await signingAccounts(db) : [];
  const own = holderOf({ accountId: actor.accountId, staffId: actor.staffId, roles: actor.roles }, postings);
  const others = running.flatMap(({ fromId }) => {
    const account = accounts.find(({ accountId }) => accountId === fromId);
    return account ? [holderOf(account, postings)] : [];
  });
  return {
    managed: new Set(
      [own, ...others].flatMap(({ roles, managed }) => (roles.includes('manager') ? [...managed] : [])),
    ),
    toSign: (role, applicant) => {
      if (actor.staffId === applicant.staffId) return null;
      if (holds(own, role, applicant.windowId, named)) return { forAccountId: null };
      const owner = others.find(
        (holder) => holder.staffId !== applicant.staffId && holds(holder, role, applicant.windowId, named),
      );
      return owner ? { forAccountId: owner.accountId } : null;
    },
  };
}

/** Names of the accounts that may sign a step, asked for many requests at once. */
export async function signerNames(
  db: ReadDb,
  today: IsoDate,
): Promise<(role: StepRole, applicant: { staffId: number; windowId: number | null }) => string[]> {
  const postings = await managersOn(db, today);
  const named = await signers(db);
  const accounts = await signingAccounts(db);
  return (role, { staffId, windowId }) =>
    accounts
      .filter((account) => account.staffId !== staffId)
      .filter((account) => holds(holderOf(account, postings), role, windowId, named))
      .map(({ name }) => name);
}

async function managersOn(db: ReadDb, date: IsoDate): Promise<Posting[]> {
  return (await postingsBetween(db, date, date)).filter(
    (posting) => posting.post === 'manager' && covers(posting, date),
  );
}

const holderOf = (
  { accountId, staffId, roles }: Pick<SigningAccount, 'accountId' | 'staffId' | 'roles'>,
  postings: readonly Posting[],
): Holder => ({
  accountId,
  staffId,
  roles,
  managed: new Set(postings.filter((posting) => posting.staffId === staffId).map(({ windowId }) => windowId)),
});

/** The home unit signs on paper only, so nobody holds that right. */
function holds(holder: Holder, role: StepRole, windowId: number | null, named: readonly Signer[]): boolean {
  const has = (wanted: string) => holder.roles.includes(wanted);
  const managesIt = has('manager') && windowId !== null && holder.managed.has(windowId);
  switch (role) {
    case 'manager':
      return managesIt;
    case 'office':
      return has('officer') || has('chief');
    case 'chief':
      return has('chief');
    case 'unit':
      return false;
    case 'any':
      return managesIt || has('officer') || has('chief') || has('leader');
    default: {
      const those = named.filter(
        (signer) =>
          signer.role === role &&
          (signer.windowIds.length === 0 || (windowId !== null && signer.windowIds.includes(windowId))),
      );
      return those.length > 0 ? those.some(({ accountId }) => accountId === holder.accountId) : has('leader');
    }
  }
}
