import { type Json, type Path, valueAt } from './edit';
import { type Field, fieldAt, unitOf } from './form';
import type { Unit } from './form-tables';
import { sayCard } from './say-parts';
import { cardFields, type Section } from './sections';
import type { Speaker } from './speaker';

/** A stretch of a sentence: plain words, or the value of a field that can be filled in where it stands. */
export type Piece = { text: string } | SlotPiece;
export interface SlotPiece {
  path: Path;
  field: Field;
  unit: Unit | undefined;
  /** Null while nothing is filled in. */
  words: string | null;
}

export const isSlot = (piece: Piece): piece is SlotPiece => 'path' in piece;

const SLOT = /\{\{(\w+)\}\}/;

/** The sentence of a card in the words of one language. */
export function piecesOf(speaker: Speaker, section: Section, data: Json, all = false): Piece[] {
  const fields = cardFields(section, data);
  const pieces = sayCard(section, data).flatMap(({ key, slots, glue }, i): Piece[] => {
    const mark = i === 0 || glue === 'none' ? speaker.space : (speaker.raw(`say.glue.${glue}`) ?? '');
    const words = (speaker.raw(`say.${key}`) ?? '').split(SLOT);
    const inside = words.map((word, n): Piece => {
      const path = n % 2 === 1 ? slots[word] : undefined;
      return path ? slotPiece(speaker, fields, data, path, all) : { text: word };
    });
    return i === 0 ? inside : [{ text: mark }, ...inside];
  });
  return pieces.length === 0 ? [] : merged([...pieces, { text: speaker.raw('say.end') ?? '' }]);
}

function slotPiece(speaker: Speaker, fields: readonly Field[], data: Json, path: Path, all: boolean): Piece {
  const field = fieldAt(fields, data, path);
  if (!field) return { text: '' };
  const unit = field.kind === 'number' ? unitOf(field, valueAt(data, path.slice(0, -1))) : undefined;
  const value = valueAt(data, path) ?? field.fallback;
  return { path, field, unit, words: speaker.value(field, value, unit, all) };
}

const HAN_END = /\p{Script=Han}$/u;

/** Neighbouring words become one stretch; a figure keeps its distance from the character before it. */
function merged(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((list, piece) => {
    const last = list.at(-1);
    if (isSlot(piece) && /^\d/.test(piece.words ?? '') && last) {
      const before = isSlot(last) ? (last.words ?? '') : last.text;
      if (HAN_END.test(before)) list.push({ text: ' ' });
    }
    if (!isSlot(piece) && last && !isSlot(last)) {
      list[list.length - 1] = { text: last.text + piece.text };
    } else if (isSlot(piece) || piece.text !== '') list.push(piece);
    return list;
  }, []);
}

/** The whole sentence as text, for papers, comparison and search. */
export function sentenceText(speaker: Speaker, section: Section, data: Json): string {
  const blank = speaker.raw('say.blank') ?? '';
  return piecesOf(speaker, section, data, true)
    .map((piece) => (isSlot(piece) ? (piece.words ?? blank) : piece.text))
    .join('');
}
