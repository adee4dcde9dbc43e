import type { SessionInfo } from '#shared/contracts/access';
import { can, type Permission } from '#shared/contracts/roles';
import { useApiQuery } from './query';

export interface SessionView {
  session: SessionInfo | null;
  centerName: string;
  demo: boolean;
  idleMinutes: number;
  /** True when a role of the logged-in account grants it. It only hides buttons; the door itself refuses. */
  can: (permission: Permission) => boolean;
}

/** Who is logged in and what they may do. */
export function useSession(): SessionView {
  const { data } = useApiQuery('access', 'state', {});
  const roles = data?.session?.roles ?? [];
  return {
    session: data?.session ?? null,
    centerName: data?.centerName ?? '',
    demo: data?.demo ?? false,
    idleMinutes: data?.idleMinutes ?? 0,
    can: (permission) => can(roles, permission),
  };
}
