import type { rosterContract } from '#shared/contracts/roster';
import type { ShiftInput } from '#shared/contracts/roster-shifts';
import { refuse } from '#shared/domain/refusal';
import { kindOf } from '#shared/domain/roster/sheet';
import { type Shift, shiftProblem, spanOfShift, withShiftCodes } from '#shared/domain/roster/shift';
import { monthOf } from '#shared/domain/time/dates';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { monthState } from '../months/index';
import {
  deletePattern,
  deleteShift,
  dutiesOfShift,
  insertPattern,
  insertShift,
  listPatterns,
  listShifts,
  retimeDuties,
  updatePattern,
  updateShift,
} from '../shifts/index';

type Contract = typeof rosterContract;

export const readShifts: Handler<Contract['shifts']> = async ({ db }) => ({
  shifts: await listShifts(db),
  patterns: await listPatterns(db),
});

/** The shift as it would be kept; refuses one that cannot be used, beside the others. */
async function checked(db: ReadDb, { id, ...draft }: ShiftInput) {
  const all = await listShifts(db);
  const before = id === null ? null : (all.find((shift) => shift.id === id) ?? refuse('not_found'));
  const others = all.filter((shift) => shift.id !== id);
  const { sign, name } = draft;
  // A sign is read out of Excel: it may mean nothing else.
  const words = others.flatMap((shift) => [shift.sign, shift.name]);
  if (words.includes(sign) || kindOf(sign) !== null) refuse('shift_sign_taken', { sign });
  if (words.includes(name) || kindOf(name) !== null) refuse('shift_name_taken', { name });
  const problem = shiftProblem(draft);
  if (problem === 'shift_too_long') refuse('shift_too_long');
  if (problem) refuse(problem, { session: '', plan: name, other: '', date: '' });
  const shift = { ...draft, sessions: withShiftCodes(draft.sessions), retired: before?.retired ?? false };
  return { before, shift };
}

/** Days planned with a shift: those of open months change with it, those of closed months stay. */
async function plannedWith(db: ReadDb, shiftId: number) {
  const planned = await dutiesOfShift(db, shiftId);
  const closed = new Set<string>();
  for (const month of new Set(planned.map(({ date }) => monthOf(date)))) {
    if ((await monthState(db, month)) !== 'open') closed.add(month);
  }
  const isClosed = ({ date }: { date: string }) => closed.has(monthOf(date));
  return { open: planned.filter((duty) => !isClosed(duty)), closed: planned.filter(isClosed) };
}

const hoursOf = ({ sessions }: Pick<Shift, 'sessions'>): string => JSON.stringify(sessions);

export const previewShift: Handler<Contract['previewShift']> = async ({ db }, input) => {
  const { before, shift } = await checked(db, input);
  if (!before || hoursOf(before) === hoursOf(shift)) return { days: 0, people: 0, closedDays: 0 };
  const { open, closed } = await plannedWith(db, before.id);
  return {
    days: open.length,
    people: new Set(open.map(({ staffId }) => staffId)).size,
    closedDays: closed.length,
  };
};

export const saveShift: Handler<Contract['saveShift']> = async ({ db, audit }, input) => {
  const { before, shift } = await checked(db, input);
  if (!before) {
    const id = await insertShift(db, shift);
    await audit({ entity: 'shift', entityId: id, after: shift });
    return { id };
  }
  const { id } = before;
  await updateShift(db, { ...shift, id });
  const { open } = await plannedWith(db, id);
  const dates = [...new Set(open.map(({ date }) => date))];
  if (hoursOf(before) !== hoursOf(shift)) await retimeDuties(db, id, dates, spanOfShift(shift));
  await audit({ entity: 'shift', entityId: id, before, after: { ...shift, id } });
  return { id };
};

/** Patterns that name it are to be changed first: a rotation with a hole would leave a counter empty. */
export const removeShift: Handler<Contract['removeShift']> = async ({ db, audit }, { id }) => {
  const shift = (await listShifts(db)).find((each) => each.id === id) ?? refuse('not_found');
  const pattern = (await listPatterns(db)).find(({ steps }) => steps.includes(id));
  if (pattern) refuse('shift_in_pattern', { name: shift.name, pattern: pattern.name });
  const retired = (await dutiesOfShift(db, id)).length > 0;
  if (retired) await updateShift(db, { ...shift, retired: true });
  else await deleteShift(db, id);
  await audit({ entity: 'shift', entityId: id, before: shift, ...(retired && { after: { retired } }) });
  return { retired };
};

export const savePattern: Handler<Contract['savePattern']> = async ({ db, audit }, { id, ...draft }) => {
  const all = await listPatterns(db);
  const before = id === null ? null : (all.find((pattern) => pattern.id === id) ?? refuse('not_found'));
  if (all.some((other) => other.id !== id && other.name === draft.name)) {
    refuse('pattern_name_taken', { name: draft.name });
  }
  const usable = new Set((await listShifts(db)).filter(({ retired }) => !retired).map((shift) => shift.id));
  if (draft.steps.some((step) => !usable.has(step))) refuse('not_found');
  const savedId = before?.id ?? (await insertPattern(db, draft));
  if (before) await updatePattern(db, { ...draft, id: savedId });
  await audit({
    ...{ entity: 'shift_pattern', entityId: savedId, after: draft },
    ...(before && { before }),
  });
  return { id: savedId };
};

export const removePattern: Handler<Contract['removePattern']> = async ({ db, audit }, { id }) => {
  const before = (await listPatterns(db)).find((pattern) => pattern.id === id) ?? refuse('not_found');
  await deletePattern(db, id);
  await audit({ entity: 'shift_pattern', entityId: id, before });
  return {};
};
