import { DAY_MS, type IsoDate, startOfDay, type WallMs } from '../time/wall';

/** A time in which a machine's clock was wrong; days as the machine wrote them, both included. */
export interface ClockError {
  device: string;
  from: IsoDate;
  /** Null while it still is. */
  to: IsoDate | null;
  /** Seconds the machine runs ahead; negative when it lags behind. */
  aheadSeconds: number;
}

/** A clock that is wrong by more than this was not set at all; its punches are for quarantine. Seconds. */
export const LARGEST_CLOCK_ERROR = 43_200;

/** What the center's clock showed when a machine wrote `at`. Raw punches stay as they are; this is for reading. */
export function createClockCorrection(errors: readonly ClockError[]): (device: string, at: WallMs) => WallMs {
  const spans = errors.map(({ device, from, to, aheadSeconds }) => ({
    device,
    from: startOfDay(from),
    until: to === null ? Number.POSITIVE_INFINITY : startOfDay(to) + DAY_MS,
    ahead: aheadSeconds * 1000,
  }));
  return (device, at) => {
    const span = spans.find((each) => each.device === device && each.from <= at && at < each.until);
    return span ? at - span.ahead : at;
  };
}

/** How far a correction can move a punch. Milliseconds. */
export const reachOf = (errors: readonly ClockError[]): number =>
  errors.reduce((most, { aheadSeconds }) => Math.max(most, Math.abs(aheadSeconds) * 1000), 0);

/** True when two spans of one machine share a day. */
export function clocksOverlap(
  a: Omit<ClockError, 'aheadSeconds'>,
  b: Omit<ClockError, 'aheadSeconds'>,
): boolean {
  return a.device === b.device && (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
