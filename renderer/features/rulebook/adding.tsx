import { useEffect, useRef, useState } from 'react';
import { groupFor } from '#shared/domain/rulebook/group-for';
import type { PaletteEntry } from '#shared/domain/rulebook/palette';
import type { Section } from '#shared/domain/rulebook/sections';
import { useEditor } from './editor-context';
import { PaletteModal } from './palette-modal';
import { useCards } from './use-cards';

interface AddingProps {
  section: Section;
  adding: { after: number | null; group: string | null };
  undo: () => void;
  onClose: () => void;
  onAdded: (place: string, focus: string) => void;
}

/** Chooses a kind and puts its card where it was asked for. */
export function Adding({ section, adding, undo, onClose, onAdded }: AddingProps) {
  const [chosen, setChosen] = useState<PaletteEntry | null>(null);
  if (chosen) return <Insert {...{ chosen, adding, undo, onAdded }} here={chosen.section === section} />;
  return <PaletteModal opened section={section} onClose={onClose} onChoose={setChosen} />;
}

interface InsertProps extends Pick<AddingProps, 'adding' | 'undo' | 'onAdded'> {
  chosen: PaletteEntry;
  here: boolean;
}

/** A hook per section: the card goes into the section of its kind, wherever somebody asked from. */
function Insert({ chosen, adding, here, undo, onAdded }: InsertProps) {
  const { data } = useEditor();
  const cards = useCards(chosen.section, undo);
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    if (chosen.begin === null) return onAdded(chosen.focus, '');
    const group = adding.group ?? groupFor(data, chosen.begin);
    const begin = needsGroup(chosen) && group !== null ? { ...chosen.begin, group } : chosen.begin;
    const place = cards.add(begin, here ? adding.after : null);
    onAdded(place, `.${chosen.focus}`);
  });
  return null;
}

const needsGroup = ({ section }: PaletteEntry): boolean => section === 'clauses' || section === 'liabilities';
