import { type incidentsContract, LISTED_INCIDENTS } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import { CHECK_SOURCES } from '#shared/domain/statistics/checks';
import { eachDay, firstDay, lastDay, weekday as weekdayOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { windowDirectory } from '../units/index';
import { catalogueHandlers } from './catalogue';
import { chargeOf } from './charge';
import { clauseHandlers } from './clauses';
import { consequencePaperHandlers } from './consequence-paper';
import { consequenceHandlers } from './consequences';
import { evidenceHandlers } from './evidence';
import { lifeHandlers } from './life-handlers';
import { windowsOn } from './places';
import { proofHandlers } from './proof';
import { changeIncident, recordIncidents } from './record';
import { relatedTo, roundOf } from './related-repo';
import { findIncident, type IncidentRecord, listIncidents } from './repo';
import { searchWords } from './search';
import { viewIncident, viewIncidents } from './view';

export const incidentsHandlers: HandlersOf<typeof incidentsContract> = {
  ...catalogueHandlers,
  ...clauseHandlers,
  ...lifeHandlers,
  ...evidenceHandlers,
  ...proofHandlers,
  ...consequenceHandlers,
  ...consequencePaperHandlers,

  charge: ({ db }, { itemCode, date, person }) => chargeOf(db, itemCode, date, person),

  place: async ({ db }, { staffId, date }) => {
    const windowId = (await windowsOn(db, date)).get(staffId);
    const window = (await windowDirectory(db)).find(({ id }) => id === windowId);
    return window ? { windowId: window.id, windowName: window.name } : null;
  },

  list: async ({ db, actor }, { month, from, to, weekday, check, text, ...filter }) => {
    const span = month === null ? spanOf(from, to) : spanOf(month, month);
    const records = await listIncidents(db, {
      ...filter,
      ...span,
      dates: weekday === null ? null : weekdaysIn(span, weekday),
      sources: check === null ? null : CHECK_SOURCES[check],
      words: await searchWords(db, text),
      limit: LISTED_INCIDENTS,
    });
    return viewIncidents(db, records, actor);
  },

  get: async ({ db, actor }, { id }) =>
    viewIncident(db, (await findIncident(db, id)) ?? refuse('not_found'), actor),

  related: async ({ db, actor }, { id }) => {
    const asked = (await findIncident(db, id)) ?? refuse('not_found');
    const links = await relatedTo(db, asked);
    const records: IncidentRecord[] = [];
    for (const link of links) {
      const record = await findIncident(db, link.id);
      if (record) records.push(record);
    }
    const views = await viewIncidents(db, records, actor);
    return {
      roundId: await roundOf(db, asked.checkId),
      complaintId: asked.complaintId,
      incidents: links.map(({ relation }, index) => ({ relation, incident: views[index]! })),
    };
  },

  record: recordIncidents,
  change: changeIncident,
};

interface Span {
  from: IsoDate | null;
  to: IsoDate | null;
}

const spanOf = (from: Month | null, to: Month | null): Span => ({
  from: from === null ? null : firstDay(from),
  to: to === null ? null : lastDay(to),
});

/** The Mondays of some months, say: a list without end has none. */
const weekdaysIn = ({ from, to }: Span, wanted: number): IsoDate[] =>
  from === null || to === null ? [] : eachDay(from, to).filter((date) => weekdayOf(date) === wanted);
