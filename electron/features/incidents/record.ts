import type { incidentsContract } from '#shared/contracts/incidents';
import { type ItemCharge, itemCharge, pointsProblem } from '#shared/domain/incidents/charge';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import { type IsoDate, startOfDay, type WallMs, wallAt } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { rulebookFor } from '../rulebook/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { listItems } from './items-repo';
import { windowsOn } from './places';
import { findIncident, type IncidentFields, insertIncident, updateIncident } from './repo';
import { viewIncidents } from './view';

/** The clause that charges an item on a day; for a window when no person is named. */
export async function chargeOf(
  db: ReadDb,
  itemCode: string,
  date: IsoDate,
  person: boolean,
): Promise<ItemCharge | null> {
  const governing = await rulebookFor(db, person ? 'person' : 'window', monthOf(date));
  return governing && itemCharge(governing.rulebook, itemCode, date);
}

/** One incident for each person named, or one for the window with the reason why nobody is (seed row 130). */
export const recordIncidents: Handler<(typeof incidentsContract)['record']> = async (context, input) => {
  const { db, actor, now, audit } = context;
  const staffIds = [...new Set(input.staffIds)];
  if (staffIds.length === 0 && input.noPersonReason === '') refuse('no_person_reason_required');
  if (staffIds.length === 0 && input.windowId === null) refuse('window_required');
  await refuseBadFields(db, now, input, staffIds.length > 0);
  if (input.windowId !== null) await refuseUnknownWindow(db, input.windowId);
  const { date, minute, itemCode, source, place, description, points, pointsReason } = input;
  const fields = { date, minute, itemCode, source, place, description, points, pointsReason };
  const windows = await windowsOn(db, date);
  for (const staffId of staffIds) await refuseNotPosted(db, staffId, date, windows);
  const ids: number[] = [];
  for (const staffId of staffIds.length > 0 ? staffIds : [null]) {
    const windowId = input.windowId ?? (staffId === null ? null : (windows.get(staffId) ?? null));
    const noPersonReason = staffId === null ? input.noPersonReason : '';
    const written = { ...fields, staffId, windowId, noPersonReason };
    const id = await insertIncident(db, { ...written, createdBy: actor.accountId, createdAt: now });
    await audit({ entity: 'incident', entityId: id, after: written });
    ids.push(id);
  }
  return { ids };
};

/** Corrects an undecided one; on another day the window is the one served then. */
export const changeIncident: Handler<(typeof incidentsContract)['change']> = async (context, input) => {
  const { db, now, audit } = context;
  const { id, ...fields } = input;
  const before = (await findIncident(db, id)) ?? refuse('not_found');
  if (before.state !== 'recorded') refuse('incident_decided');
  await refuseClosed(db, [before.date]);
  await refuseBadFields(db, now, fields, before.staffId !== null);
  let { windowId } = before;
  if (before.staffId !== null && fields.date !== before.date) {
    const windows = await windowsOn(db, fields.date);
    await refuseNotPosted(db, before.staffId, fields.date, windows);
    windowId = windows.get(before.staffId) ?? null;
  }
  await updateIncident(db, id, { ...fields, windowId });
  const after = (await findIncident(db, id))!;
  await audit({ entity: 'incident', entityId: id, before, after });
  return (await viewIncidents(db, [after]))[0]!;
};

async function refuseBadFields(
  db: ReadDb,
  now: WallMs,
  fields: IncidentFields,
  person: boolean,
): Promise<void> {
  const { date, minute, itemCode, points, pointsReason } = fields;
  if ((minute === null ? startOfDay(date) : wallAt(date, minute)) > now) refuse('in_future');
  await refuseClosed(db, [date]);
  if (!(await listItems(db)).some(({ code }) => code === itemCode)) refuse('unknown_item');
  if (points === null) return;
  const charge = await chargeOf(db, itemCode, date, person);
  const problem = pointsProblem(charge, points);
  const range = charge?.range ?? { min: charge?.points ?? 0, max: charge?.points ?? 0 };
  if (problem) refuse(problem, { min: range.min / 100, max: range.max / 100 });
  if (pointsReason === '') refuse('points_reason_required');
}

async function refuseNotPosted(
  db: ReadDb,
  staffId: number,
  date: IsoDate,
  windows: ReadonlyMap<number, number>,
): Promise<void> {
  if (windows.has(staffId)) return;
  const person = (await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found');
  refuse('not_posted_that_day', { name: person.name, date });
}

async function refuseUnknownWindow(db: ReadDb, windowId: number): Promise<void> {
  if (!(await windowDirectory(db)).some(({ id }) => id === windowId)) refuse('not_found');
}
