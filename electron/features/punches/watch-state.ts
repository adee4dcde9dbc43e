import type { WATCH_STATES, WatchNews } from '#shared/contracts/punch-watch';
import type { WallMs } from '#shared/domain/time/wall';

/** News that are kept for a window that asks late. */
const MOST_NEWS = 200;

/** What is known of watched folders while the program runs; what has to outlive it is in the database. */
export interface WatchState {
  folders: Map<number, { state: (typeof WATCH_STATES)[number]; lookedAt: WallMs }>;
  news: WatchNews[];
  last: number;
}

const states = new WeakMap<object, WatchState>();

/** The state of the program whose ports these are. */
export function watchStateOf(ports: object): WatchState {
  const known = states.get(ports);
  if (known) return known;
  const fresh: WatchState = { folders: new Map(), news: [], last: 0 };
  states.set(ports, fresh);
  return fresh;
}

export function tellNews(state: WatchState, news: Omit<WatchNews, 'number'>): void {
  state.news.push({ ...news, number: ++state.last });
  if (state.news.length > MOST_NEWS) state.news.shift();
}
