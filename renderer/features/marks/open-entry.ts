import type { MarkPartView } from '#shared/contracts/marks';
import { entryKey } from '#shared/domain/marks/facts';
import { partKey } from './words';

/** What a link opens: a part by its place in the check list, or the entry of somebody behind a line of a score sheet. */
export type OpenedEntry = { place: number; subjectId: null } | { key: string; subjectId: number };

/** Reads `3`, or `window.rating.12.d` as facts name their entry. */
export function openedEntry(text: string | null): OpenedEntry | null {
  if (text === null) return null;
  if (/^\d+$/.test(text)) return { place: Number(text), subjectId: null };
  const subjectId = /^[a-z]+\.[a-z]+\.(\d+)\./.exec(text)?.[1];
  return subjectId === undefined ? null : { key: text, subjectId: Number(subjectId) };
}

/** The part that was chosen, else the one a link opens, else the first that is not complete. */
export function shownPart(
  parts: readonly MarkPartView[],
  chosen: string | null,
  entry: OpenedEntry | null,
): MarkPartView | undefined {
  const opened =
    entry === null
      ? undefined
      : 'place' in entry
        ? parts[entry.place - 1]
        : parts.find((part) => entryKey(part, entry.subjectId) === entry.key);
  return (
    parts.find((part) => partKey(part) === chosen) ??
    opened ??
    parts.find(({ done, due }) => done < due) ??
    parts[0]
  );
}
