import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type NavigateFunction, useNavigate } from 'react-router';
import { useApiMutation } from '../api/query';
import { focusFilter } from '../ui/search-box';
import type { NavSection } from './pages';
import { readShortcut } from './shortcut-keys';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** To the page somebody came from, also out of a record; what is typed in a form is not left like that. */
function goBack(navigate: NavigateFunction): void {
  if (document.querySelector('[role="dialog"] form') === null) void navigate(-1);
}

/** The keys of the whole window. They rest while a dialog is open, except those that lock and lead back. */
export function useShortcuts(sections: NavSection[]) {
  const navigate = useNavigate();
  const lock = useApiMutation('access', 'lock');
  const [helpOpened, setHelpOpened] = useState(false);
  const gotoPressed = useRef(false);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.metaKey) return;
    const shortcut = readShortcut({
      key: event.key,
      code: event.code,
      alt: event.altKey,
      ctrl: event.ctrlKey,
      typing: isTyping(event.target),
      afterGoto: gotoPressed.current,
    });
    gotoPressed.current = shortcut?.kind === 'goto';
    if (!shortcut) return;
    const inDialog = document.querySelector('[role="dialog"]') !== null;
    if (shortcut.kind === 'lock') lock.mutate({});
    else if (shortcut.kind === 'back') goBack(navigate);
    else if (inDialog) return;
    else if (shortcut.kind === 'help') setHelpOpened(true);
    else if (shortcut.kind === 'filter') focusFilter();
    else if (shortcut.kind === 'section') {
      const page = sections[shortcut.section]?.pages[0];
      if (page) void navigate(`/${page.path}`);
    }
    event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return { helpOpened, showHelp: () => setHelpOpened(true), hideHelp: () => setHelpOpened(false) };
}
