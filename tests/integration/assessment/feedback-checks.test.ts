import { expect, it } from 'vitest';
import type { CheckItem, Checklist } from '#shared/contracts/assessment';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { openComplaints, WHO } from '../complaints/support';
import { at, type Office } from '../leave/support';

const look = async (office: Office, code: CheckItem['code'], month = '2026-04') =>
  (await office.call<Checklist>('assessment.checklist', { month })).items.find((item) => item.code === code);

it('a complaint over its limit warns at the close until its window answers, without who complained', async () => {
  const office = await openComplaints();
  const id = await office.register();
  await office.take('assign', id, { handler: '办税窗口' });
  expect(await look(office, 'complaints_overdue')).toMatchObject({ level: 'ok', count: 0 });
  office.setNow(at('04-20 10:00'));
  const found = await look(office, 'complaints_overdue');
  expect(found).toMatchObject({
    level: 'warn',
    cases: [{ id, date: '2026-04-17', name: '2026-0001 办税窗口' }],
  });
  expect(JSON.stringify(found)).not.toContain(WHO.name);
  expect(await look(office, 'complaints_overdue', '2026-03')).toMatchObject({ count: 0 });
  await office.take('reply', id, { receivedOn: '2026-04-20', person: '测试甲', text: '已查明' });
  expect(await look(office, 'complaints_overdue')).toMatchObject({ level: 'ok' });
});

it('a round that is not finished warns at the close of its month', async () => {
  const office = await openComplaints();
  const { id } = await office.call<{ id: number }>('evaluation.save', {
    ...{ id: null, title: '四月民主评议', source: 'public', target: 'window', reason: '', note: '' },
    ...{ fromDate: '2026-04-01', toDate: '2026-04-09', issued: null, returned: null },
    ...{ ...FORM_PRESETS.overall, rounding: 'half_up', cap: null, tie: 'equal' },
  });
  expect(await look(office, 'evaluations_open')).toMatchObject({
    level: 'warn',
    cases: [{ id, date: '2026-04-09', name: '四月民主评议' }],
  });
  expect(await look(office, 'evaluations_open', '2026-03')).toMatchObject({ count: 0 });
  const satisfaction = async () =>
    (await look(office, 'rules_without_data'))?.cases.find(({ name }) => name.startsWith('四（六）2 '));
  expect(await satisfaction()).toMatchObject({ count: 2, rule: { subject: 'window', asks: 'ballot' } });
  const sheet = { roundId: id, subjectId: office.windows.tax, answers: [1], invalid: null };
  await office.call('evaluation.enter', sheet);
  await office.call('evaluation.finish', { id });
  expect(await look(office, 'evaluations_open')).toMatchObject({ level: 'ok', count: 0 });
  expect(await satisfaction()).toMatchObject({ count: 1 });
});
