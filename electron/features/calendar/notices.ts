import type { CalendarImpact, NoticeInfo, NoticeInput } from '#shared/contracts/calendar';
import { type DayNotice, noticesClash } from '#shared/domain/attendance/notices';
import { uniformTimetable } from '#shared/domain/attendance/presets';
import { expectedSessions, timetableFor } from '#shared/domain/attendance/timetable';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { refuse } from '#shared/domain/refusal';
import { daysBetween, eachDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { monthState, refuseClosed } from '../months/index';
import {
  asNotice,
  findNotice,
  insertNotice,
  listNotices,
  type NoticeRow,
  noticesBetween,
  revokeNotice,
} from './notice-repo';
import { calendarOverrides, timetables } from './repo';
import { refuseBadTimetable, refuseUnknownWindows } from './timetables';
import { touchedBy } from './touched';

/** A notice is for a day or a few; longer changes are a timetable. */
const LONGEST_DAYS = 31;

/** Notices of a span as the page shows them. */
export async function noticeList(db: ReadDb, from: IsoDate, to: IsoDate): Promise<NoticeInfo[]> {
  const rows = await listNotices(db, from, to);
  const states = new Map<string, boolean>();
  for (const month of new Set(rows.flatMap(datesOf).map(monthOf))) {
    states.set(month, (await monthState(db, month)) !== 'open');
  }
  return rows.map((row) => ({ ...row, frozen: datesOf(row).some((date) => states.get(monthOf(date))) }));
}

const datesOf = ({ from, to }: { from: IsoDate; to: IsoDate }): IsoDate[] => eachDay(from, to);

/** Refuses a notice that cannot be made; answers whom it touches. */
export async function checkNotice(db: ReadDb, notice: NoticeInput): Promise<CalendarImpact> {
  if (notice.to < notice.from || daysBetween(notice.from, notice.to) >= LONGEST_DAYS) {
    refuse('notice_range', { days: LONGEST_DAYS });
  }
  await refuseClosed(db, datesOf(notice));
  await refuseUnknownWindows(db, notice.scope);
  const overrides = await calendarOverrides(db);
  const worked = datesOf(notice).filter((date) => isWorkday(date, overrides));
  if (worked.length === 0) refuse('notice_on_rest_days');
  const draft: DayNotice = { ...notice, id: '' };
  const inForce = await noticesBetween(db, notice.from, notice.to);
  const other = inForce.find((candidate) => noticesClash(candidate, draft));
  if (other) refuse('notice_overlap', { other: other.name, date: other.from });
  if (notice.effect.kind === 'replace') {
    refuseBadTimetable(uniformTimetable('notice', notice.name, notice.from, notice.effect.sessions), []);
  } else await refuseUnknownSessions(db, draft, worked, inForce);
  return touchedBy(db, worked, notice.scope);
}

/** A session nobody has on these days would be suspended in vain. */
async function refuseUnknownSessions(
  db: ReadDb,
  { scope, effect }: DayNotice,
  dates: readonly IsoDate[],
  inForce: readonly DayNotice[],
): Promise<void> {
  if (effect.kind !== 'suspend') return;
  const overrides = await calendarOverrides(db);
  const all = await timetables(db);
  const named = all.flatMap((timetable) =>
    timetable.scope.kind === 'windows' ? timetable.scope.windows : [],
  );
  const windows = scope.kind === 'windows' ? scope.windows : [null, ...new Set(named)];
  const known = new Set(
    windows.flatMap((window) =>
      dates.flatMap((date) =>
        expectedSessions(date, timetableFor(date, all, window), overrides).sessions.map(({ code }) => code),
      ),
    ),
  );
  for (const notice of inForce) {
    if (notice.effect.kind === 'replace') for (const { code } of notice.effect.sessions) known.add(code);
  }
  const unknown = effect.sessions.find((code) => !known.has(code));
  if (unknown) refuse('notice_session_unknown', { session: unknown });
}

type Writing = Pick<MutationContext, 'db' | 'now' | 'actor' | 'audit'>;

export async function saveNotice({ db, now, actor, audit }: Writing, notice: NoticeInput) {
  const impact = await checkNotice(db, notice);
  const id = await insertNotice(db, notice, { accountId: actor.accountId, at: now });
  await audit({ entity: 'day_notice', entityId: id, after: notice });
  return { id, impact };
}

/** Refuses as `withdrawNotice` would; else whom taking the notice back touches. */
export async function checkWithdrawal(db: ReadDb, id: number): Promise<CalendarImpact> {
  const row = await withdrawable(db, id);
  const overrides = await calendarOverrides(db);
  const worked = datesOf(row).filter((date) => isWorkday(date, overrides));
  return touchedBy(db, worked, row.scope);
}

/** The notice, if it may still be taken back. */
async function withdrawable(db: ReadDb, id: number): Promise<NoticeRow> {
  const row = (await findNotice(db, id)) ?? refuse('not_found');
  if (row.revokedAt !== null) refuse('notice_revoked');
  await refuseClosed(db, datesOf(row));
  return row;
}

/** Takes a notice back: its days are judged by their timetable again. */
export async function withdrawNotice(
  { db, now, actor, audit }: Writing,
  { id, reason }: { id: number; reason: string },
): Promise<CalendarImpact> {
  const row = await withdrawable(db, id);
  const impact = await checkWithdrawal(db, id);
  await revokeNotice(db, id, { accountId: actor.accountId, at: now, reason });
  await audit({
    entity: 'day_notice',
    entityId: id,
    before: asNotice(row),
    after: { revoked: true },
    reason,
  });
  return impact;
}
