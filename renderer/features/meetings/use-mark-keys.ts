import { type KeyboardEvent, useRef } from 'react';

interface MarkKeys {
  /** How many marks there are; key 1 is the first. */
  count: number;
  /** The mark of a key, or null to take the mark back. */
  onMark: (index: number | null) => void;
  onFill: () => void;
  enabled: boolean;
}

/** 1 to 5 mark the active row and move on, 0 takes a mark back, F fills the rest; while nothing is typed elsewhere. */
export function useMarkKeys({ count, onMark, onFill, enabled }: MarkKeys) {
  const afterGoto = useRef(false);
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (!enabled || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
    const key = event.key.toLowerCase();
    // G and a digit open a section of the program.
    const goto = afterGoto.current;
    afterGoto.current = key === 'g';
    if (goto) return;
    const number = /^\d$/.test(key) ? Number(key) : null;
    if (number !== null && number <= count) onMark(number === 0 ? null : number - 1);
    else if (key === 'f') onFill();
    else return;
    event.preventDefault();
  };
}
