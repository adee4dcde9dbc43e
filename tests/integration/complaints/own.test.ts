import { describe, expect, it } from 'vitest';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { at } from '../leave/support';
import { answered, judged, openComplaints, WHO } from './support';

/** A slip to the tax window about its clerk, seen by the window's manager. */
async function assigned(rest: object = {}) {
  const office = await openComplaints();
  const id = await office.register(rest);
  await office.take('assign', id, { handler: '办税窗口' });
  await office.asManager();
  return { office, id };
}
const written = { receivedOn: '2026-04-10', person: '测试甲', text: '已批评教育' };

describe('a window manager', () => {
  it('answers the slip of the own window, as it comes in', async () => {
    const { office, id } = await assigned();
    expect(await office.list()).toMatchObject([{ id, state: 'assigned' }]);
    expect(await office.call('complaints.counts')).toEqual({ overdue: 0, soon: 0, unanswered: 1 });
    office.setNow(at('04-13 09:00'));
    // A reply cannot be dated back to look in time.
    await office.take('reply', id, written);
    expect(await office.show(id)).toMatchObject({ state: 'replied', repliedOn: '2026-04-13' });
    expect(await office.call('complaints.counts')).toEqual({ overdue: 0, soon: 0, unanswered: 0 });
    await office.asChief();
    await office.take('sendBack', id, { reason: '没有说明经过' });
    await office.asManager();
    expect(await office.call('complaints.counts')).toMatchObject({ unanswered: 1 });
    await office.take('reply', id, written);
    expect((await office.show(id)).steps.map(({ type }) => type)).toEqual([
      ...['assign', 'reply', 'return', 'reply'],
    ]);
  });

  it('is told of a limit that was missed', async () => {
    const { office } = await assigned();
    office.setNow(at('05-20 09:00'));
    expect(await office.call('complaints.counts')).toEqual({ overdue: 1, soon: 0, unanswered: 1 });
  });

  it.each([
    ['another window', (people: Record<string, number>) => ({ staffId: people.丙 })],
    ['oneself', (people: Record<string, number>) => ({ staffId: people.甲 })],
    ['a unit', () => ({ staffId: null, unitId: 1 })],
  ])('sees and answers nothing about %s', async (_, about) => {
    const office = await openComplaints();
    const id = await office.register(about(office.people));
    await office.take('assign', id, { handler: '测试局' });
    await office.asManager();
    expect(await office.list()).toEqual([]);
    expect(await office.call('complaints.counts')).toMatchObject({ unanswered: 0 });
    for (const operation of ['get', 'printSlip']) {
      expect((await office.refusal(`complaints.${operation}`, { id })).code).toBe('not_your_window');
    }
    expect((await office.refusal('complaints.reply', { id, ...written })).code).toBe('not_your_window');
  });

  it('learns of a complaint only when its slip goes out', async () => {
    const office = await openComplaints();
    const id = await office.register();
    await office.asManager();
    expect(await office.list()).toEqual([]);
    expect((await office.refusal('complaints.get', { id })).code).toBe('not_your_window');
  });

  it('takes no step of the office and learns neither the name nor what was said on the phone', async () => {
    const office = await openComplaints();
    const id = await office.register();
    await answered(office, id);
    await office.take('judge', id, judged());
    const heard = { on: '2026-04-13', caller: '督查员', result: 'unsatisfied', note: '孩子在一中读书' };
    await office.take('call', id, heard);
    await office.asManager();
    const seen = (await office.take('get', id)) as ComplaintDetail;
    expect(seen).toMatchObject({ state: 'judged', verdict: 'proven', incidentIds: [], repeatNo: '' });
    expect(seen.steps.map(({ type }) => type)).toEqual(['assign', 'reply', 'accept', 'judge']);
    const text = JSON.stringify(seen);
    for (const secret of [WHO.name, '5550123', WHO.contact, '一中']) expect(text).not.toContain(secret);
    expect(seen.steps.every(({ byName }) => byName === '')).toBe(true);
    expect(await office.list({ text: WHO.name })).toEqual([]);
    for (const operation of ['revealComplainant', 'files', 'accept', 'close', 'urge']) {
      const { code } = await office.refusal(`complaints.${operation}`, { id, note: '' });
      expect([operation, code]).toEqual([operation, 'no_permission']);
    }
  });
});
