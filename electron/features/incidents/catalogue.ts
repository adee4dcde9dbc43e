import type { incidentsContract } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import { matchesSearch } from '#shared/domain/staff/search';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { exportCatalogue, importCatalogue } from './catalogue-file';
import {
  deleteExemption,
  itemOn,
  itemUses,
  listItems,
  readExemptions,
  readItems,
  readProcedures,
  saveExemption,
  saveProcedure,
} from './items-repo';
import { refuseTakenName, writeItem } from './write-item';

type CatalogueHandlers = Pick<
  HandlersOf<typeof incidentsContract>,
  | 'items'
  | 'catalogue'
  | 'saveItem'
  | 'exemptions'
  | 'saveExemption'
  | 'removeExemption'
  | 'procedures'
  | 'saveProcedure'
  | 'exportCatalogue'
  | 'importCatalogue'
>;

const LESS_GRAVE_FIRST = ['minor', 'ordinary', 'serious', 'grave'];

export const catalogueHandlers: CatalogueHandlers = {
  items: async ({ db, now }, { text }) =>
    (await listItems(db, wallDate(now)))
      .filter((item) => matchesSearch({ name: `${item.name} ${item.synonyms}`, pinyin: item.pinyin }, text))
      .sort((a, b) => LESS_GRAVE_FIRST.indexOf(a.severity) - LESS_GRAVE_FIRST.indexOf(b.severity)),

  catalogue: async ({ db }, { date }) => {
    const uses = await itemUses(db);
    return [...(await readItems(db)).values()].map((item) => {
      const { validFrom: _, ...current } = itemOn(item, date);
      return { ...current, terms: item.terms.toReversed(), used: uses.get(item.code) ?? 0 };
    });
  },

  saveItem: async ({ db, audit }, item) => {
    const before = (await readItems(db)).get(item.code);
    await refuseTakenName(db, item);
    await writeItem(db, item);
    await audit({ entity: 'discipline_item', entityId: item.code, before, after: item });
    return { code: item.code };
  },

  exemptions: ({ db }) => readExemptions(db),

  saveExemption: async ({ db, audit }, { id, ...exemption }) => {
    if ((exemption.windowId === null) === (exemption.staffId === null)) refuse('exemption_for_whom');
    if (exemption.until !== null && exemption.until < exemption.from) refuse('exemption_dates');
    if (!(await readItems(db)).has(exemption.itemCode)) refuse('unknown_item');
    const before = (await readExemptions(db)).find((each) => each.id === id);
    if (id !== null && !before) refuse('not_found');
    const saved = await saveExemption(db, id, exemption);
    await audit({ entity: 'item_exemption', entityId: saved, before, after: exemption });
    return { id: saved };
  },

  removeExemption: async ({ db, audit }, { id }) => {
    const before = (await readExemptions(db)).find((each) => each.id === id) ?? refuse('not_found');
    await deleteExemption(db, id);
    await audit({ entity: 'item_exemption', entityId: id, before });
    return { id };
  },

  procedures: ({ db }) => readProcedures(db),

  saveProcedure: async ({ db, audit }, procedure) => {
    // Charging people unheard is nothing a click may decide: the rulebook has to say so.
    if (!procedure.noticeRequired && procedure.clause === '') refuse('procedure_clause_required');
    const before = (await readProcedures(db)).find(({ validFrom }) => validFrom === procedure.validFrom);
    await saveProcedure(db, procedure);
    await audit({ entity: 'incident_procedure', entityId: procedure.validFrom, before, after: procedure });
    return procedure;
  },

  exportCatalogue,
  importCatalogue,
};
