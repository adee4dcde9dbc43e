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
    for (const operation of ['get', 'slipView', 'answerFiles']) {
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

  it('lays proof beside the answer, which the office reads', async () => {
    const { office, id } = await assigned();
    const tokens = [await office.pick('台账.pdf', '%PDF-1.4\n补发的告知单')];
    const { ids } = (await office.take('addAnswerFiles', id, { tokens })) as { ids: number[] };
    const other = [await office.pick('错件.pdf', '%PDF-1.4\n别的')];
    const { ids: wrong } = (await office.take('addAnswerFiles', id, { tokens: other })) as { ids: number[] };
    await office.call('complaints.withdrawAnswerFile', { id: wrong[0], reason: '传错了' });
    await office.take('reply', id, written);
    // What went with the answer stands.
    const back = { id: ids[0], reason: '不想给' };
    expect((await office.refusal('complaints.withdrawAnswerFile', back)).code).toBe('complaint_proof_given');
    await office.asChief();
    expect(await office.take('answerFiles', id)).toMatchObject([
      { name: '台账.pdf', type: 'pdf', withdrawnAt: null },
      { name: '错件.pdf', withdrawnReason: '传错了' },
    ]);
    const part = await office.call<{ bytes: Uint8Array }>('complaints.answerFilePart', {
      ...{ id: ids[0], offset: 0 },
    });
    expect(new TextDecoder().decode(part.bytes)).toContain('补发的告知单');
    expect(await office.take('files', id)).toEqual([]);
    await office.take('accept', id);
    await office.take('judge', id, judged({ on: '2026-04-10' }));
    expect((await office.refusal('complaints.addAnswerFiles', { id, tokens })).code).toBe(
      'complaint_proof_late',
    );
  });

  it('lays nothing harmful beside it, and nothing beside what is none of its business', async () => {
    const { office, id } = await assigned();
    const program = [await office.pick('现场.jpg', 'MZ\x90\0 a program')];
    expect((await office.refusal('complaints.addAnswerFiles', { id, tokens: program })).code).toBe(
      'evidence_type_refused',
    );
    expect(await office.take('answerFiles', id)).toEqual([]);
    const named = [await office.pick(`与${WHO.name}的通话.pdf`, '%PDF-1.4\n')];
    await office.take('addAnswerFiles', id, { tokens: named });
    expect(await office.take('answerFiles', id)).toMatchObject([{ name: '与投诉人的通话.pdf' }]);
    await office.asChief();
    const own = await office.register({ staffId: office.people.甲 });
    await office.take('assign', own, { handler: '办税窗口' });
    const tokens = [await office.pick('b.pdf', '%PDF-1.4\n')];
    const { ids } = (await office.take('addAnswerFiles', own, { tokens })) as { ids: number[] };
    await office.asManager();
    for (const [operation, input] of [
      ['addAnswerFiles', { id: own, tokens }],
      ['answerFilePart', { id: ids[0], offset: 0 }],
      ['saveAnswerFile', { id: ids[0] }],
      ['withdrawAnswerFile', { id: ids[0], reason: '不给看' }],
    ] as const) {
      const { code } = await office.refusal(`complaints.${operation}`, input);
      expect([operation, code]).toEqual([operation, 'not_your_window']);
    }
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
