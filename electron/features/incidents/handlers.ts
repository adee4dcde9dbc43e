import type { incidentsContract } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import { matchesSearch } from '#shared/domain/staff/search';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { windowDirectory } from '../units/index';
import { listItems } from './items-repo';
import { windowsOn } from './places';
import { changeIncident, chargeOf, recordIncidents } from './record';
import { decideIncident, findIncident, listIncidents } from './repo';
import { viewIncidents } from './view';

const NEWEST = 2000;
const LESS_GRAVE_FIRST = ['minor', 'ordinary', 'serious', 'grave'];

export const incidentsHandlers: HandlersOf<typeof incidentsContract> = {
  items: async ({ db }, { text }) =>
    (await listItems(db))
      .filter((item) => matchesSearch({ name: `${item.name} ${item.synonyms}`, pinyin: item.pinyin }, text))
      .sort((a, b) => LESS_GRAVE_FIRST.indexOf(a.severity) - LESS_GRAVE_FIRST.indexOf(b.severity)),

  charge: ({ db }, { itemCode, date, person }) => chargeOf(db, itemCode, date, person),

  place: async ({ db }, { staffId, date }) => {
    const windowId = (await windowsOn(db, date)).get(staffId);
    const window = (await windowDirectory(db)).find(({ id }) => id === windowId);
    return window ? { windowId: window.id, windowName: window.name } : null;
  },

  list: async ({ db }, input) => {
    const { month } = input;
    const records = await listIncidents(db, {
      from: month === null ? null : firstDay(month),
      to: month === null ? null : lastDay(month),
      limit: NEWEST,
    });
    return (await viewIncidents(db, records)).filter(
      (row) =>
        (input.state === null || row.state === input.state) &&
        (input.staffId === null || row.staffId === input.staffId) &&
        (input.windowId === null || row.windowId === input.windowId) &&
        (input.itemCode === null || row.itemCode === input.itemCode) &&
        (input.source === null || row.source === input.source) &&
        matchesSearch(
          {
            name: `${row.staffName} ${row.itemName} ${row.windowName}`,
            pinyin: row.pinyin,
            numbers: [row.staffNo],
          },
          input.text,
        ),
    );
  },

  get: async ({ db }, { id }) => {
    const [view] = await viewIncidents(db, [(await findIncident(db, id)) ?? refuse('not_found')]);
    return view!;
  },

  record: recordIncidents,
  change: changeIncident,

  decide: async ({ db, actor, now, audit }, { id, was, decision, reason }) => {
    const before = (await findIncident(db, id)) ?? refuse('not_found');
    await refuseClosed(db, [before.date]);
    const state = decision === 'confirm' ? 'confirmed' : 'dismissed';
    if (before.state !== was || before.state === state) refuse('changed_meanwhile');
    if (reason === '' && (decision === 'dismiss' || was !== 'recorded')) refuse('reason_required');
    const decided = { state, reason, by: actor.accountId, at: now } as const;
    if (!(await decideIncident(db, id, was, decided))) refuse('changed_meanwhile');
    const after = (await findIncident(db, id))!;
    await audit({ entity: 'incident', entityId: id, before, after, reason: reason || undefined });
    return (await viewIncidents(db, [after]))[0]!;
  },
};
