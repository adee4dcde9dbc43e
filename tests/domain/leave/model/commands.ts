import fc from 'fast-check';
import { expect } from 'vitest';
import {
  absent,
  dayOf,
  free,
  isWorked,
  left,
  type Model,
  type ModelLeave,
  overdue,
  overlaps,
  PEOPLE,
  phaseOf,
  SLOTS,
  signaturesFor,
  taken,
  worked,
} from './model';

/** What the program answers: served, or the code of the refusal. */
export type Outcome = 'served' | string;

/** What the program says about one request. */
export interface Seen {
  state: string;
  booked: number;
  /** Where the list shows it. */
  phase: string;
  taken: number;
  /** Half-days charged as 逾期未归, and those the office accepted. */
  overdue: number;
  accepted: number;
  /** Half-days the person is charged with as absent, and anything else that was made of them. */
  absent: number;
  others: number;
  settled: boolean;
  left: number;
  /** Half-days the attendance takes for leave, by number. */
  away: number[];
}

/** The program under test; leaves are numbered as the model numbers them. */
export interface Program {
  at(slot: number): void;
  submit(asked: { person: number; annual: boolean; from: number; to: number }): Promise<Outcome>;
  resubmit(leave: number, asked: { from: number; to: number }): Promise<Outcome>;
  decide(leave: number, decision: 'approve' | 'send_back' | 'refuse'): Promise<Outcome>;
  decideAll(decision: 'approve' | 'refuse'): Promise<void>;
  cancel(leave: number): Promise<Outcome>;
  extend(leave: number, to: number): Promise<Outcome>;
  back(leave: number, slot: number): Promise<Outcome>;
  settle(leave: number): Promise<Outcome>;
  grant(person: number, halfDays: number): Promise<void>;
  /** Punches of a whole day that came in late. */
  seen(person: number, day: number): Promise<void>;
  /** A half-day nobody punched on that the office states, from a paper or with proof. */
  state(person: number, slot: number, action: 'sign' | 'correct'): Promise<Outcome>;
  /** A line of the register of errands, over a half-day. */
  sendOut(person: number, slot: number): Promise<Outcome>;
  /** The office declares that all punches of the days before this one are in. */
  dataUntil(day: number): Promise<void>;
  see(leave: number): Promise<Seen>;
}

type Command = fc.AsyncCommand<Model, Program>;

/** After each step the request concerned says the same in the program and on paper. */
async function agree(model: Model, program: Program, index: number): Promise<void> {
  const leave = model.leaves[index]!;
  expect(await program.see(index)).toEqual({
    state: leave.state,
    booked: leave.booked,
    phase: phaseOf(model, leave),
    taken: taken(leave),
    overdue: leave.settled ? 0 : overdue(model, leave),
    accepted: leave.settled ? overdue(model, leave) : 0,
    absent: absent(model, leave.person),
    others: 0,
    settled: leave.settled,
    left: left(model, leave.person),
    away: Array.from({ length: SLOTS }, (_, slot) => slot).filter(
      (slot) => isWorked(slot) && isAwayAt(leave, slot),
    ),
  });
}

const isAwayAt = (leave: ModelLeave, slot: number): boolean =>
  leave.state === 'approved' &&
  leave.from <= slot &&
  slot <= (leave.back === null ? leave.to : Math.min(leave.to, leave.back - 1));

/** Every command can be given at any time but the first: a refusal is an answer as well. */
const command = (name: string, run: (model: Model, program: Program) => Promise<void>): Command => ({
  check: () => true,
  run: (model, program) => {
    model.steps++;
    return run(model, program);
  },
  toString: () => name,
});

/** One of the requests there are, by a number that may be any. */
const pick = (model: Model, number: number): [ModelLeave, number] => {
  const index = number % model.leaves.length;
  return [model.leaves[index]!, index];
};

const submit = (person: number, annual: boolean, from: number, length: number): Command =>
  command(`submit ${person} ${annual ? 'annual' : 'personal'} ${from}+${length}`, async (model, program) => {
    const to = Math.min(SLOTS - 1, from + length);
    const outcome = await program.submit({ person, annual, from, to });
    const expected = refusalOf(model, { person, annual, from, to }, null);
    expect(outcome).toBe(expected);
    if (expected !== 'served') return;
    const missing = signaturesFor(Math.max(1, worked(from, to)));
    const fresh = { decided: null, extension: null, back: null, settled: false, booked: 0 };
    model.leaves.push({ person, annual, from, to, state: 'submitted', missing, ...fresh });
    await agree(model, program, model.leaves.length - 1);
  });

function refusalOf(
  model: Model,
  { person, annual, from, to }: Pick<ModelLeave, 'person' | 'annual' | 'from' | 'to'>,
  except: ModelLeave | null,
): Outcome {
  if (overlaps(model, person, from, to, except)) return 'leave_overlap';
  const own = except?.booked ?? 0;
  return annual && worked(from, to) > free(model, person, except) + own ? 'leave_balance_short' : 'served';
}

const resubmit = (number: number, from: number, length: number): Command =>
  command(`resubmit ${number} ${from}+${length}`, async (model, program) => {
    const [leave, index] = pick(model, number);
    const to = Math.min(SLOTS - 1, from + length);
    const outcome = await program.resubmit(index, { from, to });
    let expected = refusalOf(model, { ...leave, from, to }, leave);
    if (expected === 'served' && leave.state !== 'sent_back') {
      expected =
        leave.state === 'refused' || leave.state === 'cancelled' || leave.back !== null
          ? 'leave_is_over'
          : 'leave_is_sent';
    }
    expect(outcome).toBe(expected);
    if (expected === 'served') {
      Object.assign(leave, { from, to, state: 'submitted', decided: null });
      leave.missing = signaturesFor(Math.max(1, worked(from, to)));
    }
    await agree(model, program, index);
  });

type Decision = 'approve' | 'send_back' | 'refuse';

/** What a decision does on paper; the refusal when it cannot be taken. */
function decided(model: Model, leave: ModelLeave, decision: Decision): Outcome {
  const { extension } = leave;
  if (leave.state === 'approved' && extension) {
    if (decision !== 'approve') leave.extension = null;
    else if (extension.missing > 1) extension.missing--;
    else {
      const more = worked(leave.from, extension.to);
      if (leave.annual && more > left(model, leave.person) + leave.booked) return 'leave_balance_short';
      Object.assign(leave, { to: extension.to, extension: null });
      if (leave.annual) leave.booked = more;
    }
    return 'served';
  }
  if (leave.state !== 'submitted') return 'leave_not_waiting';
  if (decision === 'send_back') leave.state = 'sent_back';
  else if (decision === 'refuse') leave.state = 'refused';
  else if (leave.missing > 1) leave.missing--;
  else {
    const need = worked(leave.from, leave.to);
    if (leave.annual && need > left(model, leave.person)) return 'leave_balance_short';
    Object.assign(leave, { state: 'approved', decided: model.now, booked: leave.annual ? need : 0 });
  }
  return 'served';
}

const decide = (number: number, decision: Decision): Command =>
  command(`${decision} ${number}`, async (model, program) => {
    const [leave, index] = pick(model, number);
    const outcome = await program.decide(index, decision);
    expect(outcome).toBe(decided(model, leave, decision));
    await agree(model, program, index);
  });

/** Everything there is, cancelled ones too: none of those may come to life. */
const decideAll = (decision: 'approve' | 'refuse'): Command =>
  command(`${decision} all`, async (model, program) => {
    await program.decideAll(decision);
    for (const leave of model.leaves) decided(model, leave, decision);
    for (const index of model.leaves.keys()) await agree(model, program, index);
  });

const cancel = (number: number): Command =>
  command(`cancel ${number}`, async (model, program) => {
    const [leave, index] = pick(model, number);
    const over = leave.state === 'refused' || leave.state === 'cancelled' || leave.back !== null;
    expect(await program.cancel(index)).toBe(over ? 'leave_is_over' : 'served');
    if (!over) Object.assign(leave, { state: 'cancelled', booked: 0, extension: null });
    await agree(model, program, index);
  });

const extend = (number: number, length: number): Command =>
  command(`extend ${number} +${length}`, async (model, program) => {
    const [leave, index] = pick(model, number);
    const to = Math.max(0, Math.min(SLOTS - 1, leave.to + length));
    const outcome = await program.extend(index, to);
    let expected: Outcome = 'served';
    if (leave.state !== 'approved') expected = 'leave_not_approved';
    else if (leave.back !== null) expected = 'leave_is_over';
    else if (leave.extension) expected = 'leave_extension_waits';
    else if (to <= leave.to) expected = 'leave_extension_shorter';
    else expected = refusalOf(model, { ...leave, to }, leave);
    expect(outcome).toBe(expected);
    if (expected === 'served') {
      leave.extension = { to, missing: signaturesFor(Math.max(1, worked(leave.from, to))) };
    }
    await agree(model, program, index);
  });

const back = (number: number, slot: number): Command =>
  command(`back ${number} at ${slot}`, async (model, program) => {
    const [leave, index] = pick(model, number);
    let expected: Outcome = 'served';
    if (leave.state !== 'approved') expected = 'leave_not_approved';
    else if (slot > model.now) expected = 'in_future';
    else if (slot <= leave.from) expected = 'return_before_start';
    expect(await program.back(index, slot)).toBe(expected);
    if (expected === 'served') {
      Object.assign(leave, { back: slot, extension: null, settled: leave.settled && slot > leave.to });
      // A return corrected to a later time takes what the balance still has.
      const room = left(model, leave.person) + leave.booked;
      if (leave.annual) leave.booked = Math.min(taken(leave), room);
    }
    await agree(model, program, index);
  });

const settle = (number: number): Command =>
  command(`settle ${number}`, async (model, program) => {
    const [leave, index] = pick(model, number);
    const until = leave.back ?? model.now;
    let expected: Outcome = 'served';
    if (leave.state !== 'approved') expected = 'leave_not_approved';
    // The half-day after the last one begins after a break, so its begin is beyond the end already.
    else if (until <= leave.to) expected = 'leave_not_overdue';
    expect(await program.settle(index)).toBe(expected);
    if (expected === 'served') leave.settled = true;
    await agree(model, program, index);
  });

const grant = (person: number, halfDays: number): Command =>
  command(`grant ${person} ${halfDays}`, async (model, program) => {
    await program.grant(person, halfDays);
    model.granted[person]! += halfDays;
  });

const seen = (person: number, number: number): Command =>
  command(`punches of ${person}`, async (model, program) => {
    if (model.data === 0) return;
    const day = number % (model.data / 2);
    await program.seen(person, day);
    model.seen[person]!.add(2 * day).add(2 * day + 1);
    await agreeAbout(model, program, person);
  });

const state = (person: number, number: number, action: 'sign' | 'correct'): Command =>
  command(`${action} ${person}`, async (model, program) => {
    const slot = number % (model.now + 1);
    const day = dayOf(model, person, slot);
    const missed = day.is === 'absent' || day.is === 'open' || (day.is === 'overdue' && !day.leave.settled);
    expect(await program.state(person, slot, action)).toBe(missed ? 'served' : 'not_an_exception');
    if (missed) model.seen[person]!.add(slot);
    await agreeAbout(model, program, person);
  });

const sendOut = (person: number, number: number): Command =>
  command(`errand of ${person}`, async (model, program) => {
    if (model.now === 0) return;
    const slot = number % model.now;
    const twice = model.out[person]!.has(slot);
    expect(await program.sendOut(person, slot)).toBe(twice ? 'outing_twice' : 'served');
    model.out[person]!.add(slot);
    await agreeAbout(model, program, person);
  });

const dataIn = (): Command =>
  command('data in', async (model, program) => {
    const day = Math.floor(model.now / 2);
    if (day * 2 === model.data) return;
    await program.dataUntil(day);
    model.data = day * 2;
    for (let person = 0; person < PEOPLE; person++) await agreeAbout(model, program, person);
  });

async function agreeAbout(model: Model, program: Program, person: number): Promise<void> {
  for (const [index, leave] of model.leaves.entries()) {
    if (leave.person === person) await agree(model, program, index);
  }
}

const pass = (slots: number): Command =>
  command(`pass ${slots}`, async (model, program) => {
    model.now = Math.min(SLOTS - 1, model.now + slots);
    program.at(model.now);
  });

const number = fc.nat(30);
const slot = fc.nat(SLOTS - 1);
const length = fc.nat(7);
const person = fc.nat(PEOPLE - 1);

const first = fc.tuple(person, fc.boolean(), slot, length).map((args) => submit(...args));

const any = fc.oneof(
  fc.tuple(person, fc.boolean(), slot, length).map((args) => submit(...args)),
  fc.tuple(person, fc.boolean(), slot, length).map((args) => submit(...args)),
  fc.tuple(number, slot, length).map((args) => resubmit(...args)),
  fc
    .tuple(number, fc.constantFrom<Decision>('approve', 'send_back', 'refuse'))
    .map((args) => decide(...args)),
  number.map((one) => decide(one, 'approve')),
  number.map((one) => decide(one, 'approve')),
  fc.constantFrom('approve' as const, 'refuse' as const).map(decideAll),
  number.map(cancel),
  fc.tuple(number, fc.integer({ min: -1, max: 5 })).map((args) => extend(...args)),
  fc.tuple(number, slot).map((args) => back(...args)),
  number.map(settle),
  number.map(settle),
  fc.tuple(person, number).map((args) => seen(...args)),
  fc.tuple(person, slot, fc.constantFrom('sign', 'correct')).map((args) => state(...args)),
  fc.tuple(person, slot).map((args) => sendOut(...args)),
  fc.constant(0).map(dataIn),
  fc.constant(0).map(dataIn),
  fc.tuple(person, fc.integer({ min: 1, max: 6 })).map((args) => grant(...args)),
  fc.integer({ min: 1, max: 9 }).map(pass),
);

/** Arbitrary work of an office: so many commands, of which the first asks for a leave. */
export const officeWork = (commands: number): fc.Arbitrary<Command[]> =>
  fc
    .tuple(first, fc.array(any, { minLength: commands - 1, maxLength: commands - 1 }))
    .map(([begin, rest]) => [begin, ...rest]);
