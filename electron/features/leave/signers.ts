import type { leaveContract } from '#shared/contracts/leave';
import { refuse } from '#shared/domain/refusal';
import { daysBetween } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import {
  delegates,
  deleteSigner,
  insertDelegate,
  putSigner,
  removeDelegate,
  signers,
  signingAccounts,
} from './rules-repo';

type Operations = Pick<
  typeof leaveContract,
  'signers' | 'saveSigner' | 'signerChoices' | 'delegates' | 'saveDelegate' | 'removeDelegate'
>;

/** Roles that can sign anything at all. */
const SIGNING = ['officer', 'chief', 'manager', 'leader'];
/** Longer than this is another person in the post, not a delegation. */
const LONGEST_DAYS = 366;

export const signerHandlers: HandlersOf<Operations> = {
  signers: async ({ db }) => {
    const names = new Map((await signingAccounts(db)).map(({ accountId, name }) => [accountId, name]));
    return (await signers(db)).map((signer) => ({ ...signer, name: names.get(signer.accountId) ?? '' }));
  },

  saveSigner: async ({ db, audit }, { remove, ...signer }) => {
    const account = (await signingAccounts(db)).find(({ accountId }) => accountId === signer.accountId);
    if (!account) refuse('not_found');
    if (!remove && !account.roles.includes('leader')) refuse('signer_no_leader', { name: account.name });
    const before = (await signers(db)).find(
      ({ role, accountId }) => role === signer.role && accountId === signer.accountId,
    );
    if (remove) await deleteSigner(db, signer);
    else await putSigner(db, signer);
    const after = remove ? undefined : signer;
    await audit({ entity: 'leave_signer', entityId: signer.accountId, before, after });
    return { role: signer.role, accountId: signer.accountId };
  },

  signerChoices: async ({ db }) =>
    (await signingAccounts(db))
      .filter(({ roles }) => roles.some((role) => SIGNING.includes(role)))
      .map(({ accountId, name, roles }) => ({ accountId, name, roles })),

  delegates: async ({ db, now }) => {
    const today = wallDate(now);
    const names = new Map((await signingAccounts(db)).map(({ accountId, name }) => [accountId, name]));
    return (await delegates(db)).map((delegate) => ({
      ...delegate,
      fromName: names.get(delegate.fromId) ?? '',
      toName: names.get(delegate.toId) ?? '',
      running: delegate.fromDate <= today && today <= delegate.toDate,
    }));
  },

  saveDelegate: async ({ db, now, actor, audit }, delegate) => {
    const { fromId, toId, fromDate, toDate } = delegate;
    if (fromId !== actor.accountId && !actor.roles.includes('chief')) refuse('delegate_own_only');
    if (fromId === toId) refuse('delegate_self');
    if (toDate < fromDate || daysBetween(fromDate, toDate) > LONGEST_DAYS) refuse('delegate_dates');
    const accounts = await signingAccounts(db);
    const to = accounts.find(({ accountId }) => accountId === toId);
    if (!to || !accounts.some(({ accountId }) => accountId === fromId)) refuse('not_found');
    if (!to.roles.some((role) => SIGNING.includes(role))) refuse('delegate_no_signer', { name: to.name });
    const id = await insertDelegate(db, delegate, { by: actor.accountId, at: now });
    await audit({ entity: 'leave_delegate', entityId: id, after: delegate });
    return { id };
  },

  removeDelegate: async ({ db, now, actor, audit }, { id }) => {
    const before = (await delegates(db)).find((delegate) => delegate.id === id) ?? refuse('not_found');
    if (before.fromId !== actor.accountId && !actor.roles.includes('chief')) refuse('delegate_own_only');
    await removeDelegate(db, id, now);
    await audit({ entity: 'leave_delegate', entityId: id, before });
    return { id };
  },
};
