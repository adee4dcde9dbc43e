import type { calendarContract } from '#shared/contracts/calendar';
import type { Timetable } from '#shared/domain/attendance/types';
import { refuse } from '#shared/domain/refusal';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { closedSince } from './closed';
import { deleteTimetable, insertTimetable, timetableRows, updateTimetable } from './repo';
import { timetableImpact } from './timetable-impact';
import { refuseBadTimetable, refuseFrozen, refuseUnknownWindows, versionsOf } from './timetables';

type Contract = typeof calendarContract;

/** Refuses what cannot be saved; answers the timetables as they are and as they would be. */
async function plannedSave(db: ReadDb, id: number | null, timetable: Timetable, now: WallMs) {
  const rows = await timetableRows(db);
  const before = rows.find((row) => row.id === id) ?? null;
  if (id !== null && !before) refuse('not_found');
  const others = rows.filter((row) => row.id !== id).map((row) => row.timetable);
  refuseBadTimetable(timetable, others);
  await refuseUnknownWindows(db, timetable.scope);
  const all = [...others, timetable, ...(before ? [before.timetable] : [])];
  const closed = await closedSince(db, all, wallDate(now));
  if (before) refuseFrozen(before.timetable, [...others, before.timetable], closed);
  refuseFrozen(timetable, [...others, timetable], closed);
  const was = before ? [...others, before.timetable] : others;
  return { before, closed, was, becomes: [...others, timetable] };
}

/** Refuses what cannot be deleted. */
async function plannedRemoval(db: ReadDb, id: number, now: WallMs) {
  const rows = await timetableRows(db);
  const row = rows.find((candidate) => candidate.id === id) ?? refuse('not_found');
  if (rows.length === 1) refuse('timetable_last');
  const was = rows.map((candidate) => candidate.timetable);
  refuseFrozen(row.timetable, was, await closedSince(db, was, wallDate(now)));
  return { row, was, becomes: was.filter((timetable) => timetable !== row.timetable) };
}

export const previewTimetable: Handler<Contract['previewTimetable']> = async (
  { db, now },
  { id, timetable },
) => {
  const { was, becomes } = await plannedSave(db, id, timetable, now);
  return timetableImpact(db, was, becomes, wallDate(now));
};

export const saveTimetable: Handler<Contract['saveTimetable']> = async (
  { db, now, audit },
  { id, timetable },
) => {
  const { before, closed } = await plannedSave(db, id, timetable, now);
  const savedId = before?.id ?? (await insertTimetable(db, timetable));
  if (before) await updateTimetable(db, savedId, timetable);
  await audit({ entity: 'timetable', entityId: savedId, before: before?.timetable, after: timetable });
  const versions = versionsOf(await timetableRows(db), closed, wallDate(now));
  return versions.find((version) => version.id === savedId)!;
};

export const previewRemoval: Handler<Contract['previewRemoval']> = async ({ db, now }, { id }) => {
  const { was, becomes } = await plannedRemoval(db, id, now);
  return timetableImpact(db, was, becomes, wallDate(now));
};

export const removeTimetable: Handler<Contract['removeTimetable']> = async ({ db, now, audit }, { id }) => {
  const { row } = await plannedRemoval(db, id, now);
  await deleteTimetable(db, id);
  await audit({ entity: 'timetable', entityId: id, before: row.timetable });
  return {};
};
