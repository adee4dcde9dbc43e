import type { incidentsContract } from '#shared/contracts/incidents';
import { type BooksInForce, defaultClause } from '#shared/domain/incidents/clauses';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { rulebookFor } from '../rulebook/index';
import { itemOn, readItems } from './items-repo';
import { writeItem } from './write-item';

/** The books whose clauses the catalogue cites on a day. */
export async function booksOn(db: ReadDb, date: IsoDate): Promise<BooksInForce> {
  const month = monthOf(date);
  const [person, window] = [await rulebookFor(db, 'person', month), await rulebookFor(db, 'window', month)];
  return { person: person?.rulebook ?? null, window: window?.rulebook ?? null };
}

async function proposals(db: ReadDb, date: IsoDate) {
  const books = await booksOn(db, date);
  return [...(await readItems(db)).values()]
    .map((item) => itemOn(item, date))
    .filter(({ active }) => active)
    .map(({ code, name, clause }) => ({ code, name, clause, proposed: defaultClause(books, code) }))
    .filter(({ clause, proposed }) => proposed !== '' && proposed !== clause);
}

export const clauseHandlers: Pick<HandlersOf<typeof incidentsContract>, 'clauseProposals' | 'takeClauses'> = {
  clauseProposals: ({ db }, { date }) => proposals(db, date),

  takeClauses: async ({ db, audit }, { validFrom, codes }) => {
    const offered = new Map((await proposals(db, validFrom)).map((row) => [row.code, row.proposed]));
    const items = await readItems(db);
    for (const code of new Set(codes)) {
      const clause = offered.get(code);
      const before = items.get(code);
      if (clause === undefined || before === undefined) refuse('changed_meanwhile');
      const after = { ...itemOn(before, validFrom), validFrom, clause };
      await writeItem(db, after);
      await audit({ entity: 'discipline_item', entityId: code, before, after });
    }
    return { count: new Set(codes).size };
  },
};
