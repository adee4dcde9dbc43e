import type { OrderDetail, OrderRow } from '#shared/contracts/rectification';
import { type Office, openOffice } from '../leave/support';

export interface OrderOffice extends Office {
  /** An order to the tax window about its desks, due Friday 17 April. */
  issue(rest?: object): Promise<number>;
  take(operation: string, id: number, rest?: object): Promise<unknown>;
  show(id: number): Promise<OrderDetail>;
  list(input?: object): Promise<OrderRow[]>;
}

export const REPORT = { person: '测试甲', text: '已建立每日整理制度，附整改前后照片' };
export const LOOK = { person: '督查员', note: '' };

export async function openOrders(): Promise<OrderOffice> {
  const office = await openOffice();
  return {
    ...office,
    issue: async (rest = {}) => {
      const order = {
        ...{ origin: 'free', problem: '台面凌乱', measure: '每日下班前整理，挂牌责任到人' },
        ...{ windowId: office.windows.tax, issuedOn: '2026-04-10', due: '2026-04-17', ...rest },
      };
      return (await office.call<{ id: number }>('rectification.issue', order)).id;
    },
    take: (operation, id, rest = {}) => office.call(`rectification.${operation}`, { id, ...rest }),
    show: (id) => office.call<OrderDetail>('rectification.get', { id }),
    list: (input = {}) => office.call<OrderRow[]>('rectification.list', input),
  };
}
