import { dutyDoneBetween } from './attendance/index';
import type { DutyDone } from './leave/index';

/** Weekend duty that was served, for time off in lieu: leave may not know attendance, which is laid over it. */
export const dutyDone: DutyDone = async (db, from, to) =>
  (await dutyDoneBetween(db, null, from, to))
    .filter(({ done, code }) => done && code === 'duty_weekend')
    .map(({ staffId, date, minutes, dutyId }) => ({ staffId, date, minutes, ref: `duty:${dutyId}` }));
