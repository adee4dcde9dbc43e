import type { CalendarOverrides } from '../calendar/types';
import { nextWorkday } from '../calendar/workdays';
import { DAY_MS, type IsoDate, startOfDay, type WallMs, wallDate } from '../time/wall';
import type { CoverageInput, DeviceCoverage } from './types';

/** Answers whether all data that could decide something is in. */
export interface Coverage {
  /** True when every machine in service on `date` has delivered all of [from, until]. */
  covers(date: IsoDate, from: WallMs, until: WallMs): boolean;
}

interface Range {
  from: WallMs;
  until: WallMs;
}

interface Device {
  ranges: Range[];
  firstDate: IsoDate;
  retiredOn: IsoDate | null;
}

/** All data is in, whatever the day: for previews and for centers that type punches in by hand. */
export const EVERYTHING_COVERED: Coverage = { covers: () => true };

/**
 * The data horizon. A machine's data begins with the whole day of its first punch and reaches exactly to its
 * last one; the next file continues it when it starts on the same or the next workday, otherwise the days
 * between stay open. A machine counts from its first data until the day before `retiredOn`. `declaredUntil`
 * fills every gap from the center's first data to the end of that day: the office answers for it.
 */
export function buildCoverage(input: CoverageInput, overrides: CalendarOverrides): Coverage {
  const devices = input.devices
    .filter((device) => device.spans.length > 0)
    .map((device) => deviceRanges(device, overrides));
  const declared = declaredRange(devices, input.declaredUntil);
  const byDate = new Map<IsoDate, Range[]>();
  const rangesOn = (date: IsoDate): Range[] => {
    const known = byDate.get(date);
    if (known) return known;
    const inService = devices.filter((device) => isInService(device, date));
    const common = inService.map((device) => device.ranges).reduce<Range[] | null>(intersect, null) ?? [];
    const ranges = join([...common, ...declared]);
    byDate.set(date, ranges);
    return ranges;
  };
  return {
    covers: (date, from, until) => rangesOn(date).some((range) => range.from <= from && until <= range.until),
  };
}

/** A machine without all data of a span: it ends at `until` (null: there is none before), and goes on at `next`. */
export interface MachineBehind {
  deviceId: string;
  until: WallMs | null;
  next: WallMs | null;
}

/**
 * The machines everybody waits for on a day, because one of them may still hold a punch of the span. None when the
 * office declared the data complete; a machine that never delivered is not waited for.
 */
export function machinesBehind(
  input: CoverageInput,
  overrides: CalendarOverrides,
  date: IsoDate,
  span: { from: WallMs; until: WallMs },
): MachineBehind[] {
  if (buildCoverage(input, overrides).covers(date, span.from, span.until)) return [];
  return input.devices
    .filter((device) => device.spans.length > 0)
    .map((device) => ({ deviceId: device.deviceId, ...deviceRanges(device, overrides) }))
    .filter((device) => isInService(device, date))
    .flatMap(({ deviceId, ranges }) => {
      if (ranges.some((range) => range.from <= span.from && span.until <= range.until)) return [];
      const before = ranges.findLast((range) => range.from <= span.from);
      const after = ranges.find((range) => range.from > span.from);
      return [{ deviceId, until: before?.until ?? null, next: after?.from ?? null }];
    });
}

const isInService = ({ firstDate, retiredOn }: Device, date: IsoDate): boolean =>
  firstDate <= date && (retiredOn === null || date < retiredOn);

function deviceRanges(device: DeviceCoverage, overrides: CalendarOverrides): Device {
  const ranges: Range[] = [];
  for (const span of device.spans.toSorted((a, b) => a.firstAt - b.firstAt)) {
    const last = ranges.at(-1);
    const next: Range = { from: startOfDay(wallDate(span.firstAt)), until: span.lastAt };
    if (last && continues(last.until, span.firstAt, overrides)) last.until = Math.max(last.until, next.until);
    else ranges.push(next);
  }
  return { ranges, firstDate: wallDate(ranges[0]?.from ?? 0), retiredOn: device.retiredOn };
}

function continues(until: WallMs, firstAt: WallMs, overrides: CalendarOverrides): boolean {
  if (firstAt < until + DAY_MS) return true;
  return wallDate(firstAt) <= nextWorkday(wallDate(until), overrides);
}

function declaredRange(devices: readonly Device[], declaredUntil: IsoDate | null): Range[] {
  if (declaredUntil === null || devices.length === 0) return [];
  const from = Math.min(...devices.map((device) => device.ranges[0]?.from ?? Number.POSITIVE_INFINITY));
  return [{ from, until: startOfDay(declaredUntil) + DAY_MS }];
}

function intersect(a: Range[] | null, b: Range[]): Range[] {
  if (a === null) return b;
  return a.flatMap((x) =>
    b
      .map((y) => ({ from: Math.max(x.from, y.from), until: Math.min(x.until, y.until) }))
      .filter((range) => range.from < range.until),
  );
}

/** Ranges that touch become one. */
function join(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
    else joined.push({ ...range });
  }
  return joined;
}
