/**
 * True while a dialog stands over a drawer. Esc reaches both, and should close only the one on top: a drawer asks this
 * before it closes. A button that was switched off while it had the focus leaves it nowhere; the dialog is still there.
 */
export function dialogOnTop(): boolean {
  const { activeElement, body } = document;
  const lost = activeElement === null || activeElement === body;
  const [, ...above] = document.querySelectorAll('[role="dialog"]');
  return above.some(
    (dialog) => dialog.contains(activeElement) || (lost && dialog.getAttribute('aria-modal') === 'true'),
  );
}
