import type { MeetingDetail } from '#shared/contracts/meetings';
import { addDays } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

type IsAway = (person: DemoPerson, date: IsoDate) => boolean;

interface DemoMeeting {
  title: string;
  kind: string;
  important: boolean;
  date: IsoDate;
  startMinute: number;
  endMinute: number;
  place: string;
  scope: 'everyone' | 'persons';
  staffIds?: number[];
  reportDueAt?: number;
  reportAbout?: string;
}

/** How likely somebody comes late, and stays away without a word. */
const LATE = 0.05;
const ABSENT = 0.02;
const REPORT_LATE = 0.06;
const REPORT_MISSING = 0.03;

/** What the meetings of the sample center need to know of it. */
export interface MeetingScene {
  ids: Map<string, number>;
  people: readonly DemoPerson[];
  isAway: IsAway;
  /** Workdays of all months, in order. */
  workdays: readonly IsoDate[];
}

/** A meeting of managers every month, to which each window reports; in the last month a drill and a training besides. */
export async function enterMeetings(
  door: DemoDoor,
  random: Chance,
  months: readonly Month[],
  scene: MeetingScene,
): Promise<void> {
  for (const month of months) {
    const days = scene.workdays.filter((day) => day.startsWith(month));
    await holdMeeting(door, random, scene, managersMeeting(scene, month, days[9]!));
  }
  const last = scene.workdays.filter((day) => day.startsWith(months.at(-1)!));
  await holdMeeting(door, random, scene, {
    ...{ title: '消防疏散演练', kind: 'activity', important: true, date: last[13]!, scope: 'everyone' },
    ...{ startMinute: 1020, endMinute: 1050, place: '大厅西侧广场' },
  });
  const windows = await door.call<{ id: number; code: string }[]>('units.windows');
  await door.call('meetings.save', {
    ...{ id: null, title: '一网通办系统升级培训', kind: 'training', important: false, date: last.at(-1)! },
    ...{ startMinute: 960, endMinute: 1050, place: '三楼会议室', scope: 'windows' },
    windowIds: windows.filter(({ code }) => code <= 'W05').map(({ id }) => id),
  });
}

function managersMeeting({ ids, people }: MeetingScene, month: Month, date: IsoDate): DemoMeeting {
  const managers = people.filter((person) => person.post === '窗口负责人' && person.entryDate <= date);
  return {
    ...{ title: `${Number(month.slice(5))}月份窗口工作例会`, kind: 'meeting', important: true, date },
    ...{ startMinute: 990, endMinute: 1050, place: '三楼会议室', scope: 'persons' },
    staffIds: managers.map(({ staffNo }) => ids.get(staffNo)!),
    reportDueAt: wallAt(addDays(date, -1), 17 * 60),
    reportAbout: '本月窗口工作小结',
  };
}

async function holdMeeting(
  door: DemoDoor,
  random: Chance,
  { ids, people, isAway }: MeetingScene,
  meeting: DemoMeeting,
): Promise<void> {
  const { id } = await door.call<{ id: number }>('meetings.save', { id: null, ...meeting });
  const detail = await door.call<MeetingDetail>('meetings.get', { id });
  const byId = new Map(people.map((person) => [ids.get(person.staffNo), person]));
  const marks = detail.attendees.map(({ staffId }) => {
    const person = byId.get(staffId);
    if (person && isAway(person, meeting.date)) return { staffId, mark: 'excused', reason: '已批准请假' };
    const mark = random.happens(ABSENT) ? 'absent' : random.happens(LATE) ? 'late' : 'present';
    return { staffId, mark, reason: '' };
  });
  await door.call('meetings.mark', { id, marks });
  if (detail.windowReports.length === 0) return;
  const reports = detail.windowReports.map(({ windowId }) => {
    const state = random.happens(REPORT_MISSING)
      ? 'missing'
      : random.happens(REPORT_LATE)
        ? 'late'
        : 'reported';
    return { windowId, state, reason: '' };
  });
  await door.call('meetings.report', { id, reports });
}
