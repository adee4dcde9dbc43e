import type { casesContract, OverdueCase } from '#shared/contracts/cases';
import { daysOver, overdueProblem } from '#shared/domain/cases/overdue';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { monthState, refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import {
  deleteOverdue,
  findOverdue,
  insertOverdue,
  listOverdue,
  type OverdueRecord,
  overdueByNo,
  setExcuse,
  updateOverdue,
} from './overdue-repo';

type Contract = typeof casesContract;

async function viewOverdue(
  db: ReadDb,
  records: readonly OverdueRecord[],
  now: WallMs,
): Promise<OverdueCase[]> {
  const calendar = await calendarOverrides(db);
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const closed = new Map<string, boolean>();
  for (const { foundOn } of records) {
    const month = monthOf(foundOn);
    if (!closed.has(month)) closed.set(month, (await monthState(db, month)) !== 'open');
  }
  return records.map((record) => {
    const window = windows.get(record.windowId);
    const person = people.get(record.staffId ?? 0);
    return {
      ...record,
      windowName: window?.name ?? '',
      unitName: window?.unitName ?? '',
      staffName: person?.name ?? '',
      pinyin: `${person?.pinyin ?? ''} ${window?.pinyin ?? ''}`,
      days: daysOver(record, wallDate(now), calendar),
      closed: closed.get(monthOf(record.foundOn)) ?? false,
    };
  });
}

export const readOverdueCases: Handler<Contract['overdue']> = async ({ db, now }, { month }) => {
  const span = month === null ? null : { from: firstDay(month), to: lastDay(month) };
  return viewOverdue(db, await listOverdue(db, span), now);
};

export const saveOverdue: Handler<Contract['saveOverdue']> = async (context, { id: known, ...fields }) => {
  const { db, actor, now, audit } = context;
  const before = known === null ? null : ((await findOverdue(db, known)) ?? refuse('not_found'));
  const problem = overdueProblem(fields, wallDate(now));
  if (problem) refuse(problem);
  await refuseClosed(db, countingDays(fields, before));
  const same = (await overdueByNo(db, [fields.caseNo])).get(fields.caseNo);
  if (same && same.id !== known) refuse('overdue_case_exists', { no: fields.caseNo });
  if (!(await windowDirectory(db)).some(({ id }) => id === fields.windowId)) refuse('not_found');
  if (fields.staffId !== null && !(await staffByIds(db, [fields.staffId])).has(fields.staffId)) {
    refuse('not_found');
  }
  if (known !== null) await updateOverdue(db, known, fields);
  const id = known ?? (await insertOverdue(db, fields, { by: actor.accountId, at: now }));
  await audit({ entity: 'overdue_case', entityId: id, before: before ?? undefined, after: fields });
  return { id };
};

/**
 * The days whose months a change touches. A case of a closed month may still be noted as done: its days over were
 * counted when it was found.
 */
export function countingDays(
  fields: Omit<OverdueRecord, 'id' | 'excusedBy' | 'excusedReason' | 'excusedOn'>,
  before: OverdueRecord | null,
): string[] {
  if (!before) return [fields.foundOn];
  const keys = ['caseNo', 'matter', 'windowId', 'staffId', 'dueOn', 'foundOn', 'reason'] as const;
  const onlyDone = keys.every((key) => fields[key] === before[key]) && before.doneOn === null;
  const countsSame = fields.doneOn !== null && fields.doneOn >= fields.foundOn;
  return onlyDone && countsSame ? [] : [before.foundOn, fields.foundOn];
}

export const excuseOverdue: Handler<Contract['excuseOverdue']> = async (context, { id, by, reason }) => {
  const { db, now, audit } = context;
  const before = (await findOverdue(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [before.foundOn]);
  const takenBack = by === '' && reason === '';
  if (takenBack && before.excusedBy === '') refuse('overdue_not_excused');
  if (!takenBack && by === '') refuse('overdue_decider_missing');
  if (!takenBack && reason === '') refuse('reason_required');
  await setExcuse(db, id, { by, reason, on: takenBack ? null : wallDate(now) });
  await audit({
    entity: 'overdue_case',
    entityId: id,
    before: { excusedBy: before.excusedBy, excusedReason: before.excusedReason },
    after: { excusedBy: by, excusedReason: reason },
    reason,
  });
  return {};
};

export const removeOverdue: Handler<Contract['removeOverdue']> = async ({ db, audit }, { id, reason }) => {
  const before = (await findOverdue(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [before.foundOn]);
  await deleteOverdue(db, id);
  await audit({ entity: 'overdue_case', entityId: id, before, reason });
  return {};
};
