import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import type { IsoDate } from '../time/wall';
import type { MeetingMark, ReportState } from './types';

/** A marked person, or a window's settled report, of an important meeting. */
interface Charged<State> {
  meetingId: number;
  title: string;
  /** Home unit of the person or window. */
  unitId: number | null;
  state: State;
  reason: string;
}

export interface MarkForFacts extends Charged<MeetingMark> {
  date: IsoDate;
  staffId: number;
  /** Where the person was posted that day; null when nowhere. */
  windowId: number | null;
}

export interface ReportForFacts extends Charged<ReportState> {
  /** Day of the deadline: the duty is charged in its month, not in the meeting's. */
  date: IsoDate;
  windowId: number;
}

const MARK_ITEMS: Partial<Record<MeetingMark, string>> = {
  late: 'meeting_unpunctual',
  early: 'meeting_unpunctual',
  absent: 'meeting_absence',
  excused: 'meeting_absence',
};

/** Absence, lateness and early leave as incidents of the catalogue (seed row 14); excused ones tagged `exempt`. */
export function buildMarkFacts(marks: readonly MarkForFacts[]): Fact[] {
  return marks
    .flatMap((mark) => {
      const item = MARK_ITEMS[mark.state];
      if (item === undefined) return [];
      const { staffId, windowId } = mark;
      return [{ ...common(mark, item), id: `meeting:${mark.meetingId}:${staffId}`, staffId, windowId }];
    })
    .sort(byDateAndId);
}

/** Reports that were late, not as required or missing (seed row 15): the window answers, no person. */
export function buildReportFacts(reports: readonly ReportForFacts[]): Fact[] {
  return reports
    .filter(({ state }) => state !== 'reported')
    .map((report) => ({
      ...common(report, 'meeting_report_missing'),
      id: `meeting:${report.meetingId}:report:${report.windowId}`,
      staffId: null,
      windowId: report.windowId,
    }))
    .sort(byDateAndId);
}

function common(record: Charged<MeetingMark | ReportState> & { date: IsoDate }, item: string) {
  const { meetingId, title, reason, unitId, date, state } = record;
  return {
    kind: 'incident' as const,
    unitId,
    date,
    item,
    tags: state === 'excused' ? [FACT_TAG.exempt] : [],
    label: reason === '' ? title : `${title} · ${reason}`,
    source: { table: 'meeting', id: meetingId },
  };
}
