import type { meetingsContract } from '#shared/contracts/meetings';
import { readSignInSheet } from '#shared/domain/meetings/sheet';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { markPeople, markReports } from './mark';
import { attendeesOf, deleteMeeting, findMeeting, listMeetings, reportsOf } from './repo';
import { daysOf, saveMeeting } from './save';
import { viewDetail, viewMeetings } from './view';
import { signInWorkbook } from './workbook';

export const meetingsHandlers: HandlersOf<typeof meetingsContract> = {
  list: async ({ db }, { month }) =>
    viewMeetings(db, await listMeetings(db, firstDay(month), lastDay(month))),

  get: async ({ db }, { id }) => viewDetail(db, (await findMeeting(db, id)) ?? refuse('not_found')),

  save: saveMeeting,
  mark: markPeople,
  report: markReports,

  remove: async ({ db, audit }, { id, reason }) => {
    const meeting = (await findMeeting(db, id)) ?? refuse('not_found');
    await refuseClosed(db, daysOf(meeting));
    const before = {
      ...meeting,
      people: await attendeesOf(db, [id]),
      reports: await reportsOf(db, [id]),
    };
    await deleteMeeting(db, id);
    await audit({ entity: 'meeting', entityId: id, before, reason });
    return {};
  },

  readSheet: async ({ db, ports }, { id, token }) => {
    const meeting = (await findMeeting(db, id)) ?? refuse('not_found');
    const file = await ports.files.resolve(token);
    const sheets = await ports.workbooks.read(file.path);
    return readSignInSheet(sheets, (await viewDetail(db, meeting)).attendees);
  },

  exportSheet: async ({ db, ports, signal }, { id }) => {
    const meeting = await viewDetail(db, (await findMeeting(db, id)) ?? refuse('not_found'));
    const bytes = await signInWorkbook(meeting);
    signal.throwIfAborted();
    const safe = meeting.title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
    return { fileName: await ports.files.save(`${meeting.date} ${safe} 签到表.xlsx`, bytes) };
  },
};
