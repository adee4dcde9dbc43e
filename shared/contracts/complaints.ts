import { z } from 'zod';
import { STANDINGS } from '../domain/complaints/clock';
import { GROUPINGS } from '../domain/complaints/statistics';
import {
  ALLEGATION_VERDICTS,
  APOLOGIES,
  CALL_RESULTS,
  CHANNELS,
  COMPLAINT_STATES,
  STEP_TYPES,
  VERDICTS,
} from '../domain/complaints/types';
import { id, idInput, isoDate, line, month, nothing, text, wallMs } from './common';
import {
  complaintAnswerFileOperations,
  complaintFileOperations,
  complaintStepOperations,
} from './complaints-steps';
import { mutation, query } from './define';

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'code');
const count = z.number().int().min(0);
const days = z.number().int().min(1).max(120);

/** The newest this many are listed. */
export const LISTED_COMPLAINTS = 2000;

export const complaintKind = z.object({
  code,
  name: line(20),
  /** Working days for the reply of the window, and for the whole matter. */
  replyDays: days,
  closeDays: days,
  active: z.boolean(),
});
export type ComplaintKindInfo = z.output<typeof complaintKind>;
export const complaintCategory = z.object({ code, name: line(20), active: z.boolean() });
export type ComplaintCategoryInfo = z.output<typeof complaintCategory>;

/** A complaint as lists show it: nothing in it says who complained. */
export const complaintRow = z.object({
  id,
  no: z.string(),
  channel: z.enum(CHANNELS),
  kindCode: code,
  kindName: z.string(),
  categoryCode: code,
  categoryName: z.string(),
  named: z.boolean(),
  subject: z.string(),
  staffId: id.nullable(),
  staffName: z.string(),
  windowId: id.nullable(),
  windowName: z.string(),
  unitId: id.nullable(),
  unitName: z.string(),
  receivedAt: wallMs,
  state: z.enum(COMPLAINT_STATES),
  handler: z.string(),
  replyDue: isoDate.nullable(),
  closeDue: isoDate,
  /** The limit that runs now, or ran last. */
  due: isoDate,
  standing: z.enum(STANDINGS),
  /** Working days left, or over. */
  days: count,
  returns: count,
  repeatOf: id.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  verdictOn: isoDate.nullable(),
  satisfaction: z.enum(CALL_RESULTS).nullable(),
  closedOn: isoDate.nullable(),
});
export type ComplaintRow = z.output<typeof complaintRow>;

export const allegation = z.object({
  id,
  text: z.string(),
  verdict: z.enum(ALLEGATION_VERDICTS).nullable(),
  finding: z.string(),
});
export const complaintStep = z.object({
  id,
  type: z.enum(STEP_TYPES),
  onDate: isoDate,
  at: wallMs,
  byName: z.string(),
  person: z.string(),
  text: z.string(),
  due: isoDate.nullable(),
  dueBefore: isoDate.nullable(),
  result: z.string(),
});
export type ComplaintStepInfo = z.output<typeof complaintStep>;

export const complaintDetail = complaintRow.extend({
  description: z.string(),
  sourceBody: z.string(),
  sourceNo: z.string(),
  occurredOn: isoDate.nullable(),
  demand: z.string(),
  assignedOn: isoDate.nullable(),
  repliedOn: isoDate.nullable(),
  urgedOn: isoDate.nullable(),
  verdictReason: z.string(),
  apology: z.enum(APOLOGIES).nullable(),
  apologyOn: isoDate.nullable(),
  calledOn: isoDate.nullable(),
  repeatNo: z.string(),
  allegations: z.array(allegation),
  steps: z.array(complaintStep),
  incidentIds: z.array(id),
});
export type ComplaintDetail = z.output<typeof complaintDetail>;

const complaintFields = {
  channel: z.enum(CHANNELS),
  kindCode: code,
  categoryCode: code,
  subject: line(100),
  description: text(2000),
  sourceBody: text(60),
  sourceNo: text(60),
  staffId: id.nullable().default(null),
  windowId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  occurredOn: isoDate.nullable().default(null),
  receivedAt: wallMs,
  repeatOf: id.nullable().default(null),
  /** Points that are judged one by one. */
  allegations: z.array(line(300)).max(20).default([]),
};
export const complainant = z.object({ name: line(40), phone: text(40), contact: text(100) });
export type ComplainantInfo = z.output<typeof complainant>;

const statisticsLine = z.object({
  key: z.string(),
  total: count,
  proven: count,
  partly: count,
  unproven: count,
  withdrawn: count,
  open: count,
  overdue: count,
  returns: count,
});
/** Open complaints by how long they wait; `from` and `to` are the days they came in, null when there is none. */
export const complaintAges = z.array(
  z.object({
    upTo: count.nullable(),
    inTime: count,
    overdue: count,
    from: isoDate.nullable(),
    to: isoDate.nullable(),
  }),
);
export const complaintStatistics = z.object({
  groups: z.record(z.enum(GROUPINGS), z.array(statisticsLine.extend({ name: z.string() }))),
  all: statisticsLine,
  ageing: complaintAges,
  satisfaction: z.record(z.enum(CALL_RESULTS), count),
  closed: count,
  closedInTime: count,
});
export type ComplaintStatisticsInfo = z.output<typeof complaintStatistics>;

/** 投诉: from the call to the follow-up. Who complained is only in `revealComplainant` and the files. */
export const complaintsContract = {
  ...complaintStepOperations,
  ...complaintFileOperations,
  ...complaintAnswerFileOperations,
  kinds: query('complaints.own', nothing, z.array(complaintKind)),
  categories: query('complaints.own', nothing, z.array(complaintCategory)),
  /** `code` null makes a new one. */
  saveKind: mutation(
    'complaints.rules',
    complaintKind.extend({ code: code.nullable() }).strict(),
    z.object({ code }),
  ),
  saveCategory: mutation(
    'complaints.rules',
    complaintCategory.extend({ code: code.nullable() }).strict(),
    z.object({ code }),
  ),
  /** A window manager's are those of the own windows. */
  list: query(
    'complaints.own',
    z
      .object({
        /** Months of receipt; null leaves that end open. */
        from: month.nullable().default(null),
        to: month.nullable().default(null),
        /** Number, matter, person, window or handler; for those who may know also who complained. */
        text: z.string().max(60).default(''),
      })
      .strict(),
    z.array(complaintRow),
  ),
  get: query('complaints.own', idInput, complaintDetail),
  /**
   * How many of those not closed are over their limit, or due today or on the next working day, and how many wait for
   * the window's reply; a window manager's own, and only as long as they wait for it.
   */
  counts: query('complaints.own', nothing, z.object({ overdue: count, soon: count, unanswered: count })),
  register: mutation(
    'complaints.write',
    z.object({ ...complaintFields, complainant: complainant.strict().nullable() }).strict(),
    z.object({ id, no: z.string() }),
  ),
  /** Corrects what was registered, before the verdict; allegations are replaced. */
  change: mutation('complaints.write', z.object({ id, ...complaintFields }).strict(), z.object({ id })),
  /** Looks at who complained; the look is kept in the change log. */
  revealComplainant: mutation('complainants.read', idInput, complainant.nullable()),
  /** Null makes it anonymous. */
  saveComplainant: mutation(
    'complainants.read',
    z.object({ id, complainant: complainant.strict().nullable() }).strict(),
    z.object({ id }),
  ),
  /** Earlier complaints of the same number or name: it may be a repeated one. */
  similar: query(
    'complainants.read',
    z.object({ name: text(40), phone: text(40) }).strict(),
    z.array(complaintRow.pick({ id: true, no: true, subject: true, receivedAt: true, state: true })),
  ),
  statistics: query('complaints.read', z.object({ from: month, to: month }).strict(), complaintStatistics),
};
