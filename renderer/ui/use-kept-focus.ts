import { useEffect, useRef } from 'react';

/**
 * A button that is off while it works loses the focus; after a refusal the keyboard goes on where it was. Call what it
 * gives before the work begins.
 */
export function useKeptFocus(busy: boolean): () => void {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    if (busy) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && held.current instanceof HTMLElement) held.current.focus();
    held.current = null;
  }, [busy]);
  return () => {
    held.current = document.activeElement;
  };
}
