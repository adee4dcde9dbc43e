import { describe, expect, it } from 'vitest';
import type { ResultDetail } from '#shared/contracts/assessment';
import type { ReviewView, WaiverView } from '#shared/contracts/assessment-review';
import type { MonthVersion, VersionComparison } from '#shared/contracts/assessment-versions';
import { startOfDay } from '#shared/domain/time/wall';
import { CLOSE, type Golden, MONTH, openGolden } from './golden';

const month = { month: MONTH };
const REVIEW = { ...month, from: '2026-04-10', to: '2026-04-14', note: '公示栏' };

async function openReview(): Promise<Golden> {
  const center = await openGolden();
  await center.call('assessment.close', CLOSE);
  await center.call('assessment.startReview', REVIEW);
  return center;
}

const sheet = (center: Golden, subject: 'person' | 'window', id: number) =>
  center.call<ResultDetail>('assessment.result', { ...month, subject, id });
const score = async (center: Golden, subject: 'person' | 'window', id: number) =>
  (await sheet(center, subject, id)).row.score;
const late = (center: Golden, day: number) => `late:${center.staff.zhang}:2026-03-${day}:am`;
const objection = (center: Golden, rest: object = {}) => ({
  ...month,
  kind: 'objection',
  subject: 'person',
  id: center.staff.zhang,
  factId: late(center, 24),
  text: '当天考勤机停用，有照片为证',
  filedBy: '张三',
  filedOn: '2026-04-10',
  ...rest,
});
const file = (center: Golden, rest: object = {}) =>
  center.call<{ id: number }>('assessment.fileObjection', objection(center, rest));

describe('the review', () => {
  it('begins after the close, may get other days, and shows them', async () => {
    const center = await openGolden();
    expect(await center.refusal('assessment.startReview', REVIEW)).toMatchObject({
      code: 'month_not_in_state',
    });
    await center.call('assessment.close', CLOSE);
    const backwards = { ...REVIEW, to: '2026-04-01' };
    expect(await center.refusal('assessment.startReview', backwards)).toMatchObject({ code: 'review_dates' });
    await center.call('assessment.startReview', REVIEW);
    await center.call('assessment.startReview', { ...REVIEW, to: '2026-04-16' });
    const review = await center.call<ReviewView>('assessment.review', month);
    expect(review).toMatchObject({ period: { from: '2026-04-10', to: '2026-04-16' }, over: false });
  });

  it('is not confirmed before its end without a reason, and never with open objections', async () => {
    const center = await openReview();
    expect(await center.refusal('assessment.confirm', month)).toMatchObject({ code: 'reason_required' });
    center.setNow(startOfDay('2026-04-15') + 36_000_000);
    const { id } = await file(center);
    await file(center, { kind: 'statement', text: '情况说明' });
    expect(await center.refusal('assessment.confirm', month)).toMatchObject({
      code: 'objections_open',
      params: { count: 1 },
    });
    await center.call('assessment.decideObjection', { id, decision: 'dismissed', reason: '照片看不出日期' });
    expect(await center.call('assessment.confirm', month)).toMatchObject({ state: 'confirmed' });
  });

  it('upholds an objection by waiving its fact, for the person and the window', async () => {
    const center = await openReview();
    const { zhang } = center.staff;
    const { id } = await file(center);
    await center.call('assessment.decideObjection', { id, decision: 'upheld', reason: '停电属实' });
    expect(await score(center, 'person', zhang)).toBe(9400);
    expect(await score(center, 'window', center.windows.one)).toBe(9400);
    const { notCharged } = await sheet(center, 'person', zhang);
    expect(notCharged.map(({ reason }) => reason).sort()).toEqual(['converted', 'waived']);
    expect(
      await center.refusal('assessment.decideObjection', { id, decision: 'noted', reason: 'x' }),
    ).toMatchObject({ code: 'objection_decided' });
    const review = await center.call<ReviewView>('assessment.review', month);
    expect(review.objections).toMatchObject([{ state: 'upheld', needsAdjustment: false, name: '张三' }]);
  });

  it('gives back a part in a line of its own', async () => {
    const center = await openReview();
    const { id } = await file(center);
    const decision = { id, decision: 'partly', reason: '情有可原' };
    expect(await center.refusal('assessment.decideObjection', decision)).toMatchObject({
      code: 'points_required',
    });
    const much = { ...decision, points: 2_50 };
    expect(await center.refusal('assessment.decideObjection', much)).toMatchObject({
      code: 'waiver_too_much',
    });
    await center.call('assessment.decideObjection', { ...decision, points: 50 });
    const { row, lines } = await sheet(center, 'person', center.staff.zhang);
    expect(row.score).toBe(9250);
    expect(lines.at(-1)).toMatchObject({ kind: 'waiver', points: 50, total: 9250, text: '情有可原' });
    expect(await score(center, 'window', center.windows.one)).toBe(9300);
  });

  it('refuses strangers and statements about nothing', async () => {
    const center = await openReview();
    expect(await center.refusal('assessment.fileObjection', objection(center, { id: 999 }))).toMatchObject({
      code: 'not_found',
    });
    expect(
      await center.refusal('assessment.fileObjection', objection(center, { factId: 'nix' })),
    ).toMatchObject({
      code: 'not_found',
    });
    const { id } = await file(center);
    const noted = { id, decision: 'noted', reason: '知道了' };
    expect(await center.refusal('assessment.decideObjection', noted)).toMatchObject({
      code: 'objection_decision',
    });
    await center.call('assessment.withdrawObjection', { id, reason: '本人撤回' });
    expect((await center.call<ReviewView>('assessment.review', month)).openObjections).toBe(0);
  });
});

describe('waivers', () => {
  const waive = (center: Golden, rest: object = {}) => ({
    ...month,
    subject: 'person',
    id: center.staff.zhang,
    kind: 'full',
    factId: late(center, 23),
    reason: '支援抗洪',
    ...rest,
  });

  it('need a reason and a fact, count at once and can be taken back with the seal', async () => {
    const center = await openReview();
    const seal = async () =>
      (await center.database.kysely.selectFrom('month_period').select('digest').executeTakeFirstOrThrow())
        .digest;
    const before = await seal();
    expect(await center.refusal('assessment.waive', waive(center, { reason: ' ' }))).toMatchObject({
      code: 'invalid_input',
    });
    expect(await center.refusal('assessment.waive', waive(center, { factId: null }))).toMatchObject({
      code: 'waiver_fact_required',
    });
    const { id } = await center.call<{ id: number }>('assessment.waive', waive(center));
    expect(await score(center, 'person', center.staff.zhang)).toBe(9300);
    expect(await seal()).not.toBe(before);
    expect(await center.refusal('assessment.waive', waive(center))).toMatchObject({ code: 'waiver_exists' });
    await center.call('assessment.revokeWaiver', { id, reason: '查无此事' });
    expect(await score(center, 'person', center.staff.zhang)).toBe(9200);
    expect(await seal()).toBe(before);
    expect(await center.refusal('assessment.revokeWaiver', { id, reason: '再来' })).toMatchObject({
      code: 'already_revoked',
    });
  });

  it('are refused once the results are confirmed', async () => {
    const center = await openReview();
    await center.call('assessment.confirm', { ...month, reason: '提前' });
    expect(await center.refusal('assessment.waive', waive(center))).toMatchObject({
      code: 'month_not_in_state',
    });
  });

  it('stand in the report with who, what, why and points, dismissed incidents too', async () => {
    const center = await openReview();
    await center.call('assessment.waive', waive(center));
    const part = waive(center, { kind: 'part', points: 30, factId: null, reason: '表现好' });
    const { id } = await center.call<{ id: number }>('assessment.waive', part);
    await center.call('assessment.revokeWaiver', { id, reason: '不符合规定' });
    const rows = await center.call<WaiverView[]>('assessment.waiverReport', month);
    expect(rows).toMatchObject([
      {
        kind: 'full',
        name: '张三',
        windowName: '办税窗口',
        fact: { kind: 'late', date: '2026-03-23' },
        personPoints: 100,
        windowPoints: 100,
        reason: '支援抗洪',
        decidedByName: '测试主任',
        revokedReason: null,
      },
      { kind: 'part', personPoints: 0, reason: '表现好', revokedReason: '不符合规定' },
      { kind: 'dismissed', name: '李四', reason: '查证属实或不实', decidedByName: '测试主任' },
    ]);
    expect(rows[2]!.personPoints).toBeGreaterThan(0);
  });
});

describe('versions', () => {
  it('keep what was before a reopening and what the review changed, and tell them apart', async () => {
    const center = await openReview();
    const { id } = await file(center);
    await center.call('assessment.decideObjection', { id, decision: 'upheld', reason: '停电属实' });
    await center.call('assessment.reopen', { ...month, reason: '补一次会议' });
    await center.call('assessment.close', CLOSE);
    const versions = await center.call<MonthVersion[]>('assessment.versions', month);
    expect(versions).toMatchObject([
      { no: 1, cause: 'close', current: false },
      { no: 2, cause: 'review', current: false },
      { no: 3, cause: 'close', current: true },
    ]);
    const { results, added, removed, reasons } = await center.call<VersionComparison>(
      'assessment.compareVersions',
      { ...month, from: 1, to: 3 },
    );
    expect(results).toMatchObject([
      {
        name: '张三',
        before: { score: 9200 },
        after: { score: 9400 },
        lines: [{ clause: '二（一）1', before: -300, after: -100 }],
      },
      { name: '办税窗口', before: { score: 9300 }, after: { score: 9400 } },
    ]);
    expect([added, removed]).toEqual([[], []]);
    expect(reasons.map(({ text }) => text)).toEqual(expect.arrayContaining(['停电属实', '补一次会议']));
    expect(await center.refusal('assessment.compareVersions', { ...month, from: 1, to: 9 })).toMatchObject({
      code: 'not_found',
    });
  });
});
