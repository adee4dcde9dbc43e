import type { AttendancePosting } from '#shared/domain/attendance/person';
import type { Posting } from '#shared/domain/staff/types';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate, MinuteOfDay } from '#shared/domain/time/wall';

interface Span {
  from: IsoDate;
  fromMinute?: MinuteOfDay;
  to: IsoDate | null;
}

/** Postings by person as attendance wants them: on days with an A岗 the B岗 of another window does not count. */
export function attendancePostings(postings: readonly Posting[]): Map<number, AttendancePosting[]> {
  const people = new Map<number, Posting[]>();
  for (const posting of postings) {
    const known = people.get(posting.staffId);
    if (known) known.push(posting);
    else people.set(posting.staffId, [posting]);
  }
  return new Map([...people].map(([staffId, own]) => [staffId, ofPerson(own)]));
}

function ofPerson(postings: readonly Posting[]): AttendancePosting[] {
  const main = postings.filter((posting) => posting.duty === 'A').map(spanOf);
  return postings.flatMap((posting) => {
    const spans = posting.duty === 'A' ? [spanOf(posting)] : main.reduce(cut, [spanOf(posting)]);
    return spans.map((span) => ({ ...span, windowId: String(posting.windowId) }));
  });
}

const spanOf = ({ startDate, startMinute, endDate }: Posting): Span => ({
  from: startDate,
  ...(startMinute ? { fromMinute: startMinute } : {}),
  to: endDate,
});

/** What is left of the spans without the days of `away`. */
function cut(spans: Span[], away: Span): Span[] {
  return spans.flatMap((span) => {
    if (away.to !== null && away.to < span.from) return [span];
    if (span.to !== null && span.to < away.from) return [span];
    const left: Span[] = [];
    // An A岗 that begins during a day leaves its first hours to the B岗.
    const lastDay = away.fromMinute ? away.from : addDays(away.from, -1);
    if (span.from <= lastDay) left.push({ ...span, to: lastDay });
    if (away.to !== null && (span.to === null || span.to > away.to)) {
      left.push({ from: addDays(away.to, 1), to: span.to });
    }
    return left;
  });
}
