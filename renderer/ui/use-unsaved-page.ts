import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

/** Another page is opened only after `ask` said yes, as long as something on this one is not saved. */
export function useUnsavedPage(unsaved: boolean, ask: () => Promise<boolean>): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const asking = useRef(false);
  useEffect(() => {
    if (blocker.state !== 'blocked' || asking.current) return;
    asking.current = true;
    void ask()
      .then((leaves) => (leaves ? blocker.proceed() : blocker.reset()))
      .finally(() => {
        asking.current = false;
      });
  }, [blocker, ask]);
}
