import type { AssessedKind } from '#shared/contracts/assessment-kind';
import type { PaperKind } from '#shared/contracts/documents';
import { renderAttendanceBulletin } from '#shared/domain/documents/attendance-bulletin';
import { renderAttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import { formatMonth } from '#shared/domain/documents/format';
import { renderMonthlyBulletin } from '#shared/domain/documents/monthly-bulletin';
import { noticeRecipients, noticeTitle, renderMonthlyNotice } from '#shared/domain/documents/monthly-notice';
import { refuse } from '#shared/domain/refusal';
import type { AssessedResult } from '../assessment/index';
import { bulletinOf } from './bulletin';
import { attendanceBulletinOf } from './bulletin-attendance';
import type { ImprintOf } from './imprint';
import { noticeOf } from './notice';
import type { PaperSources } from './sources';

/** One paper of a month; `subjectId` is the window or unit of a notice. */
export interface PaperRef {
  kind: PaperKind;
  subjectId: number | null;
}

/** The month's papers in their order: notices by code of window and unit, the two bulletins, the attendance sheet. */
export function papersOf({ assessment, sheet }: PaperSources): PaperRef[] {
  const notices = (Object.keys(NOTICES) as NoticeKind[]).flatMap((kind) =>
    [...assessment.results[NOTICES[kind]]]
      .sort((a, b) => (a.info.code < b.info.code ? -1 : 1))
      .map(({ id }) => ({ kind, subjectId: id })),
  );
  return [
    ...notices,
    ...(assessment.results.window.length > 0 ? [{ kind: 'bulletin' as const, subjectId: null }] : []),
    ...(sheet.rows.length > 0 ? [{ kind: 'attendance_bulletin' as const, subjectId: null }] : []),
    { kind: 'attendance', subjectId: null },
  ];
}

/** Papers about one subject, and what that is. */
const NOTICES = { notice: 'window', unit_notice: 'unit' } as const satisfies Partial<
  Record<PaperKind, AssessedKind>
>;
type NoticeKind = keyof typeof NOTICES;
const isNotice = (kind: PaperKind): kind is NoticeKind => kind in NOTICES;

/** Whom a notice is about; null for another paper, and when there is no such result any more. */
export const resultOf = (
  { assessment }: PaperSources,
  { kind, subjectId }: PaperRef,
): AssessedResult | null =>
  isNotice(kind) ? (assessment.results[NOTICES[kind]].find(({ id }) => id === subjectId) ?? null) : null;

/** A notice about nobody there is. */
export const isOrphan = (sources: PaperSources, ref: PaperRef): boolean =>
  isNotice(ref.kind) && resultOf(sources, ref) === null;

/** Title and facts of a paper for the list. */
export function describePaper(sources: PaperSources, ref: PaperRef, imprintOf: ImprintOf) {
  const month = formatMonth(sources.assessment.month);
  if (ref.kind === 'bulletin') {
    const { copies } = bulletinOf(sources, imprintOf(null), 1);
    return { title: `${month}考核通报`, about: '', score: null, gradeName: null, prints: copies };
  }
  if (ref.kind === 'attendance_bulletin') {
    const { copies } = attendanceBulletinOf(sources, imprintOf(null), 1);
    return { title: `${month}考勤通报`, about: '', score: null, gradeName: null, prints: copies };
  }
  if (ref.kind === 'attendance') {
    return { title: `${month}考勤表`, about: '', score: null, gradeName: null, prints: 1 };
  }
  const result = resultOf(sources, ref) ?? refuse('not_found');
  const notice = noticeOf(sources, result, imprintOf(null));
  const recipients = noticeRecipients(notice);
  return {
    title: noticeTitle(notice),
    about: [...recipients.main.slice(1), ...recipients.copies].join('、'),
    score: result.score,
    gradeName: result.gradeName,
    prints: recipients.prints,
  };
}

/** The finished HTML of a paper; `serial` and `issueNo` are given when it is issued. */
export function renderPaper(
  sources: PaperSources,
  ref: PaperRef,
  imprintOf: ImprintOf,
  { serial, issueNo }: { serial: number | null; issueNo: number },
): string {
  const { templates, sheet } = sources;
  const imprint = imprintOf(serial);
  if (ref.kind === 'attendance') {
    return renderAttendanceSheet(templates, { ...sheet, date: imprint.date, sealCode: imprint.sealCode });
  }
  if (ref.kind === 'attendance_bulletin') {
    return renderAttendanceBulletin(templates, attendanceBulletinOf(sources, imprint, issueNo));
  }
  return ref.kind === 'bulletin'
    ? renderMonthlyBulletin(templates, bulletinOf(sources, imprint, issueNo))
    : renderMonthlyNotice(
        templates,
        noticeOf(sources, resultOf(sources, ref) ?? refuse('not_found'), imprint),
      );
}
