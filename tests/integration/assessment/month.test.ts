import { describe, expect, it } from 'vitest';
import type {
  CheckItem,
  Checklist,
  Overview,
  PersonResult,
  ResultDetail,
} from '#shared/contracts/assessment';
import type { ExceptionRow } from '#shared/contracts/attendance';
import { CLOSE, type Golden, MONTH, openGolden, record } from './golden';

interface Report {
  state: string;
  rulebook: unknown;
  results: {
    subject: string;
    id: string;
    score: number;
    grade: string;
    rank: number;
    lines: { clause: string; count: number; points: number; total: number; facts: string[] }[];
  }[];
}

const report = (center: Golden) => center.call<Report>('assessment.report', { month: MONTH });
const scores = async (center: Golden) =>
  (await report(center)).results.map(({ id, score, grade, rank }) => [id, score, grade, rank]);

const GOLDEN = [
  ['0150', 99, '优秀', 1],
  ['0148', 93, '优秀', 2],
  ['0147', 92, '优秀', 3],
  ['0149', 80, '良好', 4],
  ['W2', 96, '优秀', 1],
  ['W1', 93, '优秀', 2],
];

describe('the golden month', () => {
  it('gives the numbers worked out by hand, open and closed', async () => {
    const center = await openGolden();
    expect(await scores(center)).toEqual(GOLDEN);
    const draft = await report(center);
    expect(draft).toMatchObject({
      month: MONTH,
      state: 'open',
      rulebook: { person: 'person/1', window: 'window/1' },
    });
    const closed = await center.call('assessment.close', CLOSE);
    expect(closed).toMatchObject({
      state: 'closed',
      persons: 4,
      windows: 2,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await report(center)).toEqual({ ...draft, state: 'closed' });
  });

  it('says clause, count, points and running total of each line', async () => {
    const { results } = await report(await openGolden());
    const zhang = results.find(({ id }) => id === '0147');
    expect(zhang?.lines.map(({ clause, count, points, total }) => [clause, count, points, total])).toEqual([
      ['二（一）1', 1, -1, 99],
      ['二（一）1', 1, -2, 97],
      ['二（二）1', 1, -5, 92],
    ]);
    const two = results.find(({ id }) => id === 'W2');
    expect(two?.lines).toMatchObject([{ clause: '四（四）7', count: 2, points: -4, total: 96 }]);
  });

  it('shows the facts behind a line, and what was not charged and why', async () => {
    const center = await openGolden();
    const ask = (id: number) =>
      center.call<ResultDetail>('assessment.result', { month: MONTH, subject: 'person', id });
    const zhang = await ask(center.staff.zhang);
    expect(zhang.lines[0]).toMatchObject({
      groupName: '出勤 › 日常考勤',
      explain: { code: 'minutes' },
      facts: [{ kind: 'late', date: '2026-03-23', person: '张三', minutes: 8, time: '08:38', session: 'am' }],
    });
    expect(zhang.notCharged).toMatchObject([{ reason: 'converted', facts: [{ kind: 'late', minutes: 35 }] }]);
    const wang = await ask(center.staff.wang);
    expect(wang.lines).toMatchObject([{ factor: 200, count: 2, points: -2000, total: 8000 }]);
    const zhao = await ask(center.staff.zhao);
    expect(zhao.notCharged.map(({ reason }) => reason)).toEqual(['allowance', 'allowance']);
    const li = await ask(center.staff.li);
    expect(li.notCharged).toMatchObject([{ reason: 'waived', facts: [{ kind: 'incident' }] }]);
  });

  it('counts grades and the average, and compares with the month before', async () => {
    const center = await openGolden();
    const view = await center.call<Overview>('assessment.overview', { month: MONTH });
    expect(view.draft).toBe(true);
    expect(view.person.average).toBe(9100);
    expect(view.person.grades.map(({ count }) => count)).toEqual([3, 1, 0, 0]);
    await center.call('assessment.close', CLOSE);
    const next = await center.call<Overview>('assessment.overview', { month: '2026-04' });
    expect(next.results.find(({ code }) => code === '0149')).toMatchObject({
      previousScore: 8000,
      previousRank: 4,
    });
    expect(next.person.previousAverage).toBe(9100);
  });
});

it('tells the results of one person by month', async () => {
  const center = await openGolden();
  const ask = () => center.call<PersonResult[]>('assessment.personResults', { staffId: center.staff.wang });
  expect(await ask()).toEqual([]);
  await center.call('assessment.close', CLOSE);
  expect(await ask()).toMatchObject([{ month: MONTH, state: 'closed', score: 8000, rank: 4, of: 4 }]);
});

describe('the check list', () => {
  const levels = async (center: Golden) => {
    const { items } = await center.call<Checklist>('assessment.checklist', { month: MONTH });
    return Object.fromEntries(items.map(({ code, level, count }) => [code, `${level} ${count}`]));
  };

  it('lists what blocks and what warns', async () => {
    const center = await openGolden();
    expect(await levels(center)).toEqual({
      month_not_over: 'ok 0',
      no_rulebook: 'ok 0',
      sessions_open: 'ok 0',
      leaves_pending: 'ok 0',
      incidents_undecided: 'ok 0',
      exceptions_unsettled: 'warn 4',
      leaves_not_returned: 'warn 1',
      meetings_open: 'ok 0',
      machine_ids_unmapped: 'ok 0',
      people_without_id: 'ok 0',
      rules_without_data: 'warn 4',
      facts_outside: 'ok 0',
      adjustments_outside: 'ok 0',
      outings_open: 'ok 0',
      marks_missing: 'ok 0',
      orders_not_escalated: 'ok 0',
      complaints_overdue: 'ok 0',
      evaluations_open: 'ok 0',
      tasks_not_urged: 'ok 0',
      punch_lines_held: 'ok 0',
      watch_files_failed: 'ok 0',
      machines_behind: 'ok 0',
    });
  });

  it('closes only what is decided, and judged exceptions only when accepted', async () => {
    const center = await openGolden();
    await record(center, center.staff.zhang, '2026-03-30', 'games', null);
    expect(await center.refusal('assessment.close', CLOSE)).toMatchObject({
      code: 'close_blocked',
      params: { reason: 'incidents_undecided', count: 1, blockers: 1 },
    });
    const april = { month: '2026-04', acceptJudged: true };
    expect(await center.refusal('assessment.close', april)).toMatchObject({
      code: 'close_blocked',
      params: { reason: 'month_not_over' },
    });
  });

  it('asks for the acceptance of warnings', async () => {
    const center = await openGolden();
    expect(await center.refusal('assessment.close', { month: MONTH })).toMatchObject({
      code: 'close_unaccepted',
      params: { reason: 'exceptions_unsettled', count: 4 },
    });
  });

  it('shows facts nobody answers for', async () => {
    const center = await openGolden();
    await center.punches('999\t2026-03-24 08:20:00\t1\t255\t1\t0\r\n');
    expect(await levels(center)).toMatchObject({ machine_ids_unmapped: 'warn 1' });
  });

  it('names who is posted without an attendance number', async () => {
    const center = await openGolden();
    const mappings = await center.call<{ id: number; staffId: number }[]>('punches.mappings', {});
    const own = mappings.find(({ staffId }) => staffId === center.staff.zhang);
    await center.call('punches.unmap', { id: own?.id, reason: '登记错误' });
    const { items } = await center.call<Checklist>('assessment.checklist', { month: MONTH });
    const without = (found: CheckItem[]) => found.find(({ code }) => code === 'people_without_id');
    expect(without(items)).toMatchObject({ level: 'block', count: 1, names: ['张三'] });
    // Once the office has settled what was judged without punches, nothing of it is open.
    const { rows } = await center.call<{ rows: ExceptionRow[] }>('attendance.exceptions', { month: MONTH });
    const judged = rows.filter(({ staffId }) => staffId === center.staff.zhang);
    await center.call('attendance.settle', {
      items: judged.map(({ staffId, date, session }) => ({ staffId, date, session })),
      ...{ action: 'confirm', reason: '已核实' },
    });
    const after = await center.call<Checklist>('assessment.checklist', { month: MONTH });
    expect(without(after.items)).toMatchObject({ level: 'ok', count: 0 });
  });

  it('names each thing that is open, and whose work it is', async () => {
    const center = await openGolden();
    await center.call('attendance.registerOuting', {
      ...{
        staffId: center.staff.zhang,
        kind: 'outing',
        place: '税务局',
        reason: '送件',
        allowedBy: '王主任',
      },
      out: { date: '2026-03-24', minute: 600 },
    });
    const { items } = await center.call<Checklist>('assessment.checklist', { month: MONTH });
    const found = (code: CheckItem['code']) => items.find((each) => each.code === code);
    expect(found('outings_open')).toMatchObject({
      ...{ level: 'warn', count: 1 },
      cases: [{ staffId: center.staff.zhang, name: '张三', date: '2026-03-24', count: 1 }],
    });
    const unsettled = found('exceptions_unsettled');
    expect(unsettled?.cases.reduce((sum, { count }) => sum + count, 0)).toBe(unsettled?.count);
    expect(unsettled?.who).toEqual(found('outings_open')?.who);
    expect(unsettled?.who).not.toEqual([]);
  });
});
