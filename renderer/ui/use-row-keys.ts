import type { KeyboardEvent } from 'react';

export interface RowKeys {
  count: number;
  active: number;
  /** Rows a page holds. */
  page: number;
  move: (index: number) => void;
  open?: (index: number) => void;
  toggle?: (index: number) => void;
}

/** Where a key leads in a list of `count` rows, or null when the key is none of ours. */
export function nextRow(
  key: string,
  { count, active, page }: Pick<RowKeys, 'count' | 'active' | 'page'>,
): number | null {
  const targets: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active < 0 ? 0 : active - 1,
    PageDown: Math.max(active, 0) + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}

/** Keyboard of a table: arrows, Home, End, PageUp, PageDown move; Enter opens; Space checks. */
export function rowKeyHandler(keys: RowKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const next = nextRow(event.key, keys);
    if (next !== null) keys.move(next);
    else if (event.key === 'Enter' && keys.active >= 0 && keys.open) keys.open(keys.active);
    else if (event.key === ' ' && keys.active >= 0 && keys.toggle) keys.toggle(keys.active);
    else return;
    event.preventDefault();
  };
}
