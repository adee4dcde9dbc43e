import { type FloorPerson, type FloorWindow, PRESENCE } from '#shared/contracts/attendance-floor';

/** What colours a window: closed by a notice, left empty, or the worst of its own people. */
export type FloorState = FloorPerson['state'] | 'empty' | 'closed';

/** Worst first, as the legend and the eye want them. */
export const FLOOR_STATES = [
  'empty',
  'absent',
  'overdue',
  'missing',
  'late',
  'awaited',
  'open',
  'leave',
  'outing',
  'present',
  'closed',
] as const satisfies FloorState[];

/** People whose own window this is; a B岗 of another window is named but does not colour. */
export const ownPeople = (window: FloorWindow): FloorPerson[] =>
  window.people.filter((person) => person.elsewhere === null);

const HERE: ReadonlySet<FloorPerson['state']> = new Set(['present', 'late', 'missing']);

/** Late, or with a punch missing, they were at their window all the same. */
export const hereCount = (people: readonly FloorPerson[]): number =>
  people.filter((person) => HERE.has(person.state)).length;

/** Nobody of the window can be judged before data comes: then it is not said that they are not here. */
export const isUnknown = (own: readonly FloorPerson[]): boolean =>
  own.length > 0 && own.every((person) => person.state === 'open');

export function floorState(window: FloorWindow): FloorState {
  if (window.closedBy !== null) return 'closed';
  if (window.empty.length > 0) return 'empty';
  const own = ownPeople(window);
  return PRESENCE.find((state) => own.some((person) => person.state === state)) ?? 'present';
}

/** Where an arrow leads among tiles that flow in rows of `columns`; null when it leads nowhere. */
export function nextTile(key: string, index: number, count: number, columns: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: Math.min(index + columns, count - 1),
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined || target < 0 || target >= count || target === index ? null : target;
}
