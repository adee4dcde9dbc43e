import type { complaintsContract } from '#shared/contracts/complaints';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import { listCategories, listKinds, saveCategory, saveKind } from './words-repo';

type WordHandlers = Pick<
  HandlersOf<typeof complaintsContract>,
  'kinds' | 'categories' | 'saveKind' | 'saveCategory'
>;

/** Kinds with their limits, and categories. Limits of complaints that run already stay as they are. */
export const wordHandlers: WordHandlers = {
  kinds: ({ db }) => listKinds(db),
  categories: ({ db }) => listCategories(db),

  saveKind: async ({ db, audit }, input) => {
    if (input.closeDays < input.replyDays) refuse('close_before_reply');
    const { saved, before, position } = placed(input, await listKinds(db), 'kind');
    await saveKind(db, saved, position);
    await audit({ entity: 'complaint_kind', entityId: saved.code, before, after: saved });
    return { code: saved.code };
  },

  saveCategory: async ({ db, audit }, input) => {
    const { saved, before, position } = placed(input, await listCategories(db), 'category');
    await saveCategory(db, saved, position);
    await audit({ entity: 'complaint_category', entityId: saved.code, before, after: saved });
    return { code: saved.code };
  },
};

/** The row to write: a known code keeps its place, a new one gets the next free code and stands at the end. */
function placed<Row extends { code: string; name: string }>(
  input: Omit<Row, 'code'> & { code: string | null; name: string },
  rows: readonly Row[],
  prefix: string,
): { saved: Row; before: Row | undefined; position: number } {
  if (rows.some(({ name, code }) => name === input.name && code !== input.code)) {
    refuse('complaint_word_taken', { name: input.name });
  }
  const index = rows.findIndex(({ code }) => code === input.code);
  if (input.code !== null && index < 0) refuse('not_found');
  const taken = new Set(rows.map(({ code }) => code));
  let serial = rows.length + 1;
  while (taken.has(`${prefix}_${serial}`)) serial++;
  const code = input.code ?? `${prefix}_${serial}`;
  return {
    saved: { ...input, code } as unknown as Row,
    before: rows[index],
    position: index < 0 ? rows.length + 1 : index + 1,
  };
}
