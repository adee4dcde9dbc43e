import { z } from 'zod';
import { MISMATCHES, PRESENCES } from '../domain/inspections/presence';
import { CHECK_STATUSES, INSPECTOR_KINDS, ROUND_KINDS, ROUND_STATES } from '../domain/inspections/types';
import { attachmentInfo, attachmentPart, attachmentPartInput } from './attachments';
import {
  count,
  fileToken,
  id,
  idInput,
  isoDate,
  line,
  nothing,
  paper,
  paperDone,
  paperTarget,
  text,
  wallMs,
} from './common';
import { job, mutation, query } from './define';
import { itemCode } from './incidents-catalogue';

export const roundKind = z.enum(ROUND_KINDS);
export const checkStatus = z.enum(CHECK_STATUSES);
const period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-[12]$/, 'period');

const inspectorFields = {
  kind: z.enum(INSPECTOR_KINDS),
  name: line(30),
  org: text(60),
  phone: text(40),
  area: text(60),
  termFrom: isoDate.nullable().default(null),
  termTo: isoDate.nullable().default(null),
  /** Hands in a report every half month. */
  reports: z.boolean().default(false),
  note: text(200),
  active: z.boolean().default(true),
};
export const inspector = z.object({ ...inspectorFields, id, pinyin: z.string() });
export type InspectorInfo = z.output<typeof inspector>;

export const team = z.object({ id, name: z.string(), active: z.boolean(), memberIds: z.array(id) });
export type TeamInfo = z.output<typeof team>;

export const report = z.object({
  inspectorId: id,
  inspectorName: z.string(),
  area: z.string(),
  period,
  /** Null while it has not come. */
  receivedOn: isoDate.nullable(),
  items: count,
  units: count,
  rectified: count,
  summary: z.string(),
});
export type ReportInfo = z.output<typeof report>;

export const roundRow = z.object({
  id,
  kind: roundKind,
  /** People knew of it. */
  announced: z.boolean(),
  teamId: id.nullable(),
  teamName: z.string(),
  /** Empty for those who may not know who looked. */
  inspectors: z.array(z.object({ id, name: z.string() })),
  campaign: z.string(),
  area: z.string(),
  plannedOn: isoDate.nullable(),
  state: z.enum(ROUND_STATES),
  startedAt: wallMs.nullable(),
  endedAt: wallMs.nullable(),
  note: z.string(),
  cancelReason: z.string(),
  counts: z.record(checkStatus, count),
});
export type RoundRow = z.output<typeof roundRow>;

export const roundCheck = z.object({
  id,
  windowId: id,
  staffId: id.nullable(),
  staffName: z.string(),
  status: checkStatus,
  at: wallMs,
  itemCode: itemCode.nullable(),
  itemName: z.string(),
  note: z.string(),
  /** What punches, leave and outings say of that minute. */
  presence: z.enum(PRESENCES),
  mismatch: z.enum(MISMATCHES).nullable(),
  incidentIds: z.array(id),
  /** Photos and recordings of the look that were not withdrawn. */
  photos: count,
});
export type RoundCheck = z.output<typeof roundCheck>;

export const routeWindow = z.object({
  windowId: id,
  code: z.string(),
  name: z.string(),
  area: z.string(),
  people: z.array(z.object({ staffId: id, name: z.string(), staffNo: z.string(), duty: z.enum(['A', 'B']) })),
});
export type RouteWindow = z.output<typeof routeWindow>;

export const roundDetail = z.object({
  round: roundRow,
  /** Windows in the order they are walked by, with the people posted that day. */
  route: z.array(routeWindow),
  checks: z.array(roundCheck),
});
export type RoundDetail = z.output<typeof roundDetail>;

const roundFields = {
  kind: roundKind,
  announced: z.boolean(),
  teamId: id.nullable().default(null),
  inspectorIds: z.array(id).max(20).default([]),
  campaign: text(60),
  /** Only windows of this part of the hall; empty for all. */
  area: text(30),
  note: text(300),
};

const logInput = z.object({ id, names: z.boolean() }).strict();

/** 查岗与暗访: who looks, when, window by window, and what punches say to it. */
export const inspectionsContract = {
  inspectors: query('inspectors.read', nothing, z.array(inspector)),
  saveInspector: mutation(
    'inspections.write',
    z.object({ ...inspectorFields, id: id.nullable() }).strict(),
    z.object({ id }),
  ),
  teams: query('inspections.read', nothing, z.array(team)),
  saveTeam: mutation(
    'inspections.write',
    z
      .object({ id: id.nullable(), name: line(30), active: z.boolean(), memberIds: z.array(id).max(50) })
      .strict(),
    z.object({ id }),
  ),
  /** Half-monthly reports: those that came, and those that should have. */
  reports: query('inspectors.read', nothing, z.array(report)),
  saveReport: mutation(
    'inspections.write',
    z
      .object({
        inspectorId: id,
        period,
        receivedOn: isoDate,
        items: count,
        units: count,
        rectified: count,
        summary: text(2000),
      })
      .strict(),
    z.object({ inspectorId: id }),
  ),

  rounds: query('inspections.read', z.object({ from: isoDate, to: isoDate }).strict(), z.array(roundRow)),
  round: query('inspections.read', idInput, roundDetail),
  /** Planned for a day, or changed while it is planned. */
  plan: mutation(
    'inspections.write',
    z.object({ ...roundFields, id: id.nullable().default(null), plannedOn: isoDate }).strict(),
    z.object({ id }),
  ),
  /** Begins at once, unplanned; or `id` the planned one. */
  start: mutation(
    'inspections.write',
    z.object({ ...roundFields, id: id.nullable().default(null) }).strict(),
    z.object({ id }),
  ),
  pause: mutation('inspections.write', idInput, z.object({ id })),
  resume: mutation('inspections.write', idInput, z.object({ id })),
  finish: mutation('inspections.write', z.object({ id, note: text(300) }).strict(), z.object({ id })),
  cancel: mutation('inspections.write', z.object({ id, reason: line(200) }).strict(), z.object({ id })),
  /** One look at one person, or at a window with nobody posted. A later look replaces it; `status` null takes it back. */
  mark: mutation(
    'inspections.write',
    z
      .object({
        roundId: id,
        windowId: id,
        staffId: id.nullable(),
        status: checkStatus.nullable(),
        itemCode: itemCode.nullable().default(null),
        note: text(300),
      })
      .strict(),
    z.object({ id: id.nullable(), at: wallMs }),
  ),
  /** A bad look becomes an incident of its person, or of the window. */
  charge: mutation(
    'incidents.write',
    z.object({ checkId: id, itemCode, description: text(1000) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  /** Photos and recordings of a look. */
  photos: query('inspections.read', idInput, z.array(attachmentInfo)),
  addPhotos: job(
    'inspections.write',
    z.object({ id, tokens: z.array(fileToken).min(1).max(20) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  photoPart: query('inspections.read', attachmentPartInput, attachmentPart),
  savePhoto: job('inspections.read', idInput, z.object({ file: z.string().nullable() })),
  withdrawPhoto: mutation(
    'inspections.write',
    z.object({ id, reason: line(200) }).strict(),
    z.object({ id }),
  ),
  /** The order windows are walked by. */
  saveRoute: mutation(
    'inspections.write',
    z.object({ windowIds: z.array(id).max(500) }).strict(),
    z.object({ windows: count }),
  ),
  route: query('inspections.read', nothing, z.array(routeWindow.omit({ people: true }))),
  /** The log of a round to look at; names of those who looked only where they may be known and are asked for. */
  logView: query('inspections.read', logInput, paper),
  /** The same, printed or saved as PDF. */
  printLog: job('inspections.read', logInput.extend({ to: paperTarget }).strict(), paperDone),
};
