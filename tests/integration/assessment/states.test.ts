import { describe, expect, it } from 'vitest';
import { CLOSE, type Golden, MONTH, openGolden } from './golden';

const results = (center: Golden) => center.call('assessment.report', { month: MONTH });
const month = { month: MONTH };
const signature = { ...month, mode: 'paper', signer: '王主任', signedOn: '2026-04-09' };
const confirm = { ...month, reason: '本月未公示' };

describe('a closed month', () => {
  it('refuses changes of its facts and keeps its results', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const before = await results(center);
    await center.punches('0147\t2026-03-23 08:21:00\t1\t255\t1\t0\r\n');
    const incident = {
      staffIds: [center.staff.zhang],
      date: '2026-03-30',
      itemCode: 'games',
      source: 'self_check',
      description: '迟来的记录',
    };
    expect(await center.refusal('incidents.record', incident)).toMatchObject({ code: 'month_closed' });
    const leave = {
      staffId: center.staff.zhang,
      kind: 'personal',
      start: { date: '2026-03-23', at: 'am' },
      end: { date: '2026-03-23', at: 'am' },
    };
    expect(await center.refusal('leave.submit', leave)).toMatchObject({ code: 'month_closed' });
    expect(await results(center)).toEqual(before);
  });

  it('can be closed only once, and saves a backup', async () => {
    const center = await openGolden();
    const closed = await center.call<{ backup: string | null }>('assessment.close', CLOSE);
    expect(closed.backup).toMatch(/^hallkeeper-.*\.db$/);
    expect(await center.refusal('assessment.close', CLOSE)).toMatchObject({ code: 'month_not_open' });
  });

  it('has the same digest for the same facts', async () => {
    const center = await openGolden();
    const first = await center.call<{ digest: string }>('assessment.close', CLOSE);
    await center.call('assessment.reopen', { ...month, reason: '再核一次' });
    const again = await center.call<{ digest: string }>('assessment.close', CLOSE);
    expect(again.digest).toBe(first.digest);
  });
});

describe('the states of a month', () => {
  it('go from open to closed, confirmed and published, each step audited', async () => {
    const center = await openGolden();
    expect(await center.refusal('assessment.confirm', month)).toMatchObject({ code: 'month_not_in_state' });
    await center.call('assessment.close', CLOSE);
    expect(await center.refusal('documents.publish', month)).toMatchObject({ code: 'month_not_in_state' });
    expect(await center.call('assessment.confirm', confirm)).toMatchObject({ state: 'confirmed' });
    expect(await center.refusal('documents.publish', month)).toMatchObject({ code: 'month_not_in_state' });
    expect(await center.call('assessment.sign', signature)).toMatchObject({ state: 'signed' });
    expect(await center.call('documents.publish', month)).toMatchObject({ state: 'published' });
    const history = await center.call<{ toState: string }[]>('months.history', month);
    expect(history.map(({ toState }) => toState)).toEqual(['closed', 'confirmed', 'signed', 'published']);
    const rows = await center.database.kysely
      .selectFrom('audit_log')
      .select(['operation', 'entity'])
      .where('entity', '=', 'month')
      .execute();
    expect(rows.map(({ operation }) => operation)).toEqual([
      'assessment.close',
      'assessment.confirm',
      'assessment.sign',
      'documents.publish',
    ]);
  });

  it('reopen removes results but keeps them as a version, with the reason in the audit log', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    await center.call('assessment.confirm', confirm);
    await center.call('assessment.reopen', { ...month, reason: '李四补交了证明' });
    expect(await results(center)).toMatchObject({ state: 'open' });
    expect(await center.database.kysely.selectFrom('assessment_result').selectAll().execute()).toEqual([]);
    const row = await center.database.kysely
      .selectFrom('audit_log')
      .selectAll()
      .where('operation', '=', 'assessment.reopen')
      .executeTakeFirstOrThrow();
    expect(row.reason).toBe('李四补交了证明');
    expect(JSON.parse(row.before ?? '')).toMatchObject({ state: 'confirmed', version: 1 });
    const versions = await center.call<{ no: number; cause: string; current: boolean }[]>(
      'assessment.versions',
      month,
    );
    expect(versions).toMatchObject([{ no: 1, cause: 'close', current: false }]);
  });

  it('a published month stays', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    await center.call('assessment.confirm', confirm);
    await center.call('assessment.sign', signature);
    await center.call('documents.publish', month);
    expect(await center.refusal('assessment.reopen', { ...month, reason: '想改' })).toMatchObject({
      code: 'month_not_in_state',
    });
  });
});

describe('permissions', () => {
  it.each([
    ['officer', 'assessment.close', CLOSE],
    ['officer', 'assessment.confirm', month],
    ['leader', 'assessment.reopen', { ...month, reason: 'r' }],
    ['leader', 'documents.publish', month],
    ['auditor', 'assessment.close', CLOSE],
    ['manager', 'assessment.report', month],
    ['manager', 'assessment.waiverReport', month],
    ['officer', 'assessment.sign', signature],
    ['leader', 'assessment.confirm', confirm],
    ['admin', 'assessment.report', month],
    ['admin', 'documents.papers', month],
  ] as const)('%s may not %s', async (role, channel, input) => {
    const center = await openGolden();
    await center.loginAs(role);
    expect(await center.refusal(channel, input)).toMatchObject({ code: 'no_permission' });
  });
});
