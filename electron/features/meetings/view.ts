import type { Attendee, MeetingDetail, MeetingRow, WindowReport } from '#shared/contracts/meetings';
import { monthOf } from '#shared/domain/time/dates';
import { wallAt } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { windowsOn } from '../incidents/index';
import { awayIntervals } from '../leave/index';
import { monthState } from '../months/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import {
  type AttendeeRecord,
  attendeesOf,
  chosenWindows,
  type Meeting,
  type ReportRecord,
  reportsOf,
} from './repo';

/** Meetings with what is counted of each. */
export async function viewMeetings(db: ReadDb, meetings: readonly Meeting[]): Promise<MeetingRow[]> {
  const ids = meetings.map(({ id }) => id);
  const people = byMeeting(await attendeesOf(db, ids));
  const reports = byMeeting(await reportsOf(db, ids));
  return meetings.map((meeting) =>
    rowOf(meeting, people.get(meeting.id) ?? [], reports.get(meeting.id) ?? []),
  );
}

function byMeeting<T extends { meetingId: number }>(records: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const record of records) {
    const group = groups.get(record.meetingId);
    if (group) group.push(record);
    else groups.set(record.meetingId, [record]);
  }
  return groups;
}

function rowOf(
  meeting: Meeting,
  people: readonly AttendeeRecord[],
  reports: readonly ReportRecord[],
): MeetingRow {
  const count = (mark: AttendeeRecord['mark']) => people.filter((each) => each.mark === mark).length;
  return {
    ...meeting,
    people: people.length,
    marked: people.length - count(null),
    late: count('late'),
    early: count('early'),
    absent: count('absent'),
    excused: count('excused'),
    reports: reports.length,
    reportsOpen: reports.filter(({ state }) => state === null).length,
  };
}

/** A meeting with its people by window and number, and its windows by code. */
export async function viewDetail(db: ReadDb, meeting: Meeting): Promise<MeetingDetail> {
  const people = await attendeesOf(db, [meeting.id]);
  const reports = await reportsOf(db, [meeting.id]);
  const windows = await windowDirectory(db);
  const order = new Map(windows.map(({ id }, index) => [id, index]));
  const nameOf = new Map(windows.map(({ id, name }) => [id, name]));
  const attendees = await viewAttendees(db, meeting, people, nameOf);
  const place = (windowId: number | null) => order.get(windowId ?? 0) ?? windows.length;
  return {
    ...rowOf(meeting, people, reports),
    windowIds: await chosenWindows(db, meeting.id),
    attendees: attendees.sort(
      (a, b) => place(a.windowId) - place(b.windowId) || (a.staffNo < b.staffNo ? -1 : 1),
    ),
    windowReports: reports
      .map(
        ({ windowId, state, reason }): WindowReport => ({
          windowId,
          windowName: nameOf.get(windowId) ?? '',
          state,
          reason,
        }),
      )
      .sort((a, b) => place(a.windowId) - place(b.windowId)),
    closed: (await monthState(db, monthOf(meeting.date))) !== 'open',
  };
}

async function viewAttendees(
  db: ReadDb,
  { date, startMinute, endMinute }: Meeting,
  people: readonly AttendeeRecord[],
  nameOf: ReadonlyMap<number, string>,
): Promise<Attendee[]> {
  const places = await windowsOn(db, date);
  const away = await awayIntervals(db, wallAt(date, startMinute), wallAt(date, endMinute));
  const staff = await staffByIds(
    db,
    people.map(({ staffId }) => staffId),
  );
  return people.map(({ staffId, mark, reason }) => {
    const person = staff.get(staffId);
    const windowId = places.get(staffId) ?? null;
    return {
      staffId,
      staffNo: person?.staffNo ?? '',
      name: person?.name ?? '',
      pinyin: person?.pinyin ?? '',
      windowId,
      windowName: nameOf.get(windowId ?? 0) ?? '',
      mark,
      reason,
      away: away.find((leave) => leave.staffId === staffId)?.leaveKind ?? null,
    };
  });
}
