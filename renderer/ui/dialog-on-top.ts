/**
 * True while the focus is in a dialog over a drawer. Esc reaches both, and should close only the one on top: a drawer
 * asks this before it closes. A form that is being saved has no focus, as its button is off; a dialog that is fading
 * out is none any more.
 */
export function dialogOnTop(): boolean {
  const { activeElement, body } = document;
  const lost = activeElement === null || activeElement === body;
  const [, ...above] = document.querySelectorAll('[role="dialog"]');
  return above.some(
    (dialog) => dialog.contains(activeElement) || (lost && dialog.querySelector('[data-loading]') !== null),
  );
}
