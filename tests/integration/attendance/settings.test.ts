import { describe, expect, it } from 'vitest';
import type { DayStory } from '#shared/contracts/attendance-story';
import { openOffice } from './office';

/** Somebody who never punches in the morning of four days. */
async function openForgetful() {
  const office = await openOffice();
  const staffId = await office.hire('1', '张三');
  const dates = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-04-01'];
  await office.punches(...dates.map((date) => `1 ${date} 12:01 13:58 17:31`), '1 2026-04-02 08:20');
  const correct = (date: string) => ({
    items: [{ staffId, date, session: 'am' }],
    action: 'correct',
    side: 'in',
    time: 505,
    reason: '机器没有识别',
    proof: '监控截图',
  });
  return { office, staffId, correct };
}

describe('limit of corrections', () => {
  it('is none until it is set', async () => {
    const { office, correct } = await openForgetful();
    expect(await office.call('attendance.settings')).toEqual({ correctionLimit: null, glyphs: {} });
    for (const date of ['2026-03-09', '2026-03-10', '2026-03-11']) {
      await office.call('attendance.settle', correct(date));
    }
  });

  it('refuses one more than a month may have; taken back ones do not count', async () => {
    const { office, staffId, correct } = await openForgetful();
    await office.call('attendance.saveSettings', { correctionLimit: 1, glyphs: {} });
    const { settlementIds } = await office.call<{ settlementIds: number[] }>(
      'attendance.settle',
      correct('2026-03-09'),
    );
    expect(await office.refusal('attendance.settle', correct('2026-03-10'))).toEqual({
      code: 'correction_limit_reached',
      params: { name: '张三', date: '2026-03-10', month: '2026-03', limit: 1, used: 1 },
    });
    const story = () => office.call<DayStory>('attendance.day', { staffId, date: '2026-03-10' });
    expect((await story()).corrections).toEqual({ used: 1, limit: 1 });
    await office.call('attendance.settle', correct('2026-04-01'));
    await office.call('attendance.revoke', { settlementIds, reason: '重办' });
    await office.call('attendance.settle', correct('2026-03-10'));
    expect((await story()).settlements).toMatchObject([{ action: 'correct', proof: '监控截图' }]);
  });

  it('counts those of one list together, all or none', async () => {
    const { office, staffId, correct } = await openForgetful();
    await office.call('attendance.saveSettings', { correctionLimit: 1, glyphs: {} });
    const items = ['2026-03-09', '2026-03-10'].map((date) => ({ staffId, date, session: 'am' }));
    expect(await office.refusal('attendance.settle', { ...correct('2026-03-09'), items })).toMatchObject({
      code: 'correction_limit_reached',
    });
    await office.call('attendance.settle', correct('2026-03-11'));
  });
});

describe('signs', () => {
  it('differ from each other and are kept', async () => {
    const { office } = await openForgetful();
    const save = (glyphs: object) => ({ correctionLimit: null, glyphs });
    expect(await office.refusal('attendance.saveSettings', save({ late: '√' }))).toEqual({
      code: 'glyph_twice',
      params: { glyph: '√' },
    });
    for (const glyphs of [{ late: '' }, { late: '迟到了' }, { rest: '休' }, { nothing: 'x' }]) {
      expect(await office.refusal('attendance.saveSettings', save(glyphs))).toMatchObject({
        code: 'invalid_input',
      });
    }
    await office.call('attendance.saveSettings', save({ late: 'L', present: '○', early: '早' }));
    expect(await office.refusal('attendance.saveSettings', save({ present: '○' }))).toMatchObject({
      code: 'glyph_twice',
    });
    expect(await office.call('attendance.settings')).toEqual(save({ late: 'L', present: '○', early: '早' }));
  });

  it('are set by the chief, not by an officer', async () => {
    const { office } = await openForgetful();
    await office.loginAs('officer');
    expect(await office.refusal('attendance.saveSettings', { correctionLimit: 0, glyphs: {} })).toMatchObject(
      { code: 'no_permission' },
    );
    expect(await office.call('attendance.settings')).toMatchObject({ correctionLimit: null });
  });
});
