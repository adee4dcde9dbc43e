import { attendanceFacts } from '#shared/domain/assessment/attendance-facts';
import { FACT_TAG, type Fact } from '#shared/domain/assessment/facts';
import { expectationOf } from '#shared/domain/attendance/away';
import { computePersonMonth, type MonthPlan, planMonth } from '#shared/domain/attendance/month';
import { firstSeen, type OverdueSpan } from '#shared/domain/attendance/overdue';
import type { OutingEntry } from '#shared/domain/attendance/person';
import { presetTimetable } from '#shared/domain/attendance/presets';
import type { Settlement } from '#shared/domain/attendance/types';
import { checkLeave } from '#shared/domain/leave/check';
import { buildLeaveFacts } from '#shared/domain/leave/facts';
import { type Batch, bookLeave, type Entry } from '#shared/domain/leave/ledger';
import { ruledLength } from '#shared/domain/leave/length';
import { effectiveEnd, phaseOf } from '#shared/domain/leave/life';
import {
  cancelLeave,
  decideLeave,
  extendLeave,
  type LeaveLife,
  returnLeave,
  settleLeave,
  submitLeave,
} from '#shared/domain/leave/machine';
import { chainFor, type DatedMatrix } from '#shared/domain/leave/matrix';
import { dueBack } from '#shared/domain/leave/measure';
import { overdueFacts } from '#shared/domain/leave/overdue';
import { Refusal, refuse } from '#shared/domain/refusal';
import { addDays } from '#shared/domain/time/dates';
import { DAY_MS, type WallMs, wallAt } from '#shared/domain/time/wall';
import { calendar, daysBetween } from '../days';
import type { Outcome, Program, Seen } from './commands';
import { DAYS, PEOPLE, SLOTS } from './model';

const FIRST = '2026-04-13';
const days = daysBetween(FIRST, addDays(FIRST, DAYS + 3));
const POSTINGS = [{ startDate: '2026-01-01', endDate: null }];
const RULE = { unit: 'half_day', count: 'workdays' } as const;

const DATES = Array.from({ length: DAYS }, (_, day) => addDays(FIRST, day));
const dateOf = (slot: number): string => DATES[Math.floor(slot / 2)]!;
export const startOf = (slot: number): WallMs => wallAt(dateOf(slot), slot % 2 === 0 ? 510 : 840);
export const endOf = (slot: number): WallMs => wallAt(dateOf(slot), slot % 2 === 0 ? 720 : 1050);

export const MATRIX: DatedMatrix = {
  id: 1,
  name: 'two signatures beyond a day',
  effectiveFrom: '2026-01-01',
  rows: [
    {
      post: 'any',
      kinds: [],
      from: null,
      to: { unit: 'half_day', value: 2, included: true },
      chain: ['office'],
    },
    {
      post: 'any',
      kinds: [],
      from: { unit: 'half_day', value: 2, included: false },
      to: null,
      chain: ['office', 'chief'],
    },
  ],
};

interface MemoryLeave {
  person: number;
  annual: boolean;
  life: LeaveLife;
}

const FRESH: LeaveLife = {
  state: 'draft',
  startAt: 0,
  endAt: 0,
  notifiedAt: null,
  decidedAt: null,
  returnedAt: null,
  round: 0,
  steps: [],
  departedAt: null,
  extensions: [],
  overdueSettled: false,
};

/** The rules put together as the program puts them together, without a door or a database. */
export class MemoryOffice implements Program {
  private now = startOf(0);
  private leaves: MemoryLeave[] = [];
  private batches: (Batch & { person: number })[] = [];
  private entries: Entry[] = [];
  private punches: WallMs[][] = Array.from({ length: PEOPLE }, () => []);
  private stated: Settlement[][] = Array.from({ length: PEOPLE }, () => []);
  private register: OutingEntry[][] = Array.from({ length: PEOPLE }, () => []);
  private data = 0;

  constructor() {
    for (let person = 0; person < PEOPLE; person++) this.addBatch(person, 12);
  }

  at(slot: number): void {
    this.now = startOf(slot);
  }

  submit({ person, annual, from, to }: Parameters<Program['submit']>[0]): Promise<Outcome> {
    return outcomeOf(() => {
      const asked = { person, annual, life: { ...FRESH, startAt: startOf(from), endAt: endOf(to) } };
      this.refuseBad(asked, null);
      this.leaves.push({ ...asked, life: submitLeave(asked.life, chainOf(asked.life)) });
    });
  }

  resubmit(index: number, { from, to }: { from: number; to: number }): Promise<Outcome> {
    return outcomeOf(() => {
      const leave = this.leaves[index]!;
      const life = { ...leave.life, startAt: startOf(from), endAt: endOf(to) };
      this.refuseBad({ ...leave, life }, index);
      this.save(index, submitLeave(life, chainOf(life)));
    });
  }

  decide(index: number, decision: 'approve' | 'send_back' | 'refuse'): Promise<Outcome> {
    return outcomeOf(() => this.save(index, decideLeave(this.leaves[index]!.life, decision, this.now)));
  }

  async decideAll(decision: 'approve' | 'refuse'): Promise<void> {
    for (const index of this.leaves.keys()) await this.decide(index, decision);
  }

  cancel(index: number): Promise<Outcome> {
    return outcomeOf(() =>
      this.save(index, cancelLeave(this.leaves[index]!.life, { now: this.now, office: true })),
    );
  }

  extend(index: number, to: number): Promise<Outcome> {
    return outcomeOf(() => {
      const leave = this.leaves[index]!;
      const asked = { toAt: endOf(to), askedAt: this.now, notifiedAt: null };
      const longer = { ...leave.life, endAt: endOf(to) };
      const next = extendLeave(leave.life, asked, chainOf(longer));
      this.refuseBad({ ...leave, life: longer }, index);
      this.save(index, next);
    });
  }

  back(index: number, slot: number): Promise<Outcome> {
    return outcomeOf(() =>
      this.save(index, returnLeave(this.leaves[index]!.life, startOf(slot), this.now), true),
    );
  }

  settle(index: number): Promise<Outcome> {
    return outcomeOf(() => this.save(index, settleLeave(this.leaves[index]!.life, true, this.now)));
  }

  async grant(person: number, halfDays: number): Promise<void> {
    this.addBatch(person, halfDays);
  }

  async seen(person: number, day: number): Promise<void> {
    const slots = [2 * day, 2 * day + 1];
    this.punches[person]!.push(...slots.flatMap((slot) => [startOf(slot), endOf(slot)]));
  }

  async state(person: number, slot: number, action: 'sign' | 'correct'): Promise<Outcome> {
    const [date, session] = [dateOf(slot), slot % 2 === 0 ? 'am' : 'pm'];
    const judged = this.attendance(person)
      .days.find((day) => day.date === date)
      ?.sessions.find((each) => each.session === session);
    if (!judged?.exception && judged?.status !== 'open') return 'not_an_exception';
    for (const [side, at] of [
      ['in', startOf(slot)],
      ['out', endOf(slot)],
    ] as const) {
      const id = `${this.stated[person]!.length + 1}`;
      this.stated[person]!.push({ id, date, session, action, side, at, reason: '', proof: null });
    }
    return 'served';
  }

  async sendOut(person: number, slot: number): Promise<Outcome> {
    const own = this.register[person]!;
    if (own.some(({ out }) => out === startOf(slot))) return 'outing_twice';
    own.push({ id: `r${slot}`, kind: 'outing', out: startOf(slot), due: null, back: endOf(slot) });
    return 'served';
  }

  async dataUntil(day: number): Promise<void> {
    this.data = day;
  }

  async see(index: number): Promise<Seen> {
    const { person, life } = this.leaves[index]!;
    const placeOn = () => ({ windowId: 1, unitId: 1 });
    const results = [this.attendance(person)];
    const place = (id: number, date: string) => ({
      ...placeOn(),
      ...{ staffId: person, date, source: { table: 'leave_request', id } },
    });
    const judged = attendanceFacts(results, { unitOf: () => 1 });
    const own = [
      ...buildLeaveFacts([{ ...life, id: index, staffId: person, kind: 'personal', days, placeOn }]),
      ...overdueFacts(results, place).filter(({ source }) => source.id === index),
    ];
    const seen = this.seenAgain(person, life);
    const batches = new Set(this.batches.filter((batch) => batch.person === person).map(({ id }) => id));
    const sum = (entries: readonly Entry[]) => entries.reduce((total, { halfDays }) => total + halfDays, 0);
    return {
      state: life.state,
      booked: -sum(this.entries.filter(({ leaveId }) => leaveId === index)) + 0,
      phase: phaseOf(life, dueBack(life.endAt, days), this.now, seen),
      ...countFacts(own, judged),
      settled: life.overdueSettled,
      left: sum(this.entries.filter(({ batchId }) => batches.has(batchId))),
      away: awaySlots(life),
    };
  }

  /** When a person was seen again after a leave, by now. */
  private seenAgain(person: number, { endAt }: LeaveLife): WallMs | null {
    const seen = firstSeen(endAt, {
      punches: this.punches[person]!.toSorted((a, b) => a - b),
      settlements: this.stated[person]!,
      register: this.register[person]!,
      nextLeaveAt: this.nextLeaveAt(person, endAt),
    });
    return seen && seen.at <= this.now ? seen.at : null;
  }

  private nextLeaveAt(person: number, from: WallMs): WallMs | null {
    const next = this.leaves.filter(
      ({ life, ...leave }) => leave.person === person && life.state === 'approved' && life.startAt >= from,
    );
    return next.length > 0 ? Math.min(...next.map(({ life }) => life.startAt)) : null;
  }

  /** The month of a person, as the program gathers what judges it. */
  private attendance(person: number) {
    const approved = this.leaves.flatMap((leave, id) =>
      leave.person === person && leave.life.state === 'approved' ? [{ id, ...leave.life }] : [],
    );
    const overdue = approved
      .filter(({ returnedAt, endAt }) => returnedAt === null || returnedAt > endAt)
      .map(({ id, endAt, returnedAt, overdueSettled }): OverdueSpan => {
        const to = returnedAt ?? this.nextLeaveAt(person, endAt);
        return { id: String(id), from: endAt, to, returned: returnedAt !== null, settled: overdueSettled };
      });
    return computePersonMonth(planFor(this.data), {
      staffId: String(person),
      postings: [{ from: FIRST, to: null, windowId: '1' }],
      punches: this.punches[person]!,
      leaves: approved.map((life) => ({ id: String(life.id), from: life.startAt, to: effectiveEnd(life) })),
      outings: [],
      overdue,
      register: this.register[person]!,
      settlements: this.stated[person]!,
    });
  }

  private addBatch(person: number, halfDays: number): void {
    const id = this.batches.length + 1;
    const valid = { validFrom: '2026-01-01', expiresOn: '2026-12-31' };
    this.batches.push({ id, person, account: 'annual', source: 'manual', ...valid });
    this.entries.push({ batchId: id, kind: 'grant', halfDays, leaveId: null });
  }

  private refuseBad({ person, annual, life }: MemoryLeave, except: number | null): void {
    const others = this.leaves.filter((leave, index) => index !== except && leave.person === person);
    const counting = others.filter(({ life: { state } }) => state === 'submitted' || state === 'approved');
    const spans = counting.map((leave) => ({ from: leave.life.startAt, to: effectiveEnd(leave.life) }));
    const span = { from: life.startAt, to: life.endAt };
    const problem = checkLeave(span, { postings: POSTINGS, others: spans });
    if (problem) refuse(problem.code, problem.params);
    if (!annual) return;
    const pending = others
      .filter((leave) => leave.annual && leave.life.state === 'submitted')
      .flatMap((leave) => this.plan(this.leaves.indexOf(leave), leave.person, leave.life).rows);
    const { short } = this.plan(except ?? -1, person, life, pending);
    if (short > 0) refuse('leave_balance_short');
  }

  private plan(
    leaveId: number,
    person: number,
    life: LeaveLife,
    pending: readonly Omit<Entry, 'leaveId'>[] = [],
  ) {
    const batches = this.batches.filter((batch) => batch.person === person);
    const wanted = ruledLength(RULE, life.startAt, effectiveEnd(life), days).byDay;
    const entries = [...this.entries, ...pending.map((row) => ({ ...row, leaveId: -2 }))];
    return bookLeave('annual', leaveId, wanted, { batches, entries });
  }

  private save(index: number, life: LeaveLife, correcting = false): void {
    const leave = this.leaves[index]!;
    if (leave.annual) {
      const none = { ...life, endAt: life.startAt, returnedAt: null };
      const { rows, short } = this.plan(index, leave.person, life.state === 'approved' ? life : none);
      if (short > 0 && !correcting) refuse('leave_balance_short');
      this.entries.push(...rows.map((row) => ({ ...row, leaveId: index })));
    }
    leave.life = life;
  }
}

const plans = new Map<number, MonthPlan>();

/** The month with the punches of so many days in. */
function planFor(day: number): MonthPlan {
  const known = plans.get(day);
  if (known) return known;
  const horizon = startOf(0) + day * DAY_MS;
  const plan = planMonth('2026-04', {
    overrides: calendar,
    timetables: [presetTimetable(4, '2000-01-01', '作息')],
    notices: [],
    coverage: { covers: (_, __, until) => until <= horizon },
  });
  plans.set(day, plan);
  return plan;
}

/** Half-days of a request by what they are charged as, and what else the person is charged with. */
export function countFacts(own: readonly Fact[], judged: readonly Fact[]) {
  const sum = (facts: readonly Fact[]) => facts.reduce((total, { halfDays = 0 }) => total + halfDays, 0);
  const overdue = own.filter(({ kind }) => kind === 'overdue_return');
  const isAccepted = ({ tags }: Fact) => tags.includes(FACT_TAG.waived);
  return {
    taken: sum(own.filter(({ kind }) => kind !== 'overdue_return')),
    overdue: sum(overdue.filter((fact) => !isAccepted(fact))),
    accepted: sum(overdue.filter(isAccepted)),
    absent: sum(judged.filter(({ kind }) => kind === 'absence')),
    others: judged.filter(({ kind }) => kind !== 'absence').length,
  };
}

function chainOf({ startAt, endAt }: LeaveLife) {
  const { matrix: length } = ruledLength(RULE, startAt, endAt, days);
  return chainFor(MATRIX, { post: 'clerk', kind: 'personal', length }) ?? refuse('leave_matrix_no_answer');
}

/** The sessions of workdays, as attendance plans them. */
const SESSIONS = Array.from({ length: SLOTS }, (_, slot) => slot).flatMap((slot) => {
  const day = days.find(({ date }) => date === dateOf(slot))!;
  if (day.rest) return [];
  const planned = { rule: day.sessions[slot % 2]!, start: startOf(slot), end: endOf(slot) };
  return [{ slot, session: { ...planned, in: null, out: null } }];
});

/** Half-days that attendance sees as covered by the leave. */
function awaySlots(life: LeaveLife): number[] {
  if (life.state !== 'approved') return [];
  const away = [{ id: '1', kind: 'leave' as const, from: life.startAt, to: effectiveEnd(life) }];
  return SESSIONS.filter(({ session }) => expectationOf(session, away)?.covered === 'leave').map(
    ({ slot }) => slot,
  );
}

async function outcomeOf(work: () => void): Promise<Outcome> {
  try {
    work();
    return 'served';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
