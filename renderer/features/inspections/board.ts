import type { RouteWindow } from '#shared/contracts/inspections';
import type { CheckStatus } from '#shared/domain/inspections/types';

/** One place on the board: a person at a window, or the window itself where nobody is posted. */
export interface Spot {
  windowId: number;
  staffId: number | null;
  name: string;
}

/** What was noted at a spot, before the main process has answered too. */
export interface Look {
  status: CheckStatus;
  note: string;
}

export const spotKey = ({ windowId, staffId }: Pick<Spot, 'windowId' | 'staffId'>): string =>
  `${windowId}:${staffId ?? 0}`;

/** Spots in the order of the route. */
export function spotsOf(route: readonly RouteWindow[]): Spot[] {
  return route.flatMap(({ windowId, people }): Spot[] =>
    people.length === 0
      ? [{ windowId, staffId: null, name: '' }]
      : people.map(({ staffId, name }) => ({ windowId, staffId, name })),
  );
}

/** The next spot nobody looked at, from a place on, then from the beginning; the place itself when all are done. */
export function nextOpen(spots: readonly Spot[], looks: ReadonlyMap<string, Look>, from: number): number {
  for (let step = 1; step <= spots.length; step++) {
    const index = (from + step) % spots.length;
    const spot = spots[index];
    if (spot && !looks.has(spotKey(spot))) return index;
  }
  return from;
}

/** Where an arrow leads: up and down by person, left and right by window. */
export function arrowTo(spots: readonly Spot[], from: number, key: string): number {
  const last = spots.length - 1;
  if (key === 'ArrowDown') return Math.min(last, from + 1);
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  const window = spots[from]?.windowId;
  if (key === 'ArrowRight') {
    const next = spots.findIndex((spot, index) => index > from && spot.windowId !== window);
    return next < 0 ? from : next;
  }
  if (key === 'ArrowLeft') {
    const first = spots.findIndex((spot) => spot.windowId === window);
    const before = spots[first - 1]?.windowId;
    return before === undefined ? from : spots.findIndex((spot) => spot.windowId === before);
  }
  return key === 'Home' ? 0 : key === 'End' ? last : from;
}
