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
  granted: number[] = Array.from({ length: PEOPLE }, () => 12);
  leaves: ModelLeave[] = [];
}

/** More than one day needs a second signature. */
export const signaturesFor = (halfDays: number): number => (halfDays > 2 ? 2 : 1);

export const lastTaken = ({ to, back }: ModelLeave): number => (back === null ? to : Math.min(to, back - 1));
export const taken = (leave: ModelLeave): number =>
  leave.state === 'approved' ? worked(leave.from, lastTaken(leave)) : 0;
export const overdue = (leave: ModelLeave): number =>
  leave.state === 'approved' && leave.back !== null ? worked(leave.to + 1, leave.back - 1) : 0;

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
