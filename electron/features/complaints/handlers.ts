import { type complaintsContract, LISTED_COMPLAINTS } from '#shared/contracts/complaints';
import { can } from '#shared/contracts/roles';
import { owesReply } from '#shared/domain/complaints/life';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { startOfDay } from '#shared/domain/time/wall';
import type { Actor } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { answerFileHandlers } from './answer-files';
import { recordIncident } from './charge';
import { complaintsBy } from './complainant-repo';
import { fileHandlers } from './files';
import { maySee, ownComplaint } from './own';
import { registerHandlers } from './register';
import { listComplaints } from './repo';
import { printSlip, slipView } from './slip';
import { statistics } from './statistics';
import { stepHandlers } from './steps';
import { forWindow, viewComplaint, viewComplaints } from './view';
import { wordHandlers } from './words';

export const complaintsHandlers: HandlersOf<typeof complaintsContract> = {
  ...wordHandlers,
  ...registerHandlers,
  ...stepHandlers,
  ...fileHandlers,
  ...answerFileHandlers,
  recordIncident,
  slipView,
  printSlip,
  statistics,

  list: async (context, { from, to, text }) => {
    const { db, actor, now } = context;
    const records = await listComplaints(db, {
      from: from === null ? null : startOfDay(firstDay(from)),
      to: to === null ? null : startOfDay(firstDay(addMonths(to, 1))),
      limit: LISTED_COMPLAINTS,
    });
    const rows = await viewComplaints(db, records.filter(await maySee(context)), now);
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return rows;
    // A search that finds people by who complained would tell who it was.
    const by = can(actor.roles, 'complainants.read') ? await complaintsBy(db, words.join('')) : new Set();
    return rows.filter((row) => {
      const told = [row.no, row.subject, row.staffName, row.windowName, row.unitName, row.handler].join(' ');
      return by.has(row.id) || words.every((word) => told.includes(word));
    });
  },

  counts: async (context) => {
    const { db, now } = context;
    const open = (await listComplaints(db, { open: true })).filter(await maySee(context));
    const rows = await viewComplaints(db, open, now);
    const unanswered = rows.filter(({ state }) => owesReply(state));
    const pressing = inOffice(context.actor) ? rows : unanswered;
    const count = (standing: (typeof rows)[number]['standing']) =>
      pressing.filter((row) => row.standing === standing).length;
    return { overdue: count('overdue'), soon: count('soon'), unanswered: unanswered.length };
  },

  get: async (context, { id }) => {
    const complaint = await viewComplaint(context.db, await ownComplaint(context, id), context.now);
    return inOffice(context.actor) ? complaint : forWindow(complaint);
  },
};

/** The office and its readers see the whole story; a window sees its own part. */
const inOffice = ({ roles }: Pick<Actor, 'roles'>): boolean => can(roles, 'complaints.read');
