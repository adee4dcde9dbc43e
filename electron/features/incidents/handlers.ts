import { type incidentsContract, LISTED_INCIDENTS } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { HandlersOf } from '../../ipc/handlers';
import { windowDirectory } from '../units/index';
import { catalogueHandlers } from './catalogue';
import { chargeOf } from './charge';
import { consequenceHandlers } from './consequences';
import { evidenceHandlers } from './evidence';
import { lifeHandlers } from './life-handlers';
import { windowsOn } from './places';
import { changeIncident, recordIncidents } from './record';
import { findIncident, listIncidents } from './repo';
import { searchWords } from './search';
import { viewIncident, viewIncidents } from './view';

export const incidentsHandlers: HandlersOf<typeof incidentsContract> = {
  ...catalogueHandlers,
  ...lifeHandlers,
  ...evidenceHandlers,
  ...consequenceHandlers,

  charge: ({ db }, { itemCode, date, person }) => chargeOf(db, itemCode, date, person),

  place: async ({ db }, { staffId, date }) => {
    const windowId = (await windowsOn(db, date)).get(staffId);
    const window = (await windowDirectory(db)).find(({ id }) => id === windowId);
    return window ? { windowId: window.id, windowName: window.name } : null;
  },

  list: async ({ db, actor }, { month, text, ...filter }) => {
    const records = await listIncidents(db, {
      ...filter,
      from: month === null ? null : firstDay(month),
      to: month === null ? null : lastDay(month),
      words: await searchWords(db, text),
      limit: LISTED_INCIDENTS,
    });
    return viewIncidents(db, records, actor);
  },

  get: async ({ db, actor }, { id }) =>
    viewIncident(db, (await findIncident(db, id)) ?? refuse('not_found'), actor),

  record: recordIncidents,
  change: changeIncident,
};
