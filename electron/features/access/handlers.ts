import type { Account, accessContract, SessionInfo } from '#shared/contracts/access';
import { Refusal, refuse } from '#shared/domain/refusal';
import { matchesSearch } from '#shared/domain/staff/search';
import type { HandlersOf } from '../../ipc/handlers';
import { findCenter } from '../settings/index';
import { staffByIds, staffDirectory } from '../staff/index';
import { actorOf, createFirstAccount, refuseLastAdmin, refuseWeakPassword } from './accounts';
import { checkLogin } from './login';
import {
  type AccountRow,
  accountById,
  findAccount,
  insertAccount,
  listAccounts,
  setPassword,
  updateAccount,
} from './repo';

/** Of a picker. */
const FOUND_AT_MOST = 12;

export const accessHandlers: HandlersOf<typeof accessContract> = {
  state: async ({ db, sessions }) => {
    const center = await findCenter(db);
    const session = sessions.get();
    const account = session ? await accountById(db, session.actor.accountId) : null;
    return {
      firstRun: center === null,
      centerName: center?.centerName ?? '',
      session: account ? sessionInfo(account, session?.locked ?? false) : null,
      demo: center?.demo ?? false,
      idleMinutes: center?.idleMinutes ?? 0,
    };
  },

  setup: async (context, input) => {
    const actor = await createFirstAccount(context, context.ports.passwords, input);
    context.afterCommit(() => context.sessions.set(actor));
    return sessionInfo((await accountById(context.db, actor.accountId))!, false);
  },

  login: async (context, input) => {
    const account = await checkLogin(context, input.username, input.password);
    if (account instanceof Refusal) return account;
    context.afterCommit(() => context.sessions.set(actorOf(account)));
    return sessionInfo(account, false);
  },

  // Leaving and locking hold even where the log cannot be written, e.g. on a full disk.
  logout: async ({ actor, audit, sessions }) => {
    sessions.set(null);
    await audit({ entity: 'login', entityId: actor.username, after: { outcome: 'logout' } });
    return {};
  },

  lock: async ({ actor, audit, sessions }) => {
    sessions.lock();
    await audit({ entity: 'login', entityId: actor.username, after: { outcome: 'lock' } });
    return {};
  },

  unlock: async (context, input) => {
    if (!context.actor) refuse('not_logged_in');
    const account = await checkLogin(context, context.actor.username, input.password);
    if (account instanceof Refusal) return account;
    context.afterCommit(() => context.sessions.set(actorOf(account)));
    return sessionInfo(account, false);
  },

  changePassword: async (context, input) => {
    const { db, actor, ports, audit } = context;
    // Counted as a login is: nobody may try passwords at a desk that was left open.
    const account = await checkLogin(context, actor.username, input.current);
    if (account instanceof Refusal) {
      return account.code === 'login_failed' ? new Refusal('password_wrong') : account;
    }
    refuseWeakPassword(input.next, account.username);
    await setPassword(db, account.id, { hash: await ports.passwords.hash(input.next), mustChange: false });
    await audit({ entity: 'account', entityId: account.id, after: { password: 'changed' } });
    context.afterCommit(() => context.sessions.set({ ...actorOf(account), mustChangePassword: false }));
    return {};
  },

  accounts: async ({ db }) => {
    const people = new Map((await staffDirectory(db)).map(({ id, name }) => [id, name]));
    return (await listAccounts(db)).map((account) => ({
      ...publicAccount(account),
      staffName: (account.staffId !== null && people.get(account.staffId)) || '',
    }));
  },

  people: async ({ db }, { text }) =>
    (await staffDirectory(db))
      .filter(
        ({ exitDate, name, pinyin, staffNo }) =>
          exitDate === null && matchesSearch({ name, pinyin, numbers: [staffNo] }, text),
      )
      .slice(0, FOUND_AT_MOST)
      .map(({ id, staffNo, name, unitName }) => ({ id, staffNo, name, unitName })),

  saveAccount: async (context, input) => {
    const { db, actor, now, ports, audit, sessions } = context;
    const before = input.id === null ? null : ((await accountById(db, input.id)) ?? refuse('not_found'));
    const sameName = await findAccount(db, input.username);
    if (sameName && sameName.id !== input.id) refuse('username_taken', { username: input.username });
    await refuseLastAdmin(db, input.id, input);
    if (input.staffId !== null && !(await staffByIds(db, [input.staffId])).has(input.staffId)) {
      refuse('not_found');
    }
    if (input.password !== null) refuseWeakPassword(input.password, input.username);
    if (before === null && input.password === null) refuse('password_required');
    const password =
      input.password === null
        ? null
        : {
            hash: await ports.passwords.hash(input.password),
            // Nobody has to change what they have just chosen for themselves.
            mustChange: input.changeAtNextLogin && input.id !== actor.accountId,
          };
    let id = input.id;
    if (id === null) {
      id = await insertAccount(db, input, password!, now);
    } else {
      await updateAccount(db, id, input);
      if (password) await setPassword(db, id, password);
    }
    const saved = (await accountById(db, id))!;
    if (id === actor.accountId) {
      context.afterCommit(() => sessions.set(saved.disabled ? null : actorOf(saved)));
    }
    const after = publicAccount(saved);
    await audit({
      entity: 'account',
      entityId: id,
      before: before && publicAccount(before),
      after: password ? { ...after, password: 'changed' } : after,
    });
    return after;
  },
};

function sessionInfo(account: AccountRow, locked: boolean): SessionInfo {
  return {
    accountId: account.id,
    username: account.username,
    displayName: account.displayName,
    roles: account.roles,
    staffId: account.staffId,
    locked,
    mustChangePassword: account.mustChangePassword,
  };
}

function publicAccount(account: AccountRow): Account {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    roles: account.roles,
    staffId: account.staffId,
    disabled: account.disabled,
    lastLoginAt: account.lastLoginAt,
  };
}
