import type { ComplaintDetail, ComplaintRow } from '#shared/contracts/complaints';
import { at, type Office, openOffice } from '../leave/support';

export const WHO = { name: '钱测试', phone: '0556-5550123', contact: '测试路9号' };

export interface ComplaintOffice extends Office {
  register(rest?: object): Promise<number>;
  take(operation: string, id: number, rest?: object): Promise<unknown>;
  show(id: number): Promise<ComplaintDetail>;
  list(input?: object): Promise<ComplaintRow[]>;
}

/** What a call gives: one against 测试乙 at the tax window, received this morning. */
export const called = (staffId: number | null, rest: object = {}) => ({
  channel: 'phone',
  kindCode: 'supervised',
  categoryCode: 'attitude',
  subject: '办事时态度生硬',
  description: '钱测试来电反映，电话 05565550123',
  staffId,
  receivedAt: at('04-10 09:00'),
  complainant: WHO,
  ...rest,
});

export async function openComplaints(): Promise<ComplaintOffice> {
  const office = await openOffice();
  return {
    ...office,
    register: async (rest = {}) =>
      (await office.call<{ id: number }>('complaints.register', called(office.people.乙, rest))).id,
    take: (operation, id, rest = {}) => office.call(`complaints.${operation}`, { id, ...rest }),
    show: (id) => office.call<ComplaintDetail>('complaints.get', { id }),
    list: (input = {}) => office.call<ComplaintRow[]>('complaints.list', input),
  };
}

/** From the slip to the accepted reply. */
export async function answered({ take, setNow }: ComplaintOffice, id: number): Promise<void> {
  await take('assign', id, { handler: '办税窗口负责人' });
  setNow(at('04-13 10:00'));
  await take('reply', id, { receivedOn: '2026-04-13', person: '测试甲', text: '情况属实，已批评教育' });
  await take('accept', id);
}

export const judged = (rest: object = {}) => ({
  on: '2026-04-13',
  verdict: 'proven',
  reason: '监控和录音为证',
  ...rest,
});
