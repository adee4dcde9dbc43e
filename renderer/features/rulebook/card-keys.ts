import type { KeyboardEvent } from 'react';

export interface CardActions {
  /** Null closes. */
  open: (place: string | null, focus?: string) => void;
  duplicate: () => void;
  remove: () => void;
  /** By one card up or down among its neighbours on screen. */
  move: (by: 1 | -1) => void;
  /** Another card was dropped on it. */
  drop: (from: string) => void;
}

/** The card next to this one on screen. */
function neighbour(card: Element, by: 1 | -1): HTMLElement | null {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  return cards[cards.indexOf(card as HTMLElement) + by] ?? null;
}

/** Keys of a card: arrows walk, Alt+arrows move it, Enter opens, Esc closes, Ctrl+D copies, Delete deletes. */
export function onCardKey(
  event: KeyboardEvent<HTMLElement>,
  card: { opened: boolean; writable: boolean; place: string; actions: CardActions },
): void {
  const { opened, writable, place, actions } = card;
  if (event.key === 'Escape' && opened && !event.defaultPrevented) {
    event.preventDefault();
    actions.open(null, place);
    return;
  }
  if (event.target !== event.currentTarget) return;
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const run = (): (() => void) | null => {
    if (by !== 0) {
      const { currentTarget } = event;
      return event.altKey && writable ? () => actions.move(by) : () => neighbour(currentTarget, by)?.focus();
    }
    if (event.key === 'Enter') return () => actions.open(opened ? null : place);
    if (!writable) return null;
    if (event.key === 'Delete') return actions.remove;
    return event.ctrlKey && event.key.toLowerCase() === 'd' ? actions.duplicate : null;
  };
  const wanted = run();
  if (!wanted) return;
  event.preventDefault();
  wanted();
}
