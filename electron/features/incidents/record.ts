import type { incidentsContract } from '#shared/contracts/incidents';
import { exemptionFor } from '#shared/domain/incidents/catalogue';
import { takeStep } from '#shared/domain/incidents/life';
import { sameAct } from '#shared/domain/incidents/repeats';
import { refuse } from '#shared/domain/refusal';
import {
  formatMinute,
  type IsoDate,
  startOfDay,
  type WallMs,
  wallAt,
  wallDate,
} from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { refuseBadPoints } from './charge';
import { listItems, readExemptions } from './items-repo';
import { lifeOf, procedureOn } from './life';
import { moveIncident } from './life-repo';
import { windowsOn } from './places';
import { findIncident, type IncidentFields, insertIncident, listIncidents, updateIncident } from './repo';
import { viewIncident } from './view';

type RecordInput = Parameters<Handler<(typeof incidentsContract)['record']>>[1];

/** What another feature knows of an incident it records: the look or the incident it comes from. */
export interface RecordLinks {
  checkId?: number | null;
  causeId?: number | null;
}

/** One incident for each person and item, or one for the window with the reason why nobody is named (seed row 130). */
export async function recordEvent(
  context: MutationContext,
  input: RecordInput,
  { checkId = null, causeId = null }: RecordLinks = {},
): Promise<{ ids: number[] }> {
  const { db, actor, now, audit } = context;
  const staffIds = [...new Set(input.staffIds)];
  if (staffIds.length === 0 && input.noPersonReason === '') refuse('no_person_reason_required');
  if (staffIds.length === 0 && input.windowId === null) refuse('window_required');
  const { itemCode, moreItems, again, despiteExemption, ...event } = input;
  const items = [...new Set([itemCode, ...moreItems])];
  await refuseBadFields(db, now, { ...fieldsOf(event), itemCode }, staffIds.length > 0);
  for (const item of moreItems) await refuseUnknownItem(db, item, event.date);
  if (input.windowId !== null) await refuseUnknownWindow(db, input.windowId);
  const windows = await windowsOn(db, event.date);
  for (const staffId of staffIds) await refuseNotPosted(db, staffId, event.date, windows);
  const acts = (staffIds.length > 0 ? staffIds : [null]).flatMap((staffId) =>
    items.map((item) => ({
      itemCode: item,
      staffId,
      windowId: event.windowId ?? (staffId === null ? null : (windows.get(staffId) ?? null)),
    })),
  );
  for (const act of acts) {
    if (despiteExemption === '') await refuseExempt(db, { ...act, date: event.date });
    if (!again) await refuseRecorded(db, { ...act, date: event.date, minute: event.minute });
  }
  const ids: number[] = [];
  for (const act of acts) {
    const written = {
      ...fieldsOf(event),
      ...act,
      // The range belongs to the clause of the item the points were chosen for.
      points: act.itemCode === itemCode ? event.points : null,
      noPersonReason: act.staffId === null ? input.noPersonReason : '',
      complaintId: input.complaintId,
      checkId,
      causeId,
      eventId: ids[0] ?? null,
    };
    const id = await insertIncident(db, { ...written, createdBy: actor.accountId, createdAt: now });
    await audit({ entity: 'incident', entityId: id, after: written, reason: despiteExemption || undefined });
    ids.push(id);
  }
  return { ids };
}

export const recordIncidents: Handler<(typeof incidentsContract)['record']> = (context, input) =>
  recordEvent(context, input);

/** Corrects an undecided one; on another day the window is the one served then. */
export const changeIncident: Handler<(typeof incidentsContract)['change']> = async (context, input) => {
  const { db, now, audit, actor } = context;
  const { id, ...fields } = input;
  const before = (await findIncident(db, id)) ?? refuse('not_found');
  const corrected = takeStep(
    lifeOf(before),
    { type: 'correct' },
    await procedureOn(db, before.date),
    wallDate(now),
  );
  if (typeof corrected === 'string') refuse('incident_decided');
  await refuseClosed(db, [before.date]);
  await refuseBadFields(db, now, fields, before.staffId !== null);
  let { windowId } = before;
  if (before.staffId !== null && fields.date !== before.date) {
    const windows = await windowsOn(db, fields.date);
    await refuseNotPosted(db, before.staffId, fields.date, windows);
    windowId = windows.get(before.staffId) ?? null;
  }
  await updateIncident(db, id, { ...fields, windowId });
  await moveIncident(db, id, before.state, 'recorded', {
    notifiedAt: null,
    notifiedBy: null,
    noticeWay: null,
    answerBy: null,
    answeredAt: null,
    answeredName: '',
    statement: '',
  });
  const after = (await findIncident(db, id))!;
  await audit({ entity: 'incident', entityId: id, before, after });
  return viewIncident(db, after, actor);
};

const fieldsOf = (input: Omit<IncidentFields, 'itemCode'>): Omit<IncidentFields, 'itemCode'> => ({
  date: input.date,
  minute: input.minute,
  source: input.source,
  place: input.place,
  description: input.description,
  witnesses: input.witnesses,
  amount: input.amount,
  correctedOn: input.correctedOn,
  bulletinNo: input.bulletinNo,
  points: input.points,
  pointsReason: input.pointsReason,
});

async function refuseBadFields(
  db: ReadDb,
  now: WallMs,
  fields: IncidentFields,
  person: boolean,
): Promise<void> {
  const { date, minute, itemCode, points, pointsReason } = fields;
  if ((minute === null ? startOfDay(date) : wallAt(date, minute)) > now) refuse('in_future');
  await refuseClosed(db, [date]);
  await refuseUnknownItem(db, itemCode, date);
  await refuseBadPoints(db, fields, person);
  if (points !== null && pointsReason === '') refuse('points_reason_required');
}

async function refuseUnknownItem(db: ReadDb, itemCode: string, date: IsoDate): Promise<void> {
  if (!(await listItems(db, date)).some(({ code }) => code === itemCode)) refuse('unknown_item');
}

async function refuseNotPosted(
  db: ReadDb,
  staffId: number,
  date: IsoDate,
  windows: ReadonlyMap<number, number>,
): Promise<void> {
  if (!windows.has(staffId)) refuse('not_posted_that_day', { name: await nameOf(db, staffId), date });
}

/** Posts that rules leave free are charged only with a reason that says why all the same (seed rows 43, 45). */
async function refuseExempt(
  db: ReadDb,
  act: { itemCode: string; staffId: number | null; windowId: number | null; date: IsoDate },
): Promise<void> {
  const free = exemptionFor(await readExemptions(db), act);
  if (free) {
    refuse('post_exempt', {
      name: free.staffName || free.windowName,
      item: free.itemName,
      reason: free.reason,
    });
  }
}

/** One act, written down by two officers, is charged once. */
async function refuseRecorded(
  db: ReadDb,
  act: { itemCode: string; staffId: number | null; date: IsoDate; minute: number | null },
): Promise<void> {
  if (act.staffId === null) return;
  const { date, staffId } = act;
  const known = (await listIncidents(db, { from: date, to: date, staffId })).find((each) =>
    sameAct(each, act),
  );
  if (known) {
    refuse('maybe_recorded', {
      name: await nameOf(db, act.staffId),
      when: known.minute === null ? date : `${date} ${formatMinute(known.minute)}`,
    });
  }
}

async function nameOf(db: ReadDb, staffId: number): Promise<string> {
  return ((await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found')).name;
}

async function refuseUnknownWindow(db: ReadDb, windowId: number): Promise<void> {
  if (!(await windowDirectory(db)).some(({ id }) => id === windowId)) refuse('not_found');
}
