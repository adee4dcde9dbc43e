import type { attendanceContract } from '#shared/contracts/attendance';
import type { InputOf } from '#shared/contracts/define';
import { computePersonMonth, planMonth } from '#shared/domain/attendance/month';
import type { SessionResult, SlotResult } from '#shared/domain/attendance/types';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { gatherMonth } from './gather';
import { insertSettlement, type NewSettlement } from './repo';
import { correctionCount, readAttendanceSettings } from './settings-repo';

type SettleInput = InputOf<(typeof attendanceContract)['settle']>;
type Item = SettleInput['items'][number];

/** Settles exceptions, all or none; answers the ids. Refuses what is no exception (any more). */
export async function settleExceptions(
  { db, now, actor, audit }: Pick<MutationContext, 'db' | 'now' | 'actor' | 'audit'>,
  input: SettleInput,
): Promise<number[]> {
  refuseIncomplete(input);
  const dates = input.items.map((item) => item.date);
  await refuseClosed(db, dates);
  if (dates.some((date) => date > wallDate(now))) refuse('date_in_future');
  const sessions = await sessionsOf(db, input.items);
  const names = await staffByIds(
    db,
    input.items.map((item) => item.staffId),
  );
  const { correctionLimit: limit } = await readAttendanceSettings(db);
  const ids: number[] = [];
  for (const item of input.items) {
    const place = { date: item.date, name: names.get(item.staffId)?.name ?? '' };
    if (input.action === 'correct') await refuseOverLimit(db, item, limit, place);
    const session = sessions.get(keyOf(item)) ?? refuse('not_an_exception', place);
    const settlement: NewSettlement = {
      ...item,
      action: input.action,
      ...decision(session, item.date, input, place),
      reason: input.reason,
      proof: input.proof,
      accountId: actor.accountId,
      at: now,
    };
    const id = await insertSettlement(db, settlement);
    await audit({ entity: 'settlement', entityId: id, after: settlement, reason: input.reason });
    ids.push(id);
  }
  return ids;
}

const keyOf = ({ staffId, date, session }: Item): string => `${staffId}:${date}:${session}`;

function refuseIncomplete({ items, action, side, time, proof }: SettleInput): void {
  if (new Set(items.map(keyOf)).size < items.length) refuse('settled_twice');
  if (action !== 'correct') return;
  if (side === null || time === null) refuse('correction_incomplete');
  if (proof === '') refuse('correction_without_proof');
}

/** The sessions the items name, judged with everything known now. */
async function sessionsOf(db: ReadDb, items: readonly Item[]): Promise<Map<string, SessionResult>> {
  const months = new Map<Month, Item[]>();
  for (const item of items) {
    const month = monthOf(item.date);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  const found = new Map<string, SessionResult>();
  for (const [month, wanted] of months) {
    const staff = new Set(wanted.map((item) => item.staffId));
    const input = await gatherMonth(db, month, staff.size === 1 ? wanted[0]!.staffId : undefined);
    const plan = planMonth(month, input);
    const people = input.people.filter((person) => staff.has(Number(person.staffId)));
    const results = new Map(people.map((person) => [person.staffId, computePersonMonth(plan, person)]));
    for (const item of wanted) {
      const day = results.get(String(item.staffId))?.days.find((candidate) => candidate.date === item.date);
      const session = day?.sessions.find((candidate) => candidate.session === item.session);
      if (session) found.set(keyOf(item), session);
    }
  }
  return found;
}

/** A person may have so many corrected punches in a month; those taken back do not count. */
async function refuseOverLimit(db: ReadDb, item: Item, limit: number | null, place: Place): Promise<void> {
  if (limit === null) return;
  const month = monthOf(item.date);
  const used = await correctionCount(db, item.staffId, firstDay(month), lastDay(month));
  if (used >= limit) refuse('correction_limit_reached', { ...place, month, limit, used });
}

type Place = { date: string; name: string };

function decision(
  session: SessionResult,
  date: IsoDate,
  { action, side, time }: SettleInput,
  place: Place,
): Pick<NewSettlement, 'side' | 'correctedAt' | 'was'> {
  if (session.exception?.settled) refuse('already_settled', place);
  if (action !== 'correct') {
    const kind = session.exception?.kind ?? refuse('not_an_exception', place);
    return { side: null, correctedAt: null, was: action === 'confirm' ? kind : null };
  }
  if (!session.exception && session.status !== 'open') refuse('not_an_exception', place);
  if (side === null || time === null) refuse('correction_incomplete');
  const slot = (side === 'in' ? session.inSlot : session.outSlot) ?? refuse('no_punch_asked', place);
  if (slot.source === 'correction') refuse('already_settled', place);
  const at = wallAt(date, time);
  refuseDisorder(at, side, side === 'in' ? session.outSlot : session.inSlot, place);
  return { side, correctedAt: at, was: null };
}

/** Nobody leaves before coming. */
function refuseDisorder(at: number, side: 'in' | 'out', other: SlotResult | null, place: Place): void {
  if (other?.at == null) return;
  if (side === 'in' ? at >= other.at : at <= other.at) refuse('correction_out_of_order', place);
}
