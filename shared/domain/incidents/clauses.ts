import type { Rulebook } from '../rulebook/schema';

/** Rulebooks in force on a day, by whom they assess. */
export interface BooksInForce {
  person: Rulebook | null;
  window: Rulebook | null;
}

/**
 * What the catalogue cites for an item by default: the clause of the book for persons that names it, and the one of
 * the book for windows. Empty where only a clause for everything else (目录以外的其他违纪) would charge it.
 */
export function defaultClause({ person, window }: BooksInForce, item: string): string {
  const own = person && clauseNaming(person, item);
  const shared = window && clauseNaming(window, item);
  return [own, shared && `窗口${shared}`].filter(Boolean).join('；');
}

const clauseNaming = ({ clauses }: Rulebook, item: string): string | null =>
  clauses.find(
    ({ match, fallback }) => !fallback && match.kinds.includes('incident') && match.items?.includes(item),
  )?.code ?? null;
