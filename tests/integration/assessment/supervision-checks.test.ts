import { expect, it } from 'vitest';
import type { CheckItem, Checklist } from '#shared/contracts/assessment';
import { at } from '../leave/support';
import { openOrders } from '../rectification/support';

type Code = CheckItem['code'];

async function openWithOverdue() {
  const office = await openOrders();
  const order = await office.issue();
  const task = await office.call<{ id: number }>('cases.saveTask', {
    ...{ id: null, title: '综合窗口改造', content: '', source: 'meeting', sourceBody: '', sourceNo: '' },
    ...{ windowId: office.windows.tax, unitId: null, staffId: null },
    ...{ issuedOn: '2026-04-01', dueOn: '2026-04-17' },
  });
  const look = async (code: Code, month = '2026-04') => {
    const { items } = await office.call<Checklist>('assessment.checklist', { month });
    return items.find((item) => item.code === code);
  };
  return { ...office, order, task: task.id, look };
}

it('an overdue order warns at the close until it is escalated, level by level', async () => {
  const { look, order, call, setNow } = await openWithOverdue();
  expect(await look('orders_not_escalated')).toMatchObject({ level: 'ok', count: 0 });
  setNow(at('04-20 10:00'));
  expect(await look('orders_not_escalated')).toMatchObject({
    level: 'warn',
    cases: [{ id: order, date: '2026-04-17', name: '2026-0001 办税窗口' }],
  });
  expect(await look('orders_not_escalated', '2026-03')).toMatchObject({ count: 0 });
  await call('rectification.escalate', { id: order, level: 1, person: '测试甲', note: '' });
  expect(await look('orders_not_escalated')).toMatchObject({ level: 'ok' });
  setNow(at('04-24 10:00'));
  expect(await look('orders_not_escalated')).toMatchObject({ level: 'warn', count: 1 });
});

it('an overdue task warns at the close until somebody urges; a note is none', async () => {
  const { look, task, call, setNow } = await openWithOverdue();
  setNow(at('04-20 10:00'));
  const step = { id: task, onDate: '2026-04-20', text: '已过半' };
  await call('cases.taskStep', { ...step, type: 'note' });
  expect(await look('tasks_not_urged')).toMatchObject({
    level: 'warn',
    cases: [{ id: task, date: '2026-04-17', name: '综合窗口改造' }],
  });
  await call('cases.taskStep', { ...step, type: 'urge' });
  expect(await look('tasks_not_urged')).toMatchObject({ level: 'ok', count: 0 });
});
