import { cleanId, cleanName, cleanText } from '../staff/cells';

export interface Named {
  id: number;
  /** Number of the window, or of the person. */
  code: string;
  name: string;
}

export type Found = { id: number } | { problem: 'missing' | 'unknown' | 'ambiguous' };

/** Finds windows or people by number, then by name; two of one name are told apart only by their number. */
export function createFinder(all: readonly Named[]): (...cells: string[]) => Found {
  const byCode = new Map(all.map(({ id, code }) => [cleanId(code), id]));
  const byName = new Map<string, Set<number>>();
  for (const { id, name } of all) {
    const key = cleanName(name);
    byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  return (...cells) => {
    const filled = cells.filter((cell) => cleanText(cell) !== '');
    if (filled.length === 0) return { problem: 'missing' };
    for (const cell of filled) {
      const id = byCode.get(cleanId(cell));
      if (id !== undefined) return { id };
    }
    for (const cell of filled) {
      const found = byName.get(cleanName(cell));
      if (found?.size === 1) return { id: [...found][0]! };
      if (found) return { problem: 'ambiguous' };
    }
    return { problem: 'unknown' };
  };
}
