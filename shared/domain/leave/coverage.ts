import type { ExpectedDay } from '../attendance/types';
import { MINUTE_MS, startOfDay, type WallMs } from '../time/wall';

/** Somebody's absence from a window, or a substitute lent to it. */
export interface CoverSpan {
  staffId: number;
  from: WallMs;
  to: WallMs;
}

export interface CoverDay {
  posted: number;
  /** There for the whole day. */
  present: number;
  /** Fewest there at once, substitutes of other windows included. */
  least: number;
}

/**
 * How many of a window are there on a day: session by session, and within a session wherever somebody leaves or
 * comes, so that a morning and an afternoon away are not counted together (空岗 is when nobody is there at once).
 */
export function coverOn(
  day: ExpectedDay,
  posted: ReadonlySet<number>,
  { away, lent }: { away: readonly CoverSpan[]; lent: readonly CoverSpan[] },
): CoverDay {
  const midnight = startOfDay(day.date);
  const sessions = day.sessions.map(({ start, end }) => ({
    from: midnight + start * MINUTE_MS,
    to: midnight + end * MINUTE_MS,
  }));
  const touches = (span: CoverSpan, { from, to }: { from: WallMs; to: WallMs }) =>
    span.from < to && span.to > from;
  const own = away.filter(
    (span) => posted.has(span.staffId) && sessions.some((session) => touches(span, session)),
  );
  const missing = new Set(own.map(({ staffId }) => staffId));
  let least = posted.size + lent.length;
  for (const session of sessions) {
    const cuts = [session.from, ...[...own, ...lent].flatMap(({ from, to }) => [from, to])].filter(
      (at) => at >= session.from && at < session.to,
    );
    for (const at of cuts) {
      const isAt = (span: CoverSpan) => span.from <= at && span.to > at;
      const gone = new Set(own.filter(isAt).map(({ staffId }) => staffId)).size;
      const helping = new Set(lent.filter(isAt).map(({ staffId }) => staffId)).size;
      least = Math.min(least, posted.size - gone + helping);
    }
  }
  return {
    posted: posted.size,
    present: posted.size - missing.size,
    least: sessions.length === 0 ? posted.size : least,
  };
}
