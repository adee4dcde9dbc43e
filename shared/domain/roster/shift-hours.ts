import type { IsoDate } from '../time/wall';
import { isOff } from './check';
import type { Span } from './spans';
import type { Duty } from './types';

/**
 * The hours the shifts of a window keep open on a day: those of every shift served there on some day near it, from the
 * first day it has shifts to the last, so that a night nobody is planned for shows as a hole.
 */
export function shiftHours(duties: readonly Duty[], windowId: number, date: IsoDate): Span[] {
  const own = duties.filter((duty) => duty.kind === 'shift' && duty.windowId === windowId);
  const dates = own.map((duty) => duty.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || date < first || date > last) return [];
  const spans = own
    .filter((duty) => !isOff(duty))
    .map(({ startMinute, endMinute }) => ({ from: startMinute, to: endMinute }));
  return [...new Map(spans.map((span) => [`${span.from}-${span.to}`, span])).values()];
}
