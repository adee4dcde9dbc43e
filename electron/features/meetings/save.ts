import type { InputOf } from '#shared/contracts/define';
import type { meetingsContract } from '#shared/contracts/meetings';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallAt, wallDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { windowsOn } from '../incidents/index';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import {
  addAttendee,
  addReport,
  attendeesOf,
  chosenWindows,
  dropAttendee,
  dropReport,
  findMeeting,
  insertMeeting,
  type Meeting,
  type MeetingFields,
  reportsOf,
  setChosenWindows,
  updateMeeting,
} from './repo';

type SaveInput = InputOf<(typeof meetingsContract)['save']>;

/** Writes a meeting, and works out anew who must come and which windows must report. */
export const saveMeeting: Handler<(typeof meetingsContract)['save']> = async (context, input) => {
  const { db, actor, now, audit } = context;
  const { id: known, windowIds: asked, staffIds, ...fields } = input;
  if (fields.startMinute >= fields.endMinute) refuse('meeting_ends_before_start');
  const startAt = wallAt(fields.date, fields.startMinute);
  if (fields.reportDueAt !== null && fields.reportDueAt > startAt) refuse('meeting_report_after_start');
  const before = known === null ? null : ((await findMeeting(db, known)) ?? refuse('not_found'));
  await refuseClosed(db, daysOf(fields));
  if (before) await refuseClosed(db, daysOf(before));
  const windowIds = fields.scope === 'windows' ? [...new Set(asked)] : [];
  const places = await windowsOn(db, fields.date);
  const people = await calledPeople(db, { ...input, windowIds, staffIds }, places);
  if (people.length === 0) refuse('meeting_without_people', { date: fields.date });
  const wasWindows = known === null ? [] : await chosenWindows(db, known);
  const id = known ?? (await insertMeeting(db, fields, { by: actor.accountId, at: now }));
  if (known !== null) await updateMeeting(db, id, fields);
  await setChosenWindows(db, id, windowIds);
  await setPeople(db, id, people, before !== null && before.date !== fields.date);
  const windows = new Set(people.flatMap((staffId) => places.get(staffId) ?? []));
  await setReports(db, id, fields.reportDueAt === null ? new Set() : windows);
  await audit({
    entity: 'meeting',
    entityId: id,
    before: before ? { ...before, windowIds: wasWindows } : undefined,
    after: { ...fields, windowIds, people: people.length },
  });
  return { id };
};

/** The days whose months a meeting counts in: its own, and that of the report's deadline. */
export const daysOf = ({ date, reportDueAt }: Pick<MeetingFields, 'date' | 'reportDueAt'>): IsoDate[] =>
  reportDueAt === null ? [date] : [date, wallDate(reportDueAt)];

async function calledPeople(
  db: ReadDb,
  { scope, windowIds, staffIds, date }: SaveInput,
  places: ReadonlyMap<number, number>,
): Promise<number[]> {
  if (scope === 'everyone') return [...places.keys()];
  if (scope === 'windows') {
    const known = new Set((await windowDirectory(db)).map(({ id }) => id));
    if (windowIds.some((id) => !known.has(id))) refuse('not_found');
    return [...places].filter(([, windowId]) => windowIds.includes(windowId)).map(([staffId]) => staffId);
  }
  const people = await staffByIds(db, staffIds);
  for (const staffId of staffIds) {
    const person = people.get(staffId) ?? refuse('not_found');
    if (!places.has(staffId)) refuse('not_posted_that_day', { name: person.name, date });
  }
  return [...new Set(staffIds)];
}

/** A mark is never lost without a word: who was marked stays called, and the day of a marked meeting stays. */
async function setPeople(db: WriteTx, id: Meeting['id'], people: number[], moved: boolean): Promise<void> {
  const was = await attendeesOf(db, [id]);
  if (moved && was.some(({ mark }) => mark !== null)) refuse('meeting_marked_moved');
  const called = new Set(people);
  for (const { staffId, mark } of was) {
    if (called.delete(staffId)) continue;
    if (mark !== null) {
      const name = (await staffByIds(db, [staffId])).get(staffId)?.name ?? '';
      refuse('meeting_drops_marked', { name });
    }
    await dropAttendee(db, id, staffId);
  }
  for (const staffId of called) await addAttendee(db, id, staffId);
}

async function setReports(db: WriteTx, id: Meeting['id'], windows: ReadonlySet<number>): Promise<void> {
  const due = new Set(windows);
  for (const { windowId, state } of await reportsOf(db, [id])) {
    if (due.delete(windowId)) continue;
    if (state !== null) refuse('meeting_drops_report');
    await dropReport(db, id, windowId);
  }
  for (const windowId of due) await addReport(db, id, windowId);
}
