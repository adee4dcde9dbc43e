import type { attendanceContract } from '#shared/contracts/attendance';
import type { InputOf } from '#shared/contracts/define';
import { statesTime } from '#shared/domain/attendance/precedence';
import type { SessionResult, SlotResult } from '#shared/domain/attendance/types';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import {
  DAY_MS,
  type IsoDate,
  MINUTE_MS,
  type MinuteOfDay,
  startOfDay,
  type WallMs,
  wallAt,
  wallDate,
} from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { dayKey, judgeDays } from './judged';
import { findFailure, type StoredFailure } from './register-repo';
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
  const failure = await failureOf(db, input);
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
      ...decision(session, item.date, input, place, failure),
      reason: input.reason,
      proof: input.proof,
      witness: input.action === 'sign' ? input.witness : '',
      failureId: input.action === 'sign' ? input.failureId : null,
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

function refuseIncomplete({ items, action, side, time, proof, witness }: SettleInput): void {
  if (new Set(items.map(keyOf)).size < items.length) refuse('settled_twice');
  if (!statesTime(action)) return;
  if (side === null || time === null) refuse('correction_incomplete');
  if (action === 'correct' && proof === '') refuse('correction_without_proof');
  if (action === 'sign' && witness === '') refuse('sign_without_witness');
}

/** The declared failure a sign-in stands on; null when it stands on its reason alone. */
async function failureOf(db: ReadDb, { action, failureId }: SettleInput): Promise<StoredFailure | null> {
  if (action !== 'sign' || failureId === null) return null;
  const failure = (await findFailure(db, failureId)) ?? refuse('not_found');
  if (failure.revokedAt !== null) refuse('already_revoked');
  return failure;
}

/** The sessions the items name, judged with everything known now. */
async function sessionsOf(db: ReadDb, items: readonly Item[]): Promise<Map<string, SessionResult>> {
  const days = await judgeDays(db, items);
  return new Map(
    items.flatMap((item) => {
      const sessions = days.get(dayKey(item))?.sessions ?? [];
      const session = sessions.find((candidate) => candidate.session === item.session);
      return session ? [[keyOf(item), session] as const] : [];
    }),
  );
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
  failure: StoredFailure | null,
): Pick<NewSettlement, 'side' | 'correctedAt' | 'was'> {
  if (session.exception?.settled) refuse('already_settled', place);
  if (!statesTime(action)) {
    const kind = session.exception?.kind ?? refuse('not_an_exception', place);
    return { side: null, correctedAt: null, was: action === 'confirm' ? kind : null };
  }
  if (!session.exception && session.status !== 'open') refuse('not_an_exception', place);
  if (side === null || time === null) refuse('correction_incomplete');
  const slot = (side === 'in' ? session.inSlot : session.outSlot) ?? refuse('no_punch_asked', place);
  if (slot.source === 'correction' || slot.source === 'sign') refuse('already_settled', place);
  const at = momentOf(date, time, session.end, slot.expected);
  if (failure && (at < failure.fromAt || at >= failure.toAt)) refuse('sign_outside_failure', place);
  refuseDisorder(at, side, side === 'in' ? session.outSlot : session.inSlot, place);
  refuseFar(at, side, session, place);
  return { side, correctedAt: at, was: null };
}

/** Of a session that passes midnight the hour is meant on the day nearer to the expected punch. */
function momentOf(date: IsoDate, minute: MinuteOfDay, sessionEnd: WallMs, expected: WallMs): WallMs {
  const today = wallAt(date, minute);
  const next = today + DAY_MS;
  if (sessionEnd <= startOfDay(date) + DAY_MS) return today;
  return Math.abs(next - expected) < Math.abs(today - expected) ? next : today;
}

/** Nobody comes or goes so long before or after a session: the other session was meant, or the other side. */
const AROUND_SESSION_MS = 4 * 60 * MINUTE_MS;

function refuseFar(at: WallMs, side: 'in' | 'out', { start, end }: SessionResult, place: Place): void {
  const [from, to] =
    side === 'in' ? [start - AROUND_SESSION_MS, end - 1] : [start + 1, end + AROUND_SESSION_MS];
  if (at < from || at > to) refuse('correction_far_from_session', place);
}

/** Nobody leaves before coming. */
function refuseDisorder(at: number, side: 'in' | 'out', other: SlotResult | null, place: Place): void {
  if (other?.at == null) return;
  if (side === 'in' ? at >= other.at : at <= other.at) refuse('correction_out_of_order', place);
}
