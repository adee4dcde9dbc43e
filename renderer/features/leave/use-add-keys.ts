import { useWindowEvent } from '@mantine/hooks';

const WRITES = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';

/** Single keys that open a form; they rest while somebody writes and while a dialog is open. */
export function useAddKeys(keys: Record<string, false | (() => void)>): void {
  useWindowEvent('keydown', (event) => {
    const run = keys[event.key.toLowerCase()];
    const combined = event.ctrlKey || event.altKey || event.metaKey;
    if (!run || combined || event.defaultPrevented) return;
    const writing = event.target instanceof Element && event.target.matches(WRITES);
    if (writing || document.querySelector('[role="dialog"]') !== null) return;
    // The key would be typed into the field that takes the focus.
    event.preventDefault();
    run();
  });
}
