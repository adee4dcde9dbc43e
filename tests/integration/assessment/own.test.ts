import { describe, expect, it } from 'vitest';
import type { Overview, WarningRow } from '#shared/contracts/assessment';
import type { AdjustmentView } from '#shared/contracts/assessment-adjustment';
import type { ReviewView } from '#shared/contracts/assessment-review';
import type { Role } from '#shared/contracts/roles';
import { FIRST_ACCOUNT } from '../support/center';
import { CLOSE, type Golden, MONTH, openGolden } from './golden';

const month = { month: MONTH };

/** 李四 manages W1 from the 23rd on, and logs in. */
async function logInManager(center: Golden): Promise<void> {
  const { postings } = await center.call<{ postings: { id: number }[] }>('staff.get', {
    id: center.staff.li,
  });
  await center.call('staff.changePosting', {
    id: postings[0]!.id,
    windowId: center.windows.one,
    duty: 'A',
    post: 'manager',
    startDate: '2026-03-23',
  });
  await center.call('access.saveAccount', {
    id: null,
    username: 'lisi',
    displayName: '李四',
    roles: ['manager'] satisfies Role[],
    staffId: center.staff.li,
    password: 'long enough 77',
    changeAtNextLogin: false,
  });
}

const become = (center: Golden, username: string, password: string) =>
  center.call('access.login', { username, password });

describe('a window manager', () => {
  it('sees the results of the own window and its people, and no others', async () => {
    const center = await openGolden();
    await logInManager(center);
    await center.call('assessment.close', CLOSE);
    await become(center, 'lisi', 'long enough 77');
    const view = await center.call<Overview>('assessment.overview', month);
    expect(view.own).toBe(true);
    expect(view.results.map(({ name }) => name).sort()).toEqual(['办税窗口', '张三', '李四']);
    expect(view.person.average).toBe(9250);
    const result = (subject: string, id: number) => ({ ...month, subject, id });
    expect(await center.call('assessment.result', result('person', center.staff.zhang))).toBeDefined();
    for (const [subject, id] of [
      ['person', center.staff.wang],
      ['window', center.windows.two],
    ] as const) {
      expect(await center.refusal('assessment.result', result(subject, id))).toMatchObject({
        code: 'not_your_window',
      });
    }
  });

  it('objects for the own people only, and sees only what is about them', async () => {
    const center = await openGolden();
    await logInManager(center);
    await center.call('assessment.close', CLOSE);
    const objection = (id: number) => ({
      ...month,
      kind: 'objection',
      subject: 'person',
      id,
      text: '请复核',
      filedBy: '李四',
      filedOn: '2026-04-10',
    });
    await center.call('assessment.fileObjection', objection(center.staff.wang));
    await center.call('assessment.fileAdjustment', {
      aboutMonth: MONTH,
      late: {
        type: 'typed',
        subject: 'person',
        id: center.staff.wang,
        date: null,
        clause: '一',
        points: -100,
      },
      reason: '补扣',
      proof: '记录',
      decider: '主任',
    });
    await become(center, 'lisi', 'long enough 77');
    await center.call('assessment.fileObjection', objection(center.staff.zhang));
    expect(await center.refusal('assessment.fileObjection', objection(center.staff.wang))).toMatchObject({
      code: 'not_your_window',
    });
    const review = await center.call<ReviewView>('assessment.review', month);
    expect(review.objections.map(({ name }) => name)).toEqual(['张三']);
    expect(await center.call<AdjustmentView[]>('assessment.adjustments', month)).toEqual([]);
    await become(center, FIRST_ACCOUNT.username, FIRST_ACCOUNT.password);
    expect((await center.call<ReviewView>('assessment.review', month)).objections).toHaveLength(2);
  });
});

describe('early warnings', () => {
  it('name who is near to what while the month is open, the worst off first', async () => {
    const center = await openGolden();
    const rows = await center.call<WarningRow[]>('assessment.warnings', month);
    expect(rows[0]).toMatchObject({ name: '王五', kind: 'grade', text: '合格', left: 0, score: 8000 });
    expect(rows.filter(({ kind }) => kind === 'grade').map(({ name, left }) => [name, left])).toEqual([
      ['王五', 0],
      ['张三', 200],
      ['办税窗口', 300],
      ['李四', 300],
    ]);
    await center.call('assessment.close', CLOSE);
    expect(await center.call('assessment.warnings', month)).toEqual([]);
  });
});
