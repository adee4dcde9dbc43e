import { ENDED, type OrderState, type Satisfaction } from './types';

/** How far the problem list of a campaign is. Withdrawn problems are not in `total`. */
export interface Progress {
  total: number;
  closed: number;
  open: number;
  overdue: number;
  satisfied: number;
  basic: number;
  unsatisfied: number;
}

export function progressOf(
  orders: readonly { state: OrderState; satisfaction: Satisfaction | null; overdue: boolean }[],
): Progress {
  const standing = orders.filter(({ state }) => state !== 'withdrawn');
  const count = (fits: (order: (typeof standing)[number]) => boolean) => standing.filter(fits).length;
  return {
    total: standing.length,
    closed: count(({ state }) => state === 'closed'),
    open: count(({ state }) => !ENDED.includes(state)),
    overdue: count(({ overdue }) => overdue),
    satisfied: count(({ satisfaction }) => satisfaction === 'satisfied'),
    basic: count(({ satisfaction }) => satisfaction === 'basic'),
    unsatisfied: count(({ satisfaction }) => satisfaction === 'unsatisfied'),
  };
}
