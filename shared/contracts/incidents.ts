import { z } from 'zod';
import { INCIDENT_SOURCES, NOTICE_WAYS, RELATIONS } from '../domain/incidents/types';
import { CHECKS } from '../domain/statistics/checks';
import { id, idInput, isoDate, minuteOfDay, month, text, wallMs } from './common';
import { mutation, query } from './define';
import { catalogueOperations, itemClass, itemCode, severity } from './incidents-catalogue';
import { consequenceOperations } from './incidents-consequences';
import { chosenPoints, ground, incidentState, lifeOperations, outcome } from './incidents-life';

export { type DisciplineItemInfo, disciplineItem, severity } from './incidents-catalogue';
export { incidentState } from './incidents-life';
export const incidentSource = z.enum(INCIDENT_SOURCES);

/** Without filters only the newest this many are listed. */
export const LISTED_INCIDENTS = 1000;

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
  /** Incidents of one event share it. */
  eventId: id,
  /** How many people the event names. */
  eventPeople: z.number().int(),
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
  itemClass,
  severity,
  veto: z.boolean(),
  source: incidentSource,
  place: z.string(),
  description: z.string(),
  /** Empty for those who may not know who looked. */
  witnesses: z.string(),
  /** Hundredths of a yuan. */
  amount: z.number().int().nullable(),
  correctedOn: isoDate.nullable(),
  bulletinNo: z.string(),
  checkId: id.nullable(),
  complaintId: id.nullable(),
  causeId: id.nullable(),
  /** Hundredths, chosen inside the clause's range; null leaves it to the clause. */
  points: z.number().int().nullable(),
  pointsReason: z.string(),
  state: incidentState,
  notifiedAt: wallMs.nullable(),
  noticeWay: z.enum(NOTICE_WAYS).nullable(),
  answerBy: isoDate.nullable(),
  answeredAt: wallMs.nullable(),
  answeredName: z.string(),
  statement: z.string(),
  outcome: outcome.nullable(),
  ground: ground.nullable(),
  decidedItemName: z.string(),
  decidedPoints: z.number().int().nullable(),
  mergedInto: id.nullable(),
  decisionReason: z.string(),
  decidedByName: z.string(),
  decidedAt: wallMs.nullable(),
  appealBy: isoDate.nullable(),
  appealedAt: wallMs.nullable(),
  appealName: z.string(),
  appeal: z.string(),
  resolvedAt: wallMs.nullable(),
  resolvedByName: z.string(),
  resolution: z.string(),
  finishedAt: wallMs.nullable(),
  /** Who recorded it; empty for those who may not know. */
  createdByName: z.string(),
  createdAt: wallMs,
  /** Which incident of this person in the month, the year, and of this item in the year; null when not counted. */
  nth: z.number().int().nullable(),
  nthYear: z.number().int().nullable(),
  nthItem: z.number().int().nullable(),
});
export type Incident = z.output<typeof incident>;

export const relatedRecords = z.object({
  /** The round, or the complaint, it was found by. */
  roundId: id.nullable(),
  complaintId: id.nullable(),
  incidents: z.array(z.object({ relation: z.enum(RELATIONS), incident })),
});
export type RelatedRecords = z.output<typeof relatedRecords>;

const eventFields = {
  date: isoDate,
  minute: minuteOfDay.nullable().default(null),
  source: incidentSource,
  place: text(100),
  description: text(1000),
  witnesses: text(200),
  amount: z.number().int().min(0).max(100_000_000).nullable().default(null),
  correctedOn: isoDate.nullable().default(null),
  bulletinNo: text(60),
  points: chosenPoints.nullable().default(null),
  pointsReason: text(200),
};

/** 违纪事件: what was seen, who answers for it, and how it was decided. */
export const incidentsContract = {
  ...catalogueOperations,
  ...lifeOperations,
  ...consequenceOperations,
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
        /** Null gives the newest LISTED_INCIDENTS. */
        month: month.nullable().default(null),
        /** Instead of one month: from the first to the last of several. */
        from: month.nullable().default(null),
        to: month.nullable().default(null),
        /** Monday is 1; needs `from` and `to`. */
        weekday: z.number().int().min(1).max(7).nullable().default(null),
        hour: z.number().int().min(0).max(23).nullable().default(null),
        /** Without those that were dismissed, as the figures count. */
        counted: z.boolean().default(false),
        check: z.enum(CHECKS).nullable().default(null),
        area: z.string().max(60).nullable().default(null),
        unitId: id.nullable().default(null),
        state: incidentState.nullable().default(null),
        staffId: id.nullable().default(null),
        windowId: id.nullable().default(null),
        itemCode: itemCode.nullable().default(null),
        source: incidentSource.nullable().default(null),
        eventId: id.nullable().default(null),
        /** Name, pinyin, initials or number of the person, or part of the item's or window's name. */
        text: z.string().max(60).default(''),
      })
      .strict(),
    z.array(incident),
  ),
  get: query('incidents.read', idInput, incident),
  /** The others of its event, and what it came from or led to. */
  related: query('incidents.read', idInput, relatedRecords),
  /** One event: an incident for each person and item, with the same words; or for a window, with the reason. */
  record: mutation(
    'incidents.write',
    z
      .object({
        staffIds: z.array(id).max(50).default([]),
        /** Null takes the window each person served that day. Required when no person is named. */
        windowId: id.nullable().default(null),
        noPersonReason: text(200),
        itemCode,
        /** Further items the same act falls under. */
        moreItems: z.array(itemCode).max(5).default([]),
        complaintId: id.nullable().default(null),
        /** It looks like one recorded before, and is another. */
        again: z.boolean().default(false),
        /** Why an exempted post is charged all the same. */
        despiteExemption: text(200),
        ...eventFields,
      })
      .strict(),
    z.object({ ids: z.array(id) }),
  ),
  /** Corrects what was recorded while it is undecided; who was told is told anew. */
  change: mutation('incidents.write', z.object({ id, itemCode, ...eventFields }).strict(), incident),
};
