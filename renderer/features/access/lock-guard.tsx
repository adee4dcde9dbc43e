import { useIdle } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import type { SessionInfo } from '#shared/contracts/access';
import { useApiMutation } from '../../api/query';
import { LockScreen } from './lock-screen';

export interface LockGuardProps {
  session: SessionInfo;
  /** 0 never locks by itself. */
  idleMinutes: number;
}

/**
 * Locks after idle minutes and covers the window while it is locked. The page below stays as it is, hidden by
 * `body[data-locked]`, so that nothing somebody was typing is lost.
 */
export function LockGuard({ session, idleMinutes }: LockGuardProps) {
  useEffect(() => {
    document.body.toggleAttribute('data-locked', session.locked);
    return () => document.body.removeAttribute('data-locked');
  }, [session.locked]);
  const host = document.getElementById('lock-root');
  if (session.locked) return host && createPortal(<LockScreen session={session} />, host);
  return idleMinutes > 0 ? <IdleWatch key={idleMinutes} minutes={idleMinutes} /> : null;
}

function IdleWatch({ minutes }: { minutes: number }) {
  const idle = useIdle(minutes * 60_000, { initialState: false });
  const lock = useApiMutation('access', 'lock');
  const lockNow = useEffectEvent(() => lock.mutate({}));
  useEffect(() => {
    if (idle) lockNow();
  }, [idle]);
  return null;
}
