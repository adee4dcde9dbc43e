import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { makeDemo } from '#electron/demo/make-demo';
import type { OutingRow } from '#shared/contracts/attendance-register';
import type { NoticeInfo, TimetableVersion } from '#shared/contracts/calendar';
import type { ComplaintRow } from '#shared/contracts/complaints';
import type { RoundRow as EvaluationRow, ResultRow } from '#shared/contracts/evaluation';
import type { Incident } from '#shared/contracts/incidents';
import type { RoundRow } from '#shared/contracts/inspections';
import type { BalanceRow } from '#shared/contracts/leave-balances';
import type { MarkPartView } from '#shared/contracts/marks';
import type { MeetingRow } from '#shared/contracts/meetings';
import type { RosterWeek } from '#shared/contracts/roster';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import type { rulebookEntry } from '#shared/contracts/rulebook';
import { startOfDay } from '#shared/domain/time/wall';
import { openCenter } from '../support/center';

type RulebookEntry = z.output<typeof rulebookEntry>;
type MarkMonth = { parts: MarkPartView[] };

const MONTH = '2026-05';
const NOW = startOfDay('2026-06-08');

async function sampleCenter() {
  const center = await openCenter({ now: NOW });
  const door = {
    call: center.call,
    file: async (name: string, content: Uint8Array | string) => center.pick(name, content),
    setNow: (moment: number | null) => center.setNow(moment ?? NOW),
  };
  await makeDemo(door, { staff: 64, months: 1, seed: 1, close: 0 });
  const week = await center.call<RosterWeek>('roster.week', { date: '2026-05-25' });
  const logs = await center.call<DutyLogDay[]>('roster.logs', { month: MONTH });
  const meetings = await center.call<MeetingRow[]>('meetings.list', { month: MONTH });
  const tasks = await center.call<{ task: string }[]>('leave.tasks');
  const incidents = await center.call<Incident[]>('incidents.list', { month: MONTH });
  const rounds = await center.call<RoundRow[]>('inspections.rounds', {
    from: '2026-05-01',
    to: '2026-05-31',
  });
  const balances = await center.call<BalanceRow[]>('leave.balances', { year: 2026 });
  const outings = await center.call<OutingRow[]>('attendance.outings', { month: MONTH });
  const timetables = await center.call<TimetableVersion[]>('calendar.timetables');
  const notices = await center.call<NoticeInfo[]>('calendar.notices', {
    from: '2026-05-01',
    to: '2026-05-31',
  });
  const complaints = await center.call<ComplaintRow[]>('complaints.list', { from: MONTH, to: MONTH });
  const evaluations = await center.call<EvaluationRow[]>('evaluation.list', { year: 2026 });
  const ranking = await center.call<ResultRow[]>('evaluation.results', { id: evaluations[0]!.id });
  const books = await center.call<RulebookEntry[]>('rulebook.list');
  const marks = await center.call<MarkMonth>('marks.month', { month: '2026-06' });
  const noMarks = await center.call<MarkMonth>('marks.month', { month: MONTH });
  return {
    ...{ books, marks, noMarks },
    complaints,
    evaluations,
    ranking,
    timetables,
    notices,
    week,
    logs,
    meetings,
    tasks,
    incidents,
    rounds,
    balances,
    outings,
  };
}

describe('the sample center', () => {
  it('has duties of every kind, logs, and meetings with attendance and reports', async () => {
    const { week, logs, meetings } = await sampleCenter();
    expect(new Set(week.duties.map(({ kind }) => kind))).toContain('noon');
    expect(week.duties.filter(({ kind }) => kind === 'leader')).toHaveLength(7);
    expect(week.duties.filter(({ kind }) => kind === 'weekend').length).toBeGreaterThanOrEqual(4);
    expect(week.swaps).toHaveLength(1);
    expect(logs.filter(({ written }) => written)).toHaveLength(26);
    expect(logs.filter(({ written }) => !written)).toHaveLength(2);
    expect(
      meetings.map(({ important, people, marked, reports }) => [important, marked === people, reports > 0]),
    ).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it('marks units from the next month on, by a second version of their rulebook, not yet complete', async () => {
    const { books, marks, noMarks } = await sampleCenter();
    const units = books.filter(({ subject }) => subject === 'unit');
    expect(units.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [2, '2026-06-01'],
      [1, '2026-05-01'],
    ]);
    expect(noMarks.parts).toEqual([]);
    const [part] = marks.parts;
    expect(part).toMatchObject({ subject: 'unit', name: '中心评价', weight: 10 });
    expect(part!.raters.map(({ rater, due, done }) => [rater, due - done])).toEqual([
      ['leaders', 0],
      ['office', 3],
    ]);
  });

  it('has a window that works by shifts, its own hours with a short Friday, and an afternoon called off', async () => {
    const { week, timetables, notices } = await sampleCenter();
    expect(week.shifts.map(({ sign }) => sign)).toEqual(['白', '夜', '休']);
    expect(week.patterns).toMatchObject([{ name: '四班三运转' }]);
    expect(week.duties.filter(({ kind }) => kind === 'shift').length).toBeGreaterThanOrEqual(7);
    const own = timetables.find(({ timetable }) => timetable.scope.kind === 'windows');
    expect(own?.timetable.days['5']).toBe('friday');
    expect(notices).toMatchObject([{ effect: { kind: 'suspend', sessions: ['pm'] } }]);
  });

  it('has leave, incidents, rounds and errands at every step of their way', async () => {
    const { tasks, incidents, rounds, balances, outings } = await sampleCenter();
    expect(new Set(tasks.map(({ task }) => task))).toEqual(
      new Set(['decide', 'decide_extension', 'sent_back', 'draft', 'overdue']),
    );
    const states = incidents.map(({ state, outcome }) => `${state} ${outcome}`);
    expect(states).toEqual(
      expect.arrayContaining(['recorded null', 'notified null', 'appealed upheld', 'confirmed reduced']),
    );
    expect(incidents.filter(({ checkId }) => checkId !== null).length).toBeGreaterThanOrEqual(1);
    expect(new Set(rounds.map(({ state }) => state))).toEqual(new Set(['done', 'cancelled']));
    expect(balances.filter(({ granted }) => granted > 0).length).toBeGreaterThan(30);
    expect(outings.filter(({ backAt }) => backAt === null)).toHaveLength(1);
  });

  it('has complaints of every channel at every step, and rounds of ballots with a ranking', async () => {
    const { complaints, evaluations, ranking } = await sampleCenter();
    expect(new Set(complaints.map(({ channel }) => channel)).size).toBe(8);
    expect(new Set(complaints.map(({ state }) => state))).toEqual(
      new Set([...['registered', 'assigned', 'replied', 'returned', 'judged', 'closed', 'withdrawn']]),
    );
    expect(complaints.map(({ standing }) => standing)).toContain('overdue');
    expect(complaints.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['proven', 'partly']));
    expect(evaluations.map(({ source, finished }) => `${source} ${finished}`).sort()).toEqual([
      ...['device false', 'lower_units true', 'public false'],
    ]);
    expect(ranking[0]?.place).toBe(1);
    expect(ranking.some(({ score }) => score !== null)).toBe(true);
  });

  it('is the same every time', { timeout: 60_000 }, async () => {
    expect(await sampleCenter()).toEqual(await sampleCenter());
  });
});
