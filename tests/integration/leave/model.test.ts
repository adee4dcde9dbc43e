import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAttendance } from '#electron/features/attendance/index';
import { awayIntervals, leaveFacts } from '#electron/features/leave/index';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { LeaveDetail, LeaveRow } from '#shared/contracts/leave';
import { attendanceFacts } from '#shared/domain/assessment/attendance-facts';
import { minuteOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import { type Outcome, officeWork, type Program, type Seen } from '../../domain/leave/model/commands';
import { countFacts, endOf, MATRIX, startOf } from '../../domain/leave/model/memory';
import { isWorked, Model, SLOTS } from '../../domain/leave/model/model';
import { type Office, openOffice } from './support';

/** Each run is a center of its own with a real database. */
const RUNS = 8;
const COMMANDS = 40;

const half = (slot: number) => (slot % 2 === 0 ? 'am' : 'pm');
const moments = ({ from, to }: { from: number; to: number }) => ({
  start: { date: wallDate(startOf(from)), at: half(from) },
  end: { date: wallDate(startOf(to)), at: half(to) },
});

/** The same work through the door. */
class DoorOffice implements Program {
  private ids: number[] = [];

  constructor(
    private readonly office: Office,
    private readonly people: number[],
  ) {}

  at(slot: number): void {
    this.office.setNow(startOf(slot));
  }

  async submit(asked: Parameters<Program['submit']>[0]): Promise<Outcome> {
    const input = { staffId: this.people[asked.person], kind: asked.annual ? 'annual' : 'personal' };
    const answer = await this.send('submit', { ...input, ...moments(asked) });
    if (answer.detail) this.ids.push(answer.detail.id);
    return answer.outcome;
  }

  async resubmit(leave: number, asked: { from: number; to: number }): Promise<Outcome> {
    const { staffId, kind, ...known } = await this.get(leave);
    const input = { id: known.id, version: known.version, staffId, kind, ...moments(asked) };
    return (await this.send('resubmit', input)).outcome;
  }

  async decide(leave: number, decision: 'approve' | 'send_back' | 'refuse'): Promise<Outcome> {
    return this.change('decide', leave, { decision, note: decision === 'approve' ? '' : '理由' });
  }

  async decideAll(decision: 'approve' | 'refuse'): Promise<void> {
    const rows = await this.office.call<LeaveRow[]>('leave.list');
    const known = new Map(rows.map(({ id, version }) => [id, version]));
    const items = this.ids.map((id) => ({ id, version: known.get(id)! }));
    await this.office.call('leave.decideMany', { items, decision, note: '理由' });
  }

  cancel(leave: number): Promise<Outcome> {
    return this.change('cancel', leave, { reason: '不去了' });
  }

  extend(leave: number, to: number): Promise<Outcome> {
    return this.change('extend', leave, { end: moments({ from: to, to }).end });
  }

  back(leave: number, slot: number): Promise<Outcome> {
    return this.change('returned', leave, { returnedAt: startOf(slot) });
  }

  settle(leave: number): Promise<Outcome> {
    return this.change('settleOverdue', leave, { settled: true, reason: '列车停运' });
  }

  async grant(person: number, halfDays: number): Promise<void> {
    const batch = { account: 'annual', validFrom: '2026-01-01', expiresOn: '2026-12-31', reason: '测试' };
    await this.office.call('leave.adjust', { staffId: this.people[person], halfDays, ...batch });
  }

  async seen(person: number, day: number): Promise<void> {
    const date = wallDate(startOf(2 * day));
    await this.office.punches(`00${person + 1} ${date} 08:30 12:00 14:00 17:30`);
  }

  async state(person: number, slot: number, action: 'sign' | 'correct'): Promise<Outcome> {
    const place = { staffId: this.people[person], date: wallDate(startOf(slot)), session: half(slot) };
    const words = { reason: '机器未识别', proof: '监控', witness: '测试丁' };
    for (const [side, at] of [
      ['in', startOf(slot)],
      ['out', endOf(slot)],
    ] as const) {
      const stated = { items: [place], action, side, time: minuteOfDay(at), failureId: null, ...words };
      const answer = await this.office.dispatch({ channel: 'attendance.settle', input: stated });
      if (!answer.ok) return answer.error.code;
    }
    return 'served';
  }

  async sendOut(person: number, slot: number): Promise<Outcome> {
    const moment = (at: WallMs) => ({ date: wallDate(at), minute: minuteOfDay(at) });
    const input = {
      ...{ staffId: this.people[person], kind: 'outing', place: '税务局', reason: '送材料', allowedBy: '' },
      ...{ out: moment(startOf(slot)), back: moment(endOf(slot)) },
    };
    const answer = await this.office.dispatch({ channel: 'attendance.registerOuting', input });
    return answer.ok ? 'served' : answer.error.code;
  }

  async dataUntil(day: number): Promise<void> {
    const until = wallDate(startOf(2 * day - 2));
    await this.office.call('punches.declareData', { until, reason: '数据已齐' });
  }

  async see(leave: number): Promise<Seen> {
    const detail = await this.get(leave);
    const db = this.office.database.kysely;
    const { results } = await monthAttendance(db, '2026-04');
    const facts = (await leaveFacts(db, '2026-04', results)).filter(({ source }) => source.id === detail.id);
    const person = results.filter(({ staffId }) => staffId === String(detail.staffId));
    const days = person.map((result) => ({
      ...result,
      days: result.days.filter(({ date }) => date >= wallDate(startOf(0))),
    }));
    const counts = countFacts(facts, attendanceFacts(days, { unitOf: () => 1 }));
    const exceptions = await this.office.call<{ rows: ExceptionRow[] }>('attendance.exceptions', {
      month: '2026-04',
      filter: 'unsettled',
    });
    // What is charged is what the office is asked about, each once.
    const listed = exceptions.rows.filter(({ overdueLeaveId }) => overdueLeaveId === detail.id);
    expect(listed).toHaveLength(counts.overdue);
    const away = (await awayIntervals(db, startOf(0), endOf(SLOTS - 1))).filter(
      ({ id }) => id === String(detail.id),
    );
    const { batches } = await this.office.call<{ batches: { remaining: number }[] }>('leave.ledger', {
      staffId: detail.staffId,
    });
    return {
      state: detail.state,
      booked: detail.bookings.reduce((sum, { halfDays }) => sum + halfDays, 0),
      phase: detail.phase,
      ...counts,
      settled: detail.overdueSettled,
      left: batches.reduce((sum, { remaining }) => sum + remaining, 0),
      away: Array.from({ length: SLOTS }, (_, slot) => slot).filter(
        (slot) => isWorked(slot) && away.some(({ from, to }) => from <= startOf(slot) && endOf(slot) <= to),
      ),
    };
  }

  private get(leave: number): Promise<LeaveDetail> {
    return this.office.call<LeaveDetail>('leave.get', { id: this.ids[leave] });
  }

  private async change(name: string, leave: number, rest: object): Promise<Outcome> {
    const { id, version } = await this.get(leave);
    return (await this.send(name, { id, version, ...rest })).outcome;
  }

  private async send(name: string, input: object): Promise<{ outcome: Outcome; detail?: LeaveDetail }> {
    const answer = await this.office.dispatch({ channel: `leave.${name}`, input });
    return answer.ok
      ? { outcome: 'served', detail: answer.value as LeaveDetail }
      : { outcome: answer.error.code };
  }
}

async function openDoor(): Promise<DoorOffice> {
  const office = await openOffice();
  await office.call('leave.saveMatrix', { ...MATRIX, id: null, effectiveFrom: '2026-04-10' });
  const { 甲, 乙, 丙 } = office.people;
  const door = new DoorOffice(office, [甲, 乙, 丙]);
  // The machine's data begins before the first day asked about.
  await office.punches('001 2026-04-10 08:20');
  door.at(0);
  for (const person of [0, 1, 2]) await door.grant(person, 12);
  return door;
}

describe('any work of an office, through the door', () => {
  it('leaves states, ledger, attendance and facts in step with pencil and paper', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(officeWork(COMMANDS), async (commands) => {
        const real = await openDoor();
        await fc.asyncModelRun(() => ({ model: new Model(), real }), commands);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
