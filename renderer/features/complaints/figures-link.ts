import type { CallResult, Verdict } from '#shared/domain/complaints/types';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';

export interface Span {
  from: Month;
  to: Month;
}

/** What the list behind a number is narrowed down to; the names are those of its address. */
export interface NarrowTo {
  filter?: 'open' | 'overdue';
  channel?: string;
  kindCode?: string;
  categoryCode?: string;
  verdict?: Verdict;
  /** The id of a window; `none` where no window is known. */
  window?: string;
  state?: 'closed' | 'withdrawn';
  /** Of the last follow-up call. */
  call?: CallResult;
  /** `late`: open or closed beyond the limit; `running`: within it; `returned`: sent back; `upheld`, `pleased`: in full or in part. */
  only?: 'late' | 'running' | 'inTime' | 'returned' | 'upheld' | 'pleased';
}

/** The list of the complaints received in a span of days. */
export function listLink({ since, until }: { since: string; until: string }, more: NarrowTo): string {
  return `/complaints?${new URLSearchParams({ all: '1', since, until, ...more })}`;
}

/** The list behind a number of the figures. */
export const figuresLink = ({ from, to }: Span, more: NarrowTo): string =>
  listLink({ since: firstDay(from), until: lastDay(to) }, more);
