import type { MinuteOfDay } from '#shared/domain/time/wall';

const DAY = 1440;

/** A typed end that is not after the start is on the next day: 20:00 to 8:00. */
export function endAfter(start: MinuteOfDay, end: MinuteOfDay): MinuteOfDay {
  if (end === DAY) return end;
  const minute = end % DAY;
  return minute <= start ? minute + DAY : minute;
}

/** Whether a typed span ends on the next day. */
export const endsNextDay = (start: MinuteOfDay | null, end: MinuteOfDay | null): boolean =>
  start !== null && end !== null && endAfter(start, end) > DAY;
