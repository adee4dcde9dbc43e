import { useEffect, useRef } from 'react';

interface EditorKeys {
  undo: () => void;
  redo: () => void;
  /** To the next problem. */
  next: () => void;
  search: () => void;
  writable: boolean;
}

/** Keys of the whole editor: Ctrl+Z and Ctrl+Y, F8 for the next problem, Ctrl+F to find a clause. */
export function useEditorKeys(keys: EditorKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const { undo, redo, next, search, writable } = latest.current;
      const key = event.key.toLowerCase();
      const run = () => {
        if (event.key === 'F8') return next;
        if (!event.ctrlKey || event.altKey) return null;
        if (key === 'f') return search;
        if (!writable) return null;
        if (key === 'y' || (key === 'z' && event.shiftKey)) return redo;
        return key === 'z' ? undo : null;
      };
      const wanted = run();
      if (!wanted) return;
      event.preventDefault();
      // Text that is still being typed is taken over before the step back.
      if (document.activeElement instanceof HTMLElement && wanted === undo) document.activeElement.blur();
      wanted();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
