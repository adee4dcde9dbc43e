import type { rulebookContract } from '#shared/contracts/rulebook';
import { safeFileName } from '#shared/domain/documents/file-name';
import { refuse } from '#shared/domain/refusal';
import { rulebookInForce } from '#shared/domain/rulebook/in-force';
import { firstDay, monthOf } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { findDraft } from './draft-repo';
import { draftHandlers } from './drafts';
import { firstMonthOf } from './in-force';
import { paperHandlers } from './paper';
import { readRulebookFile } from './read-file';
import { findRulebook, insertRulebook, listRulebooks, monthsByRulebook } from './repo';

export const rulebookHandlers: HandlersOf<typeof rulebookContract> = {
  list: async ({ db, now }) => {
    const all = await listRulebooks(db);
    const used = await monthsByRulebook(db);
    const today = firstDay(monthOf(wallDate(now)));
    const current = (['person', 'window', 'unit'] as const).map((kind) => rulebookInForce(all, kind, today));
    return all.map((info) => ({
      ...info,
      inForce: current.includes(info),
      firstMonth: firstMonthOf(info.effectiveFrom),
      used: used.get(info.id) ?? null,
    }));
  },

  get: async ({ db }, { id }) => (await findRulebook(db, id)) ?? refuse('not_found'),

  inForce: async ({ db }, { subject, month }) =>
    rulebookInForce(await listRulebooks(db), subject, firstDay(month)),

  preview: ({ db, ports }, { token }) => readRulebookFile(db, ports.files, token),

  import: async ({ db, ports, now, audit }, { token }) => {
    const { rulebook, problems, file } = await readRulebookFile(db, ports.files, token);
    if (!rulebook || problems.length > 0) refuse('rulebook_problems', { file, count: problems.length });
    const info = await insertRulebook(db, rulebook, now);
    await audit({ entity: 'rulebook', entityId: info.id, after: rulebook });
    return info;
  },

  export: async ({ db, ports }, { of, id }) => {
    const book =
      of === 'version'
        ? (await findRulebook(db, id))?.rulebook
        : (JSON.parse((await findDraft(db, id))?.definition ?? 'null') as Record<string, unknown> | null);
    if (!book) refuse('not_found');
    const name = `${safeFileName(`${book.name ?? ''}-${book.effectiveFrom ?? ''}`)}.json`;
    const text = `${JSON.stringify(book, null, 2)}\n`;
    return { file: await ports.files.save(name, new TextEncoder().encode(text)) };
  },

  ...draftHandlers,
  ...paperHandlers,
};
