import { Temporal } from 'temporal-polyfill';
import type { WallMs } from '#shared/domain/time/wall';
import type { Clock } from './ports';

/** The one place that reads the computer's clock; the zone is the center's, whatever the PC is set to. */
export function createClock(timeZone: () => string): Clock {
  return { now: () => wallNow(timeZone()) };
}

function wallNow(timeZone: string): WallMs {
  const now = Temporal.Now.zonedDateTimeISO(timeZone);
  return now.epochMilliseconds + Math.round(now.offsetNanoseconds / 1_000_000);
}
