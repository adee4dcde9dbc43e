import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { ACTIONS, type MissingField, type Settling } from './use-settling';

/**
 * Keys of the page: J and K move like the arrows, 1 to 6 choose what to do and go to the first field to fill in,
 * Enter goes to the reason, Ctrl+Enter saves or goes to what is missing, U takes the last one back, Esc returns to
 * the list. Without `settling`, for those who only read, J and K move and nothing else answers.
 */
export function useExceptionKeys(settling: Settling | null) {
  const ref = useRef<HTMLDivElement>(null);
  const afterGoto = useRef(false);
  const grid = () => ref.current?.querySelector<HTMLElement>('[role="grid"]');
  const focusField = (field: Exclude<MissingField, null>) =>
    ref.current?.querySelector<HTMLElement>(`[data-settle="${field}"]`)?.focus();
  const focusReason = () => focusField('reason');
  const saveAndReturn = async () => {
    if (!settling) return;
    const saved = await settling.save();
    if (saved === true) grid()?.focus();
    else if (saved) focusField(saved);
  };
  const choose = (action: (typeof ACTIONS)[number]) => {
    if (!settling) return;
    // The fields of an action are there once it is drawn.
    flushSync(() => settling.setAction(action));
    focusField(action === 'sign' ? 'witness' : 'reason');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    // G and a digit open a section of the program.
    const goto = afterGoto.current;
    afterGoto.current = !typing && key === 'g';
    if (event.ctrlKey) {
      if (key !== 'enter') return;
      void saveAndReturn();
    } else if (typing) {
      if (key !== 'escape') return;
      grid()?.focus();
    } else if (key === 'j' || key === 'k') {
      const arrow = key === 'j' ? 'ArrowDown' : 'ArrowUp';
      grid()?.focus();
      grid()?.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }),
      );
    } else if (!settling) return;
    else if (key === 'u') void settling.undo();
    else if (/^[1-6]$/.test(key) && !goto) {
      choose(ACTIONS[Number(key) - 1] ?? 'confirm');
    } else return;
    event.preventDefault();
  };
  return { ref, onKeyDown, focusReason };
}
