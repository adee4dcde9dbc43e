import type { rosterContract } from '#shared/contracts/roster';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import { refuse } from '#shared/domain/refusal';
import { editableUntil, isLateEntry, type LogProblem, logProblem } from '#shared/domain/roster/log';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { monthState, refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { deleteLog, insertLog, listLogs, type StoredLog, updateLog } from './log-repo';
import { listDuties } from './repo';

type Contract = typeof rosterContract;

/** Days of the span up to today that have a log or a planned leader, newest first. */
export async function readLogs(db: ReadDb, from: IsoDate, to: IsoDate, now: WallMs): Promise<DutyLogDay[]> {
  const today = wallDate(now);
  const logs = new Map((await listLogs(db, from, to)).map((log) => [log.date, log]));
  const leading = (await listDuties(db, from, to)).filter(({ kind }) => kind === 'leader');
  const people = await staffByIds(db, [
    ...leading.map(({ staffId }) => staffId),
    ...[...logs.values()].map(({ leaderId }) => leaderId),
  ]);
  const nameOf = (id: number) => people.get(id)?.name ?? '';
  const closed = (await monthState(db, monthOf(from))) !== 'open';
  const days = new Set([...logs.keys(), ...leading.map(({ date }) => date)]);
  return [...days]
    .filter((date) => date <= today)
    .sort()
    .reverse()
    .map((date) => {
      const planned = leading
        .filter((duty) => duty.date === date)
        .map(({ staffId }) => ({ staffId, name: nameOf(staffId) }));
      const log = logs.get(date);
      return { ...viewLog(date, log, nameOf), planned, open: !closed && isOpen(date, log, today) };
    });
}

const isOpen = (date: IsoDate, log: StoredLog | undefined, today: IsoDate): boolean =>
  log === undefined || today <= editableUntil(date, wallDate(log.enteredAt));

function viewLog(
  date: IsoDate,
  log: StoredLog | undefined,
  nameOf: (id: number) => string,
): Omit<DutyLogDay, 'planned' | 'open'> {
  return {
    ...{ date, written: log !== undefined, leaderId: log?.leaderId ?? null },
    leaderName: log ? nameOf(log.leaderId) : '',
    ...{ weather: log?.weather ?? '', visitors: log?.visitors ?? null, handover: log?.handover ?? '' },
    ...{ incidents: log?.incidents ?? '', other: log?.other ?? '' },
    ...{ signedAt: log?.signedAt ?? null, enteredAt: log?.enteredAt ?? null },
    late: log !== undefined && isLateEntry(date, wallDate(log.enteredAt)),
  };
}

export const listMonthLogs: Handler<Contract['logs']> = ({ db, now }, { month }) =>
  readLogs(db, firstDay(month), lastDay(month), now);

/** The log of a day; refuses `not_found` while none is written. */
export async function findLog(db: ReadDb, date: IsoDate): Promise<StoredLog> {
  return (await listLogs(db, date, date))[0] ?? refuse('not_found');
}

/** Writes the day’s log, or changes it while it is open. A signature counts from the last change. */
export const saveLog: Handler<Contract['saveLog']> = async (context, { sign, ...fields }) => {
  const { db, actor, now, audit } = context;
  const { date, leaderId } = fields;
  const today = wallDate(now);
  await refuseClosed(db, [date]);
  const [before] = await listLogs(db, date, date);
  refuseProblem(logProblem(fields, before ? wallDate(before.enteredAt) : null, today), date);
  if (!(await staffByIds(db, [leaderId])).has(leaderId)) refuse('not_found');
  const log = { ...fields, signedAt: sign ? now : null };
  if (before) await updateLog(db, log, now);
  else await insertLog(db, log, actor.accountId, now);
  await audit({ entity: 'duty_log', entityId: date, ...(before && { before }), after: log });
  return {};
};

export const removeLog: Handler<Contract['removeLog']> = async ({ db, now, audit }, { date, reason }) => {
  await refuseClosed(db, [date]);
  const before = await findLog(db, date);
  if (!isOpen(date, before, wallDate(now))) refuse('duty_log_locked', { date });
  await deleteLog(db, date);
  await audit({ entity: 'duty_log', entityId: date, before, reason });
  return {};
};

/** Each code stands here in full, so that none is left without words. */
function refuseProblem(problem: LogProblem | null, date: IsoDate): void {
  if (problem === 'duty_log_future') refuse('duty_log_future', { date });
  if (problem === 'duty_log_locked') refuse('duty_log_locked', { date });
  if (problem === 'duty_log_empty') refuse('duty_log_empty', { date });
}
