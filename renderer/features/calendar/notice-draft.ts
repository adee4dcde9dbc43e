import type { NoticeInput } from '#shared/contracts/calendar';
import { fourPunchSessions } from '#shared/domain/attendance/presets';
import type { SessionCode } from '#shared/domain/attendance/types';
import { addDays, weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import { type SessionDraft, typedSessions } from './timetable-draft';

/** A notice while it is typed. */
export interface NoticeDraft {
  name: string;
  from: IsoDate | null;
  to: IsoDate | null;
  /** Null for the whole center. */
  windows: string[] | null;
  kind: 'suspend' | 'replace';
  /** Whole day, or the sessions named. */
  wholeDay: boolean;
  suspended: SessionCode[];
  sessions: SessionDraft[];
}

/** Today, or the Monday after a weekend, on which nothing is judged anyway. */
function firstDayJudged(): IsoDate {
  const date = today();
  return weekday(date) > 5 ? addDays(date, 8 - weekday(date)) : date;
}

/** Its day, or its first and last day. */
export const noticeDays = ({ from, to }: { from: IsoDate; to: IsoDate }): string =>
  from === to ? from : `${from} – ${to.slice(5)}`;

export const newNotice = (): NoticeDraft => ({
  name: '',
  from: firstDayJudged(),
  to: firstDayJudged(),
  windows: null,
  kind: 'suspend',
  wholeDay: true,
  suspended: [],
  sessions: fourPunchSessions(),
});

export type NoticeLack = 'name' | 'from' | 'to' | 'windows' | 'sessions' | 'times';

/** What would be sent, or the first thing that is missing. */
export function toNotice(draft: NoticeDraft): NoticeInput | NoticeLack {
  const { from, to, windows } = draft;
  const name = draft.name.trim();
  if (name === '') return 'name';
  if (from === null) return 'from';
  if (to === null || to < from) return 'to';
  if (windows?.length === 0) return 'windows';
  const scope = windows === null ? { kind: 'center' as const } : { kind: 'windows' as const, windows };
  if (draft.kind === 'suspend') {
    if (!draft.wholeDay && draft.suspended.length === 0) return 'sessions';
    return {
      name,
      from,
      to,
      scope,
      effect: { kind: 'suspend', sessions: draft.wholeDay ? [] : draft.suspended },
    };
  }
  const sessions = typedSessions(draft.sessions);
  return sessions === null ? 'times' : { name, from, to, scope, effect: { kind: 'replace', sessions } };
}
