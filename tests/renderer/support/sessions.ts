import type { SessionInfo } from '#shared/contracts/access';
import type { Role } from '#shared/contracts/roles';

/** Somebody logged in, invented. */
export const sessionOf = (roles: Role[], change: Partial<SessionInfo> = {}): SessionInfo => ({
  accountId: 1,
  username: 'zhaomin',
  displayName: '赵敏',
  roles,
  staffId: null,
  locked: false,
  mustChangePassword: false,
  ...change,
});

/** The answer of `access.state`. */
export const stateOf = (session: SessionInfo | null, firstRun = false) => ({
  firstRun,
  centerName: firstRun ? '' : '开源市政务服务中心',
  session,
  demo: false,
  idleMinutes: 0,
});
