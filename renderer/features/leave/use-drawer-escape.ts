import { useEffect, useRef } from 'react';
import { dialogOnTop } from '../../ui/dialog-on-top';

/**
 * Esc closes a drawer only when nothing stands over it. The listener is registered once, before those of the forms:
 * one that came after them would find their dialog gone already and close the drawer with it.
 */
export function useDrawerEscape(onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || dialogOnTop()) return;
      const menu = document.querySelector('[role="menu"]') !== null;
      if (!menu && document.querySelector('[role="dialog"]') !== null) close.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
