import type { rosterContract } from '#shared/contracts/roster';
import { refuse } from '#shared/domain/refusal';
import { layPattern, type Shift, spanOfShift } from '#shared/domain/roster/shift';
import { covers } from '#shared/domain/staff/postings';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { listPatterns, listShifts } from '../shifts/index';
import { postingsBetween, staffByIds } from '../staff/index';
import { placeAll, rotationDays } from './bulk';
import { refuseBadDuty, refuseUnknown } from './plan';
import { recordChange } from './record';
import { listDuties } from './repo';

type Contract = typeof rosterContract;

/** A shift that may be planned: one in use, or the one that stands there already. */
export async function plannableShift(db: ReadDb, id: number, standing: number | null): Promise<Shift> {
  const shift = (await listShifts(db)).find((each) => each.id === id) ?? refuse('not_found');
  if (shift.retired && id !== standing) refuse('shift_retired', { name: shift.name });
  return shift;
}

/** The shift of a person's day; the one planned before gives way, and keeps its window unless another is named. */
export const putShift: Handler<Contract['putShift']> = async (context, input) => {
  const { db } = context;
  const { date, staffId, shiftId, note } = input;
  await refuseClosed(db, [date]);
  const before = (await listDuties(db, date, date)).find(
    (duty) => duty.kind === 'shift' && duty.staffId === staffId,
  );
  const shift = await plannableShift(db, shiftId, before?.shiftId ?? null);
  const draft = {
    ...{ kind: 'shift' as const, date, staffId, shiftId, forStaffId: null, ...spanOfShift(shift) },
    windowId: input.windowId ?? before?.windowId ?? (await ownWindow(db, staffId, date)),
    note: note === '' ? (before?.note ?? '') : note,
  };
  await refuseBadDuty(db, draft, new Set(before ? [before.id] : []));
  const [duty] = await recordChange(context, {
    kind: 'shift',
    before: before ? [before] : [],
    after: [{ ...draft, id: before?.id ?? null }],
  });
  return { id: duty!.id };
};

/** A岗 before B岗; refuses who is not posted that day. */
async function ownWindow(db: ReadDb, staffId: number, date: string): Promise<number> {
  const own = (await postingsBetween(db, date, date))
    .filter((posting) => posting.staffId === staffId && covers(posting, date))
    .sort((a, b) => (a.duty < b.duty ? -1 : 1));
  const name = (await staffByIds(db, [staffId])).get(staffId)?.name ?? refuse('not_found');
  return own[0]?.windowId ?? refuse('duty_not_posted', { name, date });
}

/** Lays a rotation over the days of some people. */
export const fillPattern: Handler<Contract['fillPattern']> = async (context, input) => {
  const { db } = context;
  const { from, to, windowId, staffIds, replace } = input;
  const days = rotationDays(from, to);
  const { steps } = (await listPatterns(db)).find(({ id }) => id === input.patternId) ?? refuse('not_found');
  const people = [...new Set(staffIds)];
  for (const staffId of people) {
    await refuseUnknown(db, { kind: 'shift', windowId, staffId, forStaffId: null });
  }
  const shifts = new Map((await listShifts(db)).map((shift) => [shift.id, shift]));
  const drafts = layPattern(days, people, { ...input, steps }).map((day) => ({
    ...{ ...day, kind: 'shift' as const, windowId, forStaffId: null, note: '' },
    ...spanOfShift(shifts.get(day.shiftId) ?? refuse('not_found')),
  }));
  const chosen = new Set(people);
  const standing = (await listDuties(db, from, to)).filter(
    ({ kind, staffId }) => kind === 'shift' && chosen.has(staffId),
  );
  return placeAll(context, 'rotate', drafts, from, replace ? standing : []);
};
