import { type RefObject, useEffect, useRef } from 'react';

/** Quick open gives the focus back to where it was when it closes; the page that was opened takes it afterwards. */
const AFTER_DIALOGS_MS = 60;

/**
 * On a page that is worked from the keyboard the list has the focus as soon as it is there, so that its keys answer
 * at once. Once for each visit, and never where somebody writes or has begun elsewhere on it.
 */
export function useArrivalFocus(within: RefObject<HTMLElement | null>, ready: boolean): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (!ready || arrived.current) return;
    const timer = setTimeout(() => {
      arrived.current = true;
      const held = document.activeElement;
      if (held?.matches('input, textarea, [role="dialog"] *') || within.current?.contains(held)) return;
      within.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
    }, AFTER_DIALOGS_MS);
    return () => clearTimeout(timer);
  }, [ready, within]);
}
