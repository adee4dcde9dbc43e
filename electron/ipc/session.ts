import type { Actor, SessionStore } from './context';

/** Keeps the session in memory only: closing the program logs out. */
export function createSessionStore(): SessionStore {
  let session: { actor: Actor; locked: boolean } | null = null;
  return {
    get: () => session,
    set: (actor) => {
      session = actor ? { actor, locked: false } : null;
    },
    lock: () => {
      if (session) session = { ...session, locked: true };
    },
  };
}
