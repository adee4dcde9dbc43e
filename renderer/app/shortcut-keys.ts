/** What a key press asks for; `section` counts from 0. */
export type Shortcut =
  | { kind: 'section'; section: number }
  | { kind: 'goto' }
  | { kind: 'filter' }
  | { kind: 'help' }
  | { kind: 'back' }
  | { kind: 'lock' };

export interface KeyPress {
  key: string;
  code: string;
  alt: boolean;
  ctrl: boolean;
  /** The press went into a field where people write. */
  typing: boolean;
  /** `G` was pressed just before. */
  afterGoto: boolean;
}

/** Reads a key press. Alt and Ctrl combinations also work while writing, single keys do not. */
export function readShortcut(press: KeyPress): Shortcut | null {
  const { key, code, alt, ctrl, typing, afterGoto } = press;
  // Alt changes the character on some keyboard layouts, the physical key stays.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? (/^[1-9]$/.test(key) ? key : null);
  if (alt && !ctrl && key === 'ArrowLeft') return { kind: 'back' };
  if (alt && !ctrl) return digit ? { kind: 'section', section: Number(digit) - 1 } : null;
  if (ctrl) return key.toLowerCase() === 'l' ? { kind: 'lock' } : null;
  if (typing) return null;
  if (afterGoto && digit) return { kind: 'section', section: Number(digit) - 1 };
  if (key.toLowerCase() === 'g') return { kind: 'goto' };
  if (key === '/' || key === '、') return { kind: 'filter' };
  return key === '?' || key === '\uff1f' ? { kind: 'help' } : null;
}
