import type { Fact } from '#shared/domain/assessment/facts';
import { buildMarkFacts, buildReportFacts } from '#shared/domain/meetings/facts';
import { addMonths, firstDay, lastDay } from '#shared/domain/time/dates';
import { type Month, startOfDay, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { windowsOn } from '../incidents/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { attendeesOf, listMeetings, type Meeting, meetingsDueIn, reportsOf } from './repo';

const ofMonth = (db: ReadDb, month: Month) => listMeetings(db, firstDay(month), lastDay(month));
const dueInMonth = (db: ReadDb, month: Month) =>
  meetingsDueIn(db, startOfDay(firstDay(month)), startOfDay(firstDay(addMonths(month, 1))));

/** Important meetings of the month as incidents: who came late, left early or stayed away, which windows failed to report. */
export async function meetingFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const held = (await ofMonth(db, month)).filter(({ important }) => important);
  const due = (await dueInMonth(db, month)).filter(({ important }) => important);
  return [...(await markFacts(db, held)), ...(await reportFacts(db, due))];
}

/** Important meetings and reporting duties of the month that still wait for a mark. */
export async function openMeetings(db: ReadDb, month: Month): Promise<Meeting[]> {
  const held = (await ofMonth(db, month)).filter(({ important }) => important);
  const due = (await dueInMonth(db, month)).filter(({ important }) => important);
  const open = [
    ...(await attendeesOf(db, idsOf(held))).filter(({ mark }) => mark === null),
    ...(await reportsOf(db, idsOf(due))).filter(({ state }) => state === null),
  ];
  const ids = new Set(open.map(({ meetingId }) => meetingId));
  return [...new Map([...held, ...due].map((meeting) => [meeting.id, meeting])).values()].filter(({ id }) =>
    ids.has(id),
  );
}

const idsOf = (meetings: readonly Meeting[]): number[] => meetings.map(({ id }) => id);

async function markFacts(db: ReadDb, meetings: readonly Meeting[]): Promise<Fact[]> {
  const records = await attendeesOf(db, idsOf(meetings));
  const staff = await staffByIds(
    db,
    records.map(({ staffId }) => staffId),
  );
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const places = new Map<string, Map<number, number>>();
  for (const { date } of meetings) {
    if (!places.has(date)) places.set(date, await windowsOn(db, date));
  }
  return buildMarkFacts(
    records.flatMap(({ meetingId, staffId, mark, reason }) => {
      const { title, date } = byId.get(meetingId)!;
      if (mark === null) return [];
      const windowId = places.get(date)?.get(staffId) ?? null;
      const unitId = staff.get(staffId)?.unitId ?? null;
      return [{ meetingId, title, date, staffId, windowId, unitId, state: mark, reason }];
    }),
  );
}

async function reportFacts(db: ReadDb, meetings: readonly Meeting[]): Promise<Fact[]> {
  const unitOf = new Map((await windowDirectory(db)).map(({ id, unitId }) => [id, unitId]));
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return buildReportFacts(
    (await reportsOf(db, idsOf(meetings))).flatMap(({ meetingId, windowId, state, reason }) => {
      const { title, reportDueAt } = byId.get(meetingId)!;
      if (state === null || reportDueAt === null) return [];
      const unitId = unitOf.get(windowId) ?? null;
      return [{ meetingId, title, date: wallDate(reportDueAt), windowId, unitId, state, reason }];
    }),
  );
}
