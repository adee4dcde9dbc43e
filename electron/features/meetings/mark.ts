import type { meetingsContract } from '#shared/contracts/meetings';
import { refuse } from '#shared/domain/refusal';
import { wallAt, wallDate } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { attendeesOf, findMeeting, markAttendee, markReport, reportsOf } from './repo';

/** Marks people of a meeting that has begun; an excuse may be known before. One audit row for all. */
export const markPeople: Handler<(typeof meetingsContract)['mark']> = async (context, { id, marks }) => {
  const { db, actor, now, audit } = context;
  const meeting = (await findMeeting(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [meeting.date]);
  const begun = wallAt(meeting.date, meeting.startMinute) <= now;
  const was = new Map((await attendeesOf(db, [id])).map((record) => [record.staffId, record]));
  for (const { staffId, mark, reason } of marks) {
    if (!was.has(staffId)) refuse('not_found');
    if (mark === 'excused' && reason === '') refuse('reason_required');
    if (!begun && mark !== null && mark !== 'excused') refuse('meeting_not_begun');
    const record = { meetingId: id, staffId, mark, reason: mark === null ? '' : reason };
    await markAttendee(db, record, { by: actor.accountId, at: now });
  }
  await audit({
    entity: 'meeting',
    entityId: id,
    before: marks.map(({ staffId }) => was.get(staffId)),
    after: marks,
  });
  return {};
};

/** Settles the reports of windows; what is judged missing must be over its deadline. */
export const markReports: Handler<(typeof meetingsContract)['report']> = async (context, input) => {
  const { db, actor, now, audit } = context;
  const { id, reports } = input;
  const { reportDueAt } = (await findMeeting(db, id)) ?? refuse('not_found');
  if (reportDueAt === null) return refuse('meeting_without_report');
  await refuseClosed(db, [wallDate(reportDueAt)]);
  const was = new Map((await reportsOf(db, [id])).map((record) => [record.windowId, record]));
  for (const { windowId, state, reason } of reports) {
    if (!was.has(windowId)) refuse('not_found');
    if (state === 'excused' && reason === '') refuse('reason_required');
    if ((state === 'late' || state === 'missing') && now <= reportDueAt) refuse('meeting_report_not_due');
    const record = { meetingId: id, windowId, state, reason: state === null ? '' : reason };
    await markReport(db, record, { by: actor.accountId, at: now });
  }
  await audit({
    entity: 'meeting',
    entityId: id,
    before: reports.map(({ windowId }) => was.get(windowId)),
    after: reports,
  });
  return {};
};
