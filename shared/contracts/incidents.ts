import { z } from 'zod';
import { INCIDENT_SOURCES, INCIDENT_STATES } from '../domain/incidents/types';
import { SEVERITIES } from '../domain/rulebook/catalogue';
import { id, idInput, isoDate, month, text } from './common';
import { mutation, query } from './define';

export const incidentSource = z.enum(INCIDENT_SOURCES);
export const incidentState = z.enum(INCIDENT_STATES);
export const severity = z.enum(SEVERITIES);
const minuteOfDay = z.number().int().min(0).max(1439);
const itemCode = z.string().min(1).max(60);

/** The catalogue's classes; their words are the client's. */
export const ITEM_CLASSES = [
  'inaction',
  'slow',
  'arbitrary',
  'discipline',
  'appearance',
  'service',
  'integrity',
] as const;

export const disciplineItem = z.object({
  code: itemCode,
  name: z.string(),
  /** Other words for the same act (窜岗 for 串岗), separated by blanks. */
  synonyms: z.string(),
  class: z.enum(ITEM_CLASSES),
  severity,
  veto: z.boolean(),
  pinyin: z.string(),
});
export type DisciplineItemInfo = z.output<typeof disciplineItem>;

export const itemCharge = z.object({
  clause: z.string(),
  text: z.string(),
  /** Hundredths of a point; the lowest where there is a range. */
  points: z.number().int(),
  range: z.object({ min: z.number().int(), max: z.number().int(), step: z.number().int() }).nullable(),
});
export type ItemChargeInfo = z.output<typeof itemCharge>;

export const incident = z.object({
  id,
  staffId: id.nullable(),
  staffNo: z.string(),
  staffName: z.string(),
  pinyin: z.string(),
  unitName: z.string(),
  /** The window that answers for it. */
  windowId: id.nullable(),
  windowName: z.string(),
  /** Why no person is named (问事必问人); empty when one is. */
  noPersonReason: z.string(),
  date: isoDate,
  minute: minuteOfDay.nullable(),
  itemCode,
  itemName: z.string(),
  itemClass: z.enum(ITEM_CLASSES),
  severity,
  veto: z.boolean(),
  source: incidentSource,
  place: z.string(),
  description: z.string(),
  /** Hundredths, chosen inside the clause's range; null leaves it to the clause. */
  points: z.number().int().nullable(),
  pointsReason: z.string(),
  state: incidentState,
  decisionReason: z.string(),
  decidedByName: z.string(),
  decidedAt: z.number().int().nullable(),
  createdByName: z.string(),
  createdAt: z.number().int(),
  /** Which incident of this person in the month it is; null without a person or when dismissed. */
  nth: z.number().int().nullable(),
});
export type Incident = z.output<typeof incident>;

/** 违纪事件: recorded → confirmed or dismissed; only confirmed ones count. */
export const incidentsContract = {
  /** The catalogue; `text` finds by name, synonym, pinyin or initials. */
  items: query(
    'incidents.read',
    z.object({ text: z.string().max(60).default('') }).strict(),
    z.array(disciplineItem),
  ),
  /** What the rulebook in force takes for an item, for the recorder to see; null when nothing does. */
  charge: query(
    'incidents.read',
    z.object({ itemCode, date: isoDate, person: z.boolean() }).strict(),
    itemCharge.nullable(),
  ),
  /** The window a person served on a day; null when not posted. */
  place: query(
    'incidents.read',
    z.object({ staffId: id, date: isoDate }).strict(),
    z.object({ windowId: id, windowName: z.string() }).nullable(),
  ),
  list: query(
    'incidents.read',
    z
      .object({
        /** Null gives the newest 2,000. */
        month: month.nullable().default(null),
        state: incidentState.nullable().default(null),
        staffId: id.nullable().default(null),
        windowId: id.nullable().default(null),
        itemCode: itemCode.nullable().default(null),
        source: incidentSource.nullable().default(null),
        /** Name, pinyin, initials or number of the person, or part of the item's name. */
        text: z.string().max(60).default(''),
      })
      .strict(),
    z.array(incident),
  ),
  get: query('incidents.read', idInput, incident),
  /** One event: an incident for each person named, with the same words; or one for a window, with the reason. */
  record: mutation(
    'incidents.write',
    z
      .object({
        staffIds: z.array(id).max(50).default([]),
        /** Null takes the window each person served that day. Required when no person is named. */
        windowId: id.nullable().default(null),
        noPersonReason: text(200),
        date: isoDate,
        minute: minuteOfDay.nullable().default(null),
        itemCode,
        source: incidentSource,
        place: text(100),
        description: text(1000),
        points: z.number().int().min(0).max(100_00).nullable().default(null),
        pointsReason: text(200),
      })
      .strict(),
    z.object({ ids: z.array(id) }),
  ),
  /** Corrects what was recorded while it is undecided. */
  change: mutation(
    'incidents.write',
    z
      .object({
        id,
        date: isoDate,
        minute: minuteOfDay.nullable(),
        itemCode,
        source: incidentSource,
        place: text(100),
        description: text(1000),
        points: z.number().int().min(0).max(100_00).nullable().default(null),
        pointsReason: text(200),
      })
      .strict(),
    incident,
  ),
  /** A decision can be changed while the month is open; `was` is the state it was taken in view of. */
  decide: mutation(
    'incidents.write',
    z
      .object({
        id,
        was: incidentState.default('recorded'),
        decision: z.enum(['confirm', 'dismiss']),
        /** Required to dismiss, and to change a decision. */
        reason: text(500),
      })
      .strict(),
    incident,
  ),
};
