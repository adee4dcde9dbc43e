import { describe, expect, it } from 'vitest';
import type { Checklist, ResultDetail } from '#shared/contracts/assessment';
import type { AdjustmentTrial, AdjustmentView } from '#shared/contracts/assessment-adjustment';
import type { ReviewView } from '#shared/contracts/assessment-review';
import { CLOSE, fillApril, type Golden, MONTH, openGolden } from './golden';

const APRIL = '2026-04';
const PAPER = { reason: '补交停电证明', proof: '电力公司证明〔2026〕12号', decider: '督查办主任' };

async function openClosed(): Promise<Golden> {
  const center = await openGolden();
  await center.call('assessment.close', CLOSE);
  await fillApril(center);
  return center;
}

const late = (center: Golden, day: number) => `late:${center.staff.zhang}:2026-03-${day}:am`;
const removal = (center: Golden, day = 24) => ({ type: 'remove', factId: late(center, day) });
const file = (center: Golden, change: object, rest: object = {}) =>
  center.call<AdjustmentTrial & { id: number }>('assessment.fileAdjustment', {
    aboutMonth: MONTH,
    late: change,
    ...PAPER,
    ...rest,
  });
const refusal = (center: Golden, change: object, aboutMonth = MONTH) =>
  center.refusal('assessment.fileAdjustment', { aboutMonth, late: change, ...PAPER });
const sheet = (center: Golden, month: string, subject: 'person' | 'window', id: number) =>
  center.call<ResultDetail>('assessment.result', { month, subject, id });

describe('a late fact about a closed month', () => {
  it('is worked out with the facts and rulebook of that month and charged in the next open one', async () => {
    const center = await openClosed();
    const { chargeMonth, clause, lines } = await file(center, removal(center));
    expect({ chargeMonth, clause }).toEqual({ chargeMonth: APRIL, clause: '二（一）1、四（四）6' });
    expect(lines).toMatchObject([
      { subject: 'person', name: '张三', points: 200, before: 9200, after: 9400 },
      { subject: 'window', name: '办税窗口', points: 100, before: 9300, after: 9400 },
    ]);
    const april = await sheet(center, APRIL, 'person', center.staff.zhang);
    expect(april.lines).toMatchObject([
      {
        kind: 'adjustment',
        clause: MONTH,
        text: PAPER.reason,
        points: 200,
        total: 10_200,
        explain: { code: 'adjustment_recomputed', params: { before: 9200, after: 9400 } },
        notes: [
          { params: { date: '2026-03-24' } },
          { params: { proof: PAPER.proof, decider: PAPER.decider } },
        ],
      },
    ]);
    expect((await sheet(center, MONTH, 'person', center.staff.zhang)).row.score).toBe(9200);
  });

  it('may be a fact that was missing or another one', async () => {
    const center = await openClosed();
    const games = {
      type: 'add',
      staffId: center.staff.zhao,
      windowId: null,
      date: '2026-03-30',
      kind: 'incident',
      item: 'games',
    };
    expect((await file(center, games)).lines).toMatchObject([
      { name: '赵六', points: -200 },
      { name: '发票窗口', points: -200 },
    ]);
    const shorter = { type: 'replace', factId: late(center, 24), kind: 'late', minutes: 6 };
    expect((await file(center, shorter)).lines).toMatchObject([{ name: '张三', points: 100 }]);
    const list = await center.call<AdjustmentView[]>('assessment.adjustments', { month: MONTH });
    expect(list).toMatchObject([
      { type: 'replace', was: { minutes: 20 }, now: { minutes: 6 }, revocable: true },
      { type: 'add', was: null, now: { kind: 'incident', date: '2026-03-30', person: '赵六' } },
    ]);
  });

  it('may be typed with a reason where nothing can be computed', async () => {
    const center = await openClosed();
    const typed = {
      type: 'typed',
      subject: 'window',
      id: center.windows.two,
      date: null,
      clause: '四（四）9',
      points: -150,
    };
    expect((await file(center, typed)).lines).toMatchObject([{ points: -150, before: null, after: null }]);
    const { row, lines } = await sheet(center, APRIL, 'window', center.windows.two);
    expect(row.score).toBe(9850);
    expect(lines).toMatchObject([{ kind: 'adjustment', explain: { code: 'adjustment_typed' } }]);
    expect(await refusal(center, { ...typed, points: 0 })).toMatchObject({ code: 'adjustment_nothing' });
  });

  it('is refused where it makes no sense', async () => {
    const center = await openGolden();
    expect(await refusal(center, removal(center))).toMatchObject({ code: 'month_not_closed' });
    await center.call('assessment.close', CLOSE);
    expect(await refusal(center, { type: 'remove', factId: 'nix' })).toMatchObject({ code: 'not_found' });
    const add = {
      type: 'add',
      staffId: center.staff.li,
      windowId: null,
      date: '2026-03-30',
      kind: 'incident',
    };
    expect(await refusal(center, add)).toMatchObject({ code: 'fact_incomplete' });
    expect(await refusal(center, { ...add, item: 'nix' })).toMatchObject({ code: 'unknown_item' });
    expect(await refusal(center, { ...add, item: 'games', date: '2026-04-01' })).toMatchObject({
      code: 'adjustment_other_month',
    });
    expect(await refusal(center, { ...add, item: 'games', date: '2026-03-02' })).toMatchObject({
      code: 'not_posted_that_day',
    });
    // A leave without points changes no score.
    const free = { ...add, kind: 'leave', halfDays: 1, leaveKind: 'official' };
    expect(await refusal(center, free)).toMatchObject({ code: 'adjustment_nothing' });
    await center.loginAs('leader');
    expect(await refusal(center, removal(center))).toMatchObject({ code: 'no_permission' });
  });
});

describe('an adjustment', () => {
  it('is never charged twice: not filed again, once in the month that charges it, also when that is closed anew', async () => {
    const center = await openClosed();
    await file(center, removal(center));
    expect(await refusal(center, removal(center))).toMatchObject({ code: 'adjustment_exists' });
    const close = { month: APRIL, acceptJudged: true };
    await center.call('assessment.close', close);
    const first = await sheet(center, APRIL, 'person', center.staff.zhang);
    expect(first.lines.filter(({ kind }) => kind === 'adjustment')).toHaveLength(1);
    await center.call('assessment.reopen', { month: APRIL, reason: '再核' });
    await center.call('assessment.close', close);
    expect((await sheet(center, APRIL, 'person', center.staff.zhang)).row.score).toBe(first.row.score);
    const may = await sheet(center, '2026-05', 'person', center.staff.zhang);
    expect(may.lines).toEqual([]);
    expect(await refusal(center, removal(center))).toMatchObject({ code: 'adjustment_exists' });
  });

  it('goes to the month after the last closed one', async () => {
    const center = await openClosed();
    await center.call('assessment.close', { month: APRIL, acceptJudged: true });
    expect((await file(center, removal(center))).chargeMonth).toBe('2026-05');
  });

  it('can be taken back until the month that charges it is closed, the last one first', async () => {
    const center = await openClosed();
    const first = await file(center, removal(center, 24));
    const second = await file(center, removal(center, 25));
    const revoke = (id: number) => ({ id, reason: '证明不实' });
    expect(await center.refusal('assessment.revokeAdjustment', revoke(first.id))).toMatchObject({
      code: 'adjustment_has_later',
    });
    await center.call('assessment.revokeAdjustment', revoke(second.id));
    expect(await center.refusal('assessment.revokeAdjustment', revoke(second.id))).toMatchObject({
      code: 'already_revoked',
    });
    expect((await sheet(center, APRIL, 'person', center.staff.zhang)).row.score).toBe(10_200);
    await center.call('assessment.close', { month: APRIL, acceptJudged: true });
    expect(await center.refusal('assessment.revokeAdjustment', revoke(first.id))).toMatchObject({
      code: 'adjustment_charged',
    });
  });

  it('adds up with earlier ones of the same month to what one computation gives', async () => {
    const center = await openClosed();
    const { zhang } = center.staff;
    let sum = 0;
    for (const day of [25, 24, 23]) {
      const { lines } = await file(center, removal(center, day));
      sum += lines.find(({ subject }) => subject === 'person')!.points;
    }
    expect((await sheet(center, MONTH, 'person', zhang)).row.score + sum).toBe(10_000);
  });

  it('holds its month closed, and names who is no longer assessed', async () => {
    const center = await openClosed();
    await file(center, removal(center));
    expect(await center.refusal('assessment.reopen', { month: MONTH, reason: '想改' })).toMatchObject({
      code: 'adjustments_about',
      params: { charge: APRIL },
    });
    const { postings } = await center.call<{ postings: { id: number }[] }>('staff.get', {
      id: center.staff.zhang,
    });
    await center.call('staff.endPosting', { id: postings[0]!.id, endDate: '2026-03-31' });
    const { items } = await center.call<Checklist>('assessment.checklist', { month: APRIL });
    expect(items.find(({ code }) => code === 'adjustments_outside')).toMatchObject({
      count: 1,
      names: ['张三'],
    });
  });

  it('answers an objection that was upheld after the papers were out, and stands on the notice', async () => {
    const center = await openClosed();
    const month = { month: MONTH };
    await center.call('assessment.confirm', { ...month, reason: '未公示' });
    await center.call('assessment.sign', {
      ...month,
      mode: 'paper',
      signer: '王主任',
      signedOn: '2026-04-09',
    });
    await center.call('documents.publish', month);
    const { id } = await center.call<{ id: number }>('assessment.fileObjection', {
      ...month,
      kind: 'objection',
      subject: 'person',
      id: center.staff.zhang,
      factId: late(center, 24),
      text: '当天停电',
      filedBy: '张三',
      filedOn: '2026-04-10',
    });
    await center.call('assessment.decideObjection', { id, decision: 'upheld', reason: '属实' });
    const review = () => center.call<ReviewView>('assessment.review', month);
    expect((await review()).objections).toMatchObject([{ id, needsAdjustment: true }]);
    await file(center, removal(center), { objectionId: id });
    expect((await review()).objections).toMatchObject([{ id, needsAdjustment: false }]);
    const { html } = await center.call<{ html: string }>('documents.html', {
      month: APRIL,
      kind: 'notice',
      subjectId: center.windows.one,
    });
    expect(html).toContain('2026-03 更正');
    expect(html).toContain('补交停电证明');
    expect(html).toContain('2026-03更正+2分');
  });
});
