import { z } from 'zod';
import { STANDINGS } from '../domain/rectification/clock';
import {
  LOOK_RESULTS,
  ORDER_STATES,
  ORIGINS,
  SATISFACTIONS,
  STEP_TYPES,
} from '../domain/rectification/types';
import { id, idInput, isoDate, line, nothing, text, wallMs } from './common';
import { mutation, query } from './define';
import { campaignOperations } from './rectification-campaigns';
import { rectificationFileOperations } from './rectification-files';
import { rectificationStepOperations } from './rectification-steps';

const count = z.number().int().min(0);
const days = z.number().int().min(1).max(120);
const origin = z.enum(ORIGINS);

/** The newest this many are listed. */
export const LISTED_ORDERS = 5000;

export const orderRow = z.object({
  id,
  no: z.string(),
  origin,
  originId: id.nullable(),
  campaignId: id.nullable(),
  campaignName: z.string(),
  /** Number in the problem list of its campaign. */
  campaignNo: count.nullable(),
  problem: z.string(),
  measure: z.string(),
  staffId: id.nullable(),
  staffName: z.string(),
  windowId: id.nullable(),
  windowName: z.string(),
  unitId: id.nullable(),
  unitName: z.string(),
  /** 责任人, as the order names them. */
  owner: z.string(),
  /** What the owner, the window and the unit are found by. */
  pinyin: z.string(),
  raisedBy: z.string(),
  issuedOn: isoDate,
  due: isoDate,
  /** The last day that counts: `due`, or the working day after a rest. */
  limit: isoDate.nullable(),
  state: z.enum(ORDER_STATES),
  standing: z.enum(STANDINGS),
  /** Working days left, or over. */
  days: count,
  /** How far up it was taken, and how far it may be by now. */
  level: count,
  dueLevel: count,
  extensions: count,
  returns: count,
  lookBy: isoDate.nullable(),
  lookResult: z.enum(LOOK_RESULTS).nullable(),
  satisfaction: z.enum(SATISFACTIONS).nullable(),
  closedOn: isoDate.nullable(),
});
export type OrderRow = z.output<typeof orderRow>;

export const orderStep = z.object({
  id,
  type: z.enum(STEP_TYPES),
  onDate: isoDate,
  at: wallMs,
  byName: z.string(),
  person: z.string(),
  text: z.string(),
  due: isoDate,
  dueBefore: isoDate.nullable(),
  result: z.string(),
});
export type OrderStepInfo = z.output<typeof orderStep>;

export const orderDetail = orderRow.extend({ steps: z.array(orderStep) });
export type OrderDetail = z.output<typeof orderDetail>;

export const orderSettings = z.object({
  windowDays: days,
  unitDays: days,
  leaderDays: days,
  dueDays: days,
  lookDays: days,
});
export type OrderSettingsInfo = z.output<typeof orderSettings>;

const orderFields = {
  problem: line(500),
  measure: line(500),
  staffId: id.nullable().default(null),
  windowId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  owner: text(40),
  /** Who raised it, to be asked when it is closed; never who complained. */
  raisedBy: text(40),
};
const from = { origin, originId: id.nullable().default(null) };

/** What a new order is filled with from the record it follows. */
export const orderDraft = z.object({
  problem: z.string(),
  staffId: id.nullable(),
  staffName: z.string(),
  windowId: id.nullable(),
  unitId: id.nullable(),
});

/** 整改: from the order to the re-check. */
export const rectificationContract = {
  ...rectificationStepOperations,
  ...rectificationFileOperations,
  ...campaignOperations,
  settings: query('rectification.own', nothing, orderSettings),
  saveSettings: mutation('rectification.rules', orderSettings.strict(), orderSettings),
  list: query(
    'rectification.read',
    z.object({ campaignId: id.nullable().default(null) }).strict(),
    z.array(orderRow),
  ),
  get: query('rectification.own', idInput, orderDetail),
  /** Of the windows somebody manages; all that are open for the office. */
  mine: query('rectification.own', nothing, z.array(orderRow)),
  /** How many are overdue, wait to be taken further up, and wait for the office. */
  counts: query(
    'rectification.own',
    nothing,
    z.object({ overdue: count, escalate: count, reported: count, look: count, soon: count }),
  ),
  /** Orders that follow from a record. */
  linked: query('rectification.read', z.object({ origin, originId: id }).strict(), z.array(orderRow)),
  draft: query('rectification.write', z.object({ origin, originId: id }).strict(), orderDraft),
  /** `due` null takes the working days of the settings. */
  issue: mutation(
    'rectification.write',
    z
      .object({
        ...from,
        ...orderFields,
        campaignId: id.nullable().default(null),
        issuedOn: isoDate,
        due: isoDate.nullable().default(null),
      })
      .strict(),
    z.object({ id, no: z.string() }),
  ),
  /** Corrects words and who is responsible, before the report. */
  change: mutation('rectification.write', z.object({ id, ...orderFields }).strict(), z.object({ id })),
};
