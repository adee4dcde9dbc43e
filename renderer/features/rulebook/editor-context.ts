import { createContext, useContext } from 'react';
import type { Json, JsonObject, Path } from '#shared/domain/rulebook/edit';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import type { KnownItem, Speaker } from '../../ui/rulebook-speaker';

/** What every card of the editor needs. */
export interface Editor {
  data: JsonObject;
  /** Changes one value; undefined takes it away. Typing in one field is one step of undo. */
  set: (path: Path, value: Json | undefined, typing?: boolean) => void;
  /** Changes the whole rulebook at once. */
  replace: (data: JsonObject) => void;
  speaker: Speaker;
  items: readonly KnownItem[];
  problems: readonly RulebookProblem[];
  /** False shows everything and changes nothing. */
  writable: boolean;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('outside of an editor');
  return editor;
}
