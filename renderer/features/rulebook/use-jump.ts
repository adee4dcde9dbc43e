import { useCallback, useEffect, useRef, useState } from 'react';
import { pathOf } from '#shared/domain/rulebook/edit';
import { placeOf } from '#shared/domain/rulebook/parse';
import { cardOf, listOfSection, type Section } from '#shared/domain/rulebook/sections';

const INPUTS = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** The element of a place, or of the nearest thing around it; inputs inside a sentence come first. */
function elementOf(place: string): HTMLElement | null {
  const path = pathOf(place);
  for (let length = path.length; length > 0; length--) {
    const part = CSS.escape(placeOf(path.slice(0, length)));
    const found =
      document.querySelector<HTMLElement>(`[data-slot="${part}"]`) ??
      document.querySelector<HTMLElement>(`[data-place="${part}"]`);
    if (found) return found;
  }
  return null;
}

/** Which section and card are open, and the way to a field. */
export function useJump() {
  const [section, setSection] = useState<Section>('clauses');
  const [opened, setOpened] = useState<string | null>(null);
  const target = useRef<string | null>(null);
  const [, redraw] = useState(0);

  /** Opens a card (null closes) and goes to a field, or to the card itself. */
  const open = useCallback((place: string | null, focus?: string) => {
    setOpened(place);
    target.current = focus ?? place;
    redraw((n) => n + 1);
  }, []);

  const jump = useCallback((place: string) => {
    const ref = cardOf(place);
    const list = listOfSection(ref.section);
    setSection(ref.section);
    setOpened(list && ref.index !== null ? placeOf([...list, ref.index]) : null);
    target.current = place;
    redraw((n) => n + 1);
  }, []);

  useEffect(() => {
    const place = target.current;
    if (place === null) return;
    target.current = null;
    const element = elementOf(place);
    if (!element) return;
    element.scrollIntoView({ block: 'nearest' });
    const bare = element.hasAttribute('data-card') && place === element.dataset.card && opened !== place;
    const input = bare ? null : element.querySelector<HTMLElement>(INPUTS);
    (input ?? element).focus();
  });

  return { section, setSection, opened, open, jump };
}
