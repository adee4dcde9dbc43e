import { type complaintsContract, LISTED_COMPLAINTS } from '#shared/contracts/complaints';
import { can } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { startOfDay } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { recordIncident } from './charge';
import { complaintsBy } from './complainant-repo';
import { fileHandlers } from './files';
import { registerHandlers } from './register';
import { findComplaint, listComplaints } from './repo';
import { printSlip } from './slip';
import { statistics } from './statistics';
import { stepHandlers } from './steps';
import { viewComplaint, viewComplaints } from './view';
import { wordHandlers } from './words';

export const complaintsHandlers: HandlersOf<typeof complaintsContract> = {
  ...wordHandlers,
  ...registerHandlers,
  ...stepHandlers,
  ...fileHandlers,
  recordIncident,
  printSlip,
  statistics,

  list: async ({ db, actor, now }, { from, to, text }) => {
    const records = await listComplaints(db, {
      from: from === null ? null : startOfDay(firstDay(from)),
      to: to === null ? null : startOfDay(firstDay(addMonths(to, 1))),
      limit: LISTED_COMPLAINTS,
    });
    const rows = await viewComplaints(db, records, now);
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return rows;
    // A search that finds people by who complained would tell who it was.
    const by = can(actor.roles, 'complainants.read') ? await complaintsBy(db, words.join('')) : new Set();
    return rows.filter((row) => {
      const told = [row.no, row.subject, row.staffName, row.windowName, row.unitName, row.handler].join(' ');
      return by.has(row.id) || words.every((word) => told.includes(word));
    });
  },

  counts: async ({ db, now }) => {
    const rows = await viewComplaints(db, await listComplaints(db, { open: true }), now);
    const count = (standing: (typeof rows)[number]['standing']) =>
      rows.filter((row) => row.standing === standing).length;
    return { overdue: count('overdue'), soon: count('soon') };
  },

  get: async ({ db, now }, { id }) =>
    viewComplaint(db, (await findComplaint(db, id)) ?? refuse('not_found'), now),
};
