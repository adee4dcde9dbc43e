import { describe, expect, it } from 'vitest';
import type { OutingRow } from '#shared/contracts/attendance-register';
import type { DayStory } from '#shared/contracts/attendance-story';
import { wallAt } from '#shared/domain/time/wall';
import { closeMonth, openOffice } from './office';

const at = (date: string, minute: number) => ({ date, minute });
const DAY = '2026-04-07';

async function morning() {
  const office = await openOffice();
  const staffId = await office.hire('0147', '张三');
  await office.hire('0148', '李四');
  await office.punches(
    `0147 ${DAY} 12:01 13:58 17:31`,
    '0147 2026-04-08 08:21 10:00',
    '0148 2026-04-09 08:21 12:00 14:00 19:00',
  );
  const story = (date: string) => office.call<DayStory>('attendance.day', { staffId, date });
  const sign = (more: object) => ({
    items: [{ staffId, date: DAY, session: 'am' }],
    ...{ action: 'sign', side: 'in', time: 508, reason: '停电', witness: '王五' },
    ...more,
  });
  const fails = { device: '', from: at(DAY, 480), to: at(DAY, 540), reason: '停电' };
  return { office, staffId, story, sign, fails };
}

describe('a sign-in on paper', () => {
  it('stands on a declared failure and names its witness', async () => {
    const { office, story, sign, fails } = await morning();
    const failure = await office.call<{ id: number }>('attendance.declareFailure', fails);
    expect((await story(DAY)).sessions[0]?.reasons).toContainEqual({ code: 'device_failure', ref: '停电' });
    const answer = await office.call('attendance.settle', sign({ failureId: failure.id }));
    expect(answer).toMatchObject({ days: [{ date: DAY, sessions: [{ status: 'present' }, {}] }] });
    const { sessions, settlements } = await story(DAY);
    expect(sessions[0]).toMatchObject({ inSlot: { source: 'sign', at: wallAt(DAY, 508), raw: null } });
    expect(settlements).toMatchObject([{ action: 'sign', witness: '王五', failureId: failure.id }]);
    expect(
      await office.refusal('attendance.revokeFailure', { id: failure.id, reason: '误登' }),
    ).toMatchObject({
      code: 'failure_in_use',
      params: { count: 1 },
    });
  });

  it('is no correction: the limit of the month does not count it', async () => {
    const { office, sign, story } = await morning();
    await office.call('attendance.saveSettings', { correctionLimit: 0, glyphs: {} });
    await office.call('attendance.settle', sign({}));
    expect((await story(DAY)).corrections).toEqual({ used: 0, limit: 0 });
  });

  it.each([
    [{ witness: '' }, 'sign_without_witness'],
    [{ side: null }, 'correction_incomplete'],
    [{ time: 900 }, 'correction_out_of_order'],
    [{ failureId: 99 }, 'not_found'],
  ])('refuses %j', async (more, code) => {
    const { office, sign } = await morning();
    expect(await office.refusal('attendance.settle', sign(more))).toMatchObject({ code });
  });

  it('refuses a time outside the failure, or one that was voided', async () => {
    const { office, sign, fails } = await morning();
    const { id: failureId } = await office.call<{ id: number }>('attendance.declareFailure', fails);
    expect(await office.refusal('attendance.settle', sign({ failureId, time: 545 }))).toMatchObject({
      code: 'sign_outside_failure',
      params: { date: DAY },
    });
    await office.call('attendance.revokeFailure', { id: failureId, reason: '误登' });
    expect(await office.refusal('attendance.settle', sign({ failureId }))).toMatchObject({
      code: 'already_revoked',
    });
  });

  it.each([
    [{ to: at(DAY, 480) }, 'failure_ends_before_start'],
    [{ from: at('2026-05-01', 0), to: at('2026-05-02', 0) }, 'date_in_future'],
    [{ from: at('2026-01-01', 0) }, 'span_too_long'],
  ])('a failure %j is refused', async (more, code) => {
    const { office, fails } = await morning();
    expect(await office.refusal('attendance.declareFailure', { ...fails, ...more })).toMatchObject({ code });
  });
});

describe('the register', () => {
  const outing = (staffId: number, more: object = {}) => ({
    ...{ staffId, kind: 'outing', out: at('2026-04-08', 600), reason: '送件', place: '市局' },
    ...more,
  });

  it('covers to the end of the session while nobody knows when the person was back', async () => {
    const { office, staffId, story } = await morning();
    const { id } = await office.call<{ id: number }>('attendance.registerOuting', outing(staffId));
    const open = await story('2026-04-08');
    expect(open.sessions.map(({ status }) => status)).toEqual(['present', 'absent']);
    expect(open.sessions[1]?.reasons).toContainEqual({ code: 'back_unclear', ref: `r${id}` });
    await office.call('attendance.closeOuting', { id, back: at('2026-04-08', 1080) });
    expect((await story('2026-04-08')).sessions[1]).toMatchObject({ status: 'outing' });
    await office.call('attendance.revokeOuting', { id, reason: '误登' });
    expect((await story('2026-04-08')).sessions[1]).toMatchObject({ status: 'absent' });
    const [line] = await office.call<OutingRow[]>('attendance.outings', { month: '2026-04' });
    expect(line).toMatchObject({ name: '张三', place: '市局', backAt: wallAt('2026-04-08', 1080) });
    expect(line?.revokedAt).not.toBeNull();
  });

  it.each([
    [{ back: at('2026-04-08', 600) }, 'outing_ends_before_out'],
    [{ due: at('2026-06-08', 600) }, 'span_too_long'],
    [{ kind: 'training' }, 'training_without_end'],
    [{ back: at('2026-04-12', 600) }, 'date_in_future'],
    [{ out: at('2025-12-31', 600) }, 'outing_not_posted'],
    [{ out: at('2026-04-08', 1440) }, 'invalid_input'],
  ])('refuses %j', async (more, code) => {
    const { office, staffId } = await morning();
    expect(await office.refusal('attendance.registerOuting', outing(staffId, more))).toMatchObject({ code });
  });

  it('refuses the same time twice, closing twice, and a closed month', async () => {
    const { office, staffId } = await morning();
    const due = at('2026-04-08', 700);
    const { id } = await office.call<{ id: number }>('attendance.registerOuting', outing(staffId, { due }));
    expect(
      await office.refusal('attendance.registerOuting', outing(staffId, { out: at('2026-04-08', 650) })),
    ).toMatchObject({ code: 'outing_twice', params: { name: '张三' } });
    await office.call('attendance.closeOuting', { id, back: due });
    expect(await office.refusal('attendance.closeOuting', { id, back: due })).toMatchObject({
      code: 'outing_closed',
    });
    await closeMonth(office, '2026-04');
    for (const [operation, input] of [
      ['registerOuting', outing(staffId)],
      ['revokeOuting', { id, reason: '误登' }],
      ['declareFailure', { device: '', from: at(DAY, 0), to: at(DAY, 60), reason: '停电' }],
    ] as const) {
      expect(await office.refusal(`attendance.${operation}`, input)).toMatchObject({
        code: 'month_closed',
        params: { month: '2026-04' },
      });
    }
  });
});
