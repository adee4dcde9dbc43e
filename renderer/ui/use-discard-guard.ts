import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmDialog } from './confirm-dialog';

/** Choices of lists and calendars are no input events of the form, and some fields are changed by single keys. */
const STEPS = ['ArrowUp', 'ArrowDown'];
const CHOICE = '[role="option"], td button';

/**
 * Keeps a form in a dialog from being closed by a key or the ✕ while something typed in it is not saved: it asks
 * first. Give `watch` to the form, and `close` to the dialog; `saved` says that nothing is left to lose.
 */
export function useDiscardGuard(onClose: () => void) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const typed = useRef(false);
  const asking = useRef(false);
  const touch = () => {
    typed.current = true;
  };
  const close = async () => {
    if (asking.current || isElsewhere(box.current)) return;
    if (!typed.current) return onClose();
    asking.current = true;
    const answer = await confirmDialog({
      title: t('ui.discard.title'),
      message: t('ui.discard.text'),
      confirmLabel: t('ui.discard.yes'),
      danger: true,
    });
    asking.current = false;
    if (answer) onClose();
  };
  /** Another form in the same dialog begins with nothing typed. */
  const ref = useCallback((element: HTMLElement | null) => {
    box.current = element;
    typed.current = false;
  }, []);
  const watch = {
    ref,
    onChange: touch,
    onKeyDown: ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement && (key.length === 1 || STEPS.includes(key))) touch();
    },
    onClick: ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(CHOICE)) touch();
    },
  };
  const saved = () => {
    typed.current = false;
  };
  return { watch, close, saved };
}

/** Esc is meant for the calendar or the question that stands over the form. */
function isElsewhere(form: HTMLElement | null): boolean {
  const dialog = document.activeElement?.closest('[role="dialog"], [role="alertdialog"]');
  return form !== null && dialog != null && !dialog.contains(form);
}
