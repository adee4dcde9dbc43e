/**
 * The leave of three people over 18 days as somebody would keep it with pencil and paper: half-days are numbered from
 * the morning of 2026-04-13, and every rule is written out as a count of them. It shares nothing with the program.
 */
export const DAYS = 18;
export const SLOTS = DAYS * 2;
export const PEOPLE = 3;

/** 2026-04-18, 19, 25 and 26 are weekends. */
const WEEKEND = [5, 6, 12, 13];
export const isWorked = (slot: number): boolean => !WEEKEND.includes(Math.floor(slot / 2));
export const worked = (from: number, to: number): number =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(isWorked).length;

export interface ModelLeave {
  person: number;
  annual: boolean;
  /** First and last half-day asked for. */
  from: number;
  to: number;
  state: 'submitted' | 'sent_back' | 'approved' | 'refused' | 'cancelled';
  /** Signatures still missing. */
  missing: number;
  /** When the last signature was given. */
  decided: number | null;
  extension: { to: number; missing: number } | null;
  /** The first half-day the person is there again. */
  back: number | null;
  settled: boolean;
  /** Half-days taken from the balance. */
  booked: number;
}

export class Model {
  /** What was done so far, refused or not. */
  steps = 0;
  /** Half-days that have begun. */
  now = 0;
  /** Half-days whose punches are all in: whole days, as the office declares them. */
  data = 0;
  /** Half-days each person punched on, or signed by hand. */
  seen: Set<number>[] = Array.from({ length: PEOPLE }, () => new Set());
  /** Half-days each person was out on an errand, by the register. */
  out: Set<number>[] = Array.from({ length: PEOPLE }, () => new Set());
  granted: number[] = Array.from({ length: PEOPLE }, () => 12);
  leaves: ModelLeave[] = [];
}

/** More than one day needs a second signature. */
export const signaturesFor = (halfDays: number): number => (halfDays > 2 ? 2 : 1);

export const lastTaken = ({ to, back }: ModelLeave): number => (back === null ? to : Math.min(to, back - 1));
export const taken = (leave: ModelLeave): number =>
  leave.state === 'approved' ? worked(leave.from, lastTaken(leave)) : 0;

const approvedOf = (model: Model, person: number): ModelLeave[] =>
  model.leaves.filter((leave) => leave.person === person && leave.state === 'approved');
const firstFrom = (slots: Iterable<number>, from: number): number =>
  Math.min(...[...slots].filter((slot) => slot >= from), Number.POSITIVE_INFINITY);

/** The half-day on which somebody knows where a person is again: seen, sent out, or on the next leave. */
function knownFrom(model: Model, { person, to }: ModelLeave): number {
  const next = approvedOf(model, person).map(({ from }) => from);
  const others = Math.min(firstFrom(next, to + 1), firstFrom(model.out[person]!, to + 1));
  return Math.min(Math.max(firstFrom(model.seen[person]!, to), to + 1), others);
}

/** The half-day on which a leave is no longer to blame. */
const blamedUntil = (model: Model, leave: ModelLeave): number => leave.back ?? knownFrom(model, leave);

type Day =
  | { is: 'rest' | 'leave' | 'out' | 'present' | 'open' | 'absent' }
  | { is: 'overdue'; leave: ModelLeave };

/** What a half-day of a person is. Each is one thing only. */
export function dayOf(model: Model, person: number, slot: number): Day {
  if (!isWorked(slot)) return { is: 'rest' };
  const own = approvedOf(model, person);
  if (own.some((leave) => leave.from <= slot && slot <= lastTaken(leave))) return { is: 'leave' };
  if (model.out[person]!.has(slot)) return { is: 'out' };
  if (model.seen[person]!.has(slot)) return { is: 'present' };
  const last = own
    .filter((leave) => leave.to < slot && slot < blamedUntil(model, leave))
    .reduce<ModelLeave | null>((found, leave) => (found && found.to >= leave.to ? found : leave), null);
  if (slot >= model.data && (last === null || last.back === null)) return { is: 'open' };
  return last ? { is: 'overdue', leave: last } : { is: 'absent' };
}

const SLOT_LIST = Array.from({ length: SLOTS }, (_, slot) => slot);
export const absent = (model: Model, person: number): number =>
  SLOT_LIST.filter((slot) => dayOf(model, person, slot).is === 'absent').length;
export const overdue = (model: Model, leave: ModelLeave): number =>
  SLOT_LIST.filter((slot) => {
    const day = dayOf(model, leave.person, slot);
    return day.is === 'overdue' && day.leave === leave;
  }).length;

/** Where the list of requests shows it. */
export function phaseOf(model: Model, leave: ModelLeave): string {
  const { state, from, to, back } = leave;
  if (state !== 'approved') return state;
  if (back !== null) return 'returned';
  if (model.now < from) return 'upcoming';
  if (model.now <= firstFrom(SLOT_LIST.filter(isWorked), to + 1)) return 'away';
  return knownFrom(model, leave) > model.now ? 'overdue' : 'unconfirmed';
}

export function left(model: Model, person: number): number {
  const used = model.leaves
    .filter((leave) => leave.person === person)
    .reduce((sum, { booked }) => sum + booked, 0);
  return model.granted[person]! - used;
}

/** Left, less what the person's other requests that wait would take. */
export function free(model: Model, person: number, except: ModelLeave | null): number {
  const waiting = model.leaves.filter(
    (leave) => leave !== except && leave.person === person && leave.annual && leave.state === 'submitted',
  );
  return left(model, person) - waiting.reduce((sum, leave) => sum + worked(leave.from, leave.to), 0);
}

/** Another request of the person that counts and touches these half-days. */
export const overlaps = (model: Model, person: number, from: number, to: number, except: ModelLeave | null) =>
  model.leaves.some(
    (leave) =>
      leave !== except &&
      leave.person === person &&
      (leave.state === 'submitted' || leave.state === 'approved') &&
      from <= lastTaken(leave) &&
      leave.from <= to,
  );
