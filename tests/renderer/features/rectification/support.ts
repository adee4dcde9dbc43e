import type { OrderDetail, OrderRow } from '#shared/contracts/rectification';

/** An order to the tax window, running. */
export const order = (rest: Partial<OrderRow> = {}): OrderRow => ({
  ...{ id: 1, no: '2026-0001', origin: 'free', originId: null, campaignId: null, campaignName: '' },
  ...{ campaignNo: null, problem: '台面凌乱', measure: '整理', staffId: null, staffName: '', windowId: 1 },
  ...{ windowName: '办税窗口', unitId: 1, unitName: '测试局', owner: '测试甲', pinyin: 'CeShiJia csj' },
  ...{ raisedBy: '', issuedOn: '2026-04-10', due: '2026-04-17', limit: '2026-04-17', state: 'issued' },
  ...{ standing: 'running', days: 5, level: 0, dueLevel: 0, extensions: 0, returns: 0, lookBy: null },
  ...{ lookResult: null, satisfaction: null, closedOn: null },
  ...rest,
});

/** The same with its story. */
export const detail = (rest: Partial<OrderDetail> = {}): OrderDetail => ({
  ...order(),
  steps: [
    {
      ...{ id: 1, type: 'issue', onDate: '2026-04-10', at: 0, byName: '督查员', person: '测试甲' },
      ...{ text: '', due: '2026-04-17', dueBefore: null, result: '' },
    },
  ],
  ...rest,
});

export const SETTINGS = { windowDays: 1, unitDays: 3, leaderDays: 5, dueDays: 5, lookDays: 3 };
