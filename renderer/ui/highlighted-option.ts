/** The option of an open list that the arrow keys stand on; null when the list is closed or none is marked. */
export function highlightedOption(input: HTMLInputElement): HTMLElement | null {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? null;
}

/** True where the input's list is open and empty: what was typed finds nothing. */
export function findsNothing(input: HTMLElement): boolean {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return (
    list !== null && input.getAttribute('aria-expanded') === 'true' && !list.querySelector('[role=option]')
  );
}
