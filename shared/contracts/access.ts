import { z } from 'zod';
import { id, line, nothing, wallMs } from './common';
import { mutation, query } from './define';
import { ROLES } from './roles';

export const role = z.enum(ROLES);
/** At least 8 characters; the handler also refuses the common ones and the user name itself. */
export const password = z.string().min(8).max(128);
const username = z
  .string()
  .trim()
  .min(2)
  .max(32)
  .regex(/^[\p{L}\p{N}._-]+$/u);

export const sessionInfo = z.object({
  accountId: id,
  username: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  staffId: id.nullable(),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type SessionInfo = z.output<typeof sessionInfo>;

export const account = z.object({
  id,
  username: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  staffId: id.nullable(),
  disabled: z.boolean(),
  lastLoginAt: wallMs.nullable(),
});
export type Account = z.output<typeof account>;

/** With the name of the person whose account it is; empty when it is tied to nobody. */
export const accountEntry = account.extend({ staffName: z.string() });
export type AccountEntry = z.output<typeof accountEntry>;

export const accessContract = {
  /** What the first screen must show: first run, login, or the session that is open. */
  state: query(
    'open',
    nothing,
    z.object({
      firstRun: z.boolean(),
      centerName: z.string(),
      session: sessionInfo.nullable(),
      demo: z.boolean(),
      idleMinutes: z.number().int(),
    }),
  ),
  /** First run only: makes the center and the first account (administrator and chief) and logs it in. */
  setup: mutation(
    'open',
    z
      .object({
        centerName: line(60),
        shortName: line(20),
        username,
        displayName: line(30),
        password,
        /** Marks the sample center, which says so on every page. */
        demo: z.boolean().default(false),
      })
      .strict(),
    sessionInfo,
  ),
  login: mutation(
    'open',
    z.object({ username: z.string().max(64), password: z.string().max(128) }).strict(),
    sessionInfo,
  ),
  logout: mutation('session', nothing, z.object({})),
  lock: mutation('session', nothing, z.object({})),
  unlock: mutation('open', z.object({ password: z.string().max(128) }).strict(), sessionInfo),
  changePassword: mutation(
    'session',
    z.object({ current: z.string().max(128), next: password }).strict(),
    z.object({}),
  ),
  accounts: query('accounts.manage', nothing, z.array(accountEntry)),
  /** The first few people found, to tie an account to one; the administrator sees names and no more of them. */
  people: query(
    'accounts.manage',
    z.object({ text: z.string().max(60).default('') }).strict(),
    z.array(z.object({ id, staffNo: z.string(), name: z.string(), unitName: z.string() })),
  ),
  saveAccount: mutation(
    'accounts.manage',
    z
      .object({
        id: id.nullable(),
        username,
        displayName: line(30),
        roles: z.array(role).min(1),
        staffId: id.nullable().default(null),
        disabled: z.boolean().default(false),
        /** Required for a new account; null keeps the old one. */
        password: password.nullable(),
        /** A password somebody else knows should not last. */
        changeAtNextLogin: z.boolean().default(true),
      })
      .strict(),
    account,
  ),
};
