import { Temporal } from 'temporal-polyfill';
import type { WallMs } from '#shared/domain/time/wall';
import { CENTER_ZONE } from '#shared/domain/time/zone';
import type { Clock } from './ports';

/** The one place of the main process that reads the computer's clock; a PC set to another zone changes nothing. */
export function createClock(): Clock {
  return { now: wallNow };
}

function wallNow(): WallMs {
  const now = Temporal.Now.zonedDateTimeISO(CENTER_ZONE);
  return now.epochMilliseconds + Math.round(now.offsetNanoseconds / 1_000_000);
}
