/**
 * True while the focus is in a dialog over a drawer. Esc reaches both, and should close only the one on top: a drawer
 * asks this before it closes.
 */
export function dialogOnTop(): boolean {
  const [, ...above] = document.querySelectorAll('[role="dialog"]');
  return above.some((dialog) => dialog.contains(document.activeElement));
}
