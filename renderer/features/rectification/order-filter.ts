import type { OrderRow } from '#shared/contracts/rectification';
import { matchesText } from '../../ui/text-match';

export const GROUPS = [
  'open',
  'overdue',
  'escalate',
  'reported',
  'look',
  'rectified',
  'ended',
  'all',
] as const;
export type OrderGroup = (typeof GROUPS)[number];

const ENDED: readonly OrderRow['state'][] = ['closed', 'withdrawn'];

export function inGroup(group: OrderGroup, order: OrderRow): boolean {
  switch (group) {
    case 'all':
      return true;
    case 'open':
      return !ENDED.includes(order.state);
    case 'overdue':
      return order.standing === 'overdue';
    case 'escalate':
      return order.dueLevel > order.level;
    case 'reported':
      return order.state === 'reported';
    case 'look':
      return order.state === 'checked';
    case 'rectified':
      return order.state === 'rectified';
    case 'ended':
      return ENDED.includes(order.state);
  }
}

/** Number, problem, measure, owner, window, unit, campaign; owner and window also by pinyin. */
export const matchesOrder = (text: string, order: OrderRow): boolean =>
  matchesText(
    text,
    ...[order.no, order.problem, order.measure, order.owner, order.staffName, order.windowName],
    ...[order.unitName, order.campaignName, order.raisedBy, order.pinyin],
  );

/** The group an address asks for; `open` where it asks for none that there is. */
export const groupOf = (text: string | null): OrderGroup => GROUPS.find((group) => group === text) ?? 'open';
