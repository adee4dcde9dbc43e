import type { registerContract } from '#shared/contracts/attendance-register';
import type { InputOf } from '#shared/contracts/define';
import { overlaps } from '#shared/domain/attendance/outing-plan';
import { refuse } from '#shared/domain/refusal';
import { covers } from '#shared/domain/staff/postings';
import { addDays, addMonths, firstDay } from '#shared/domain/time/dates';
import { startOfDay, type WallMs, wallAt, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { postingsBetween, staffByIds } from '../staff/index';
import { dutyDoneBetween } from './duties';
import { importOutings, outingTemplate, previewOutings } from './outing-import';
import {
  closeOutingRow,
  findFailure,
  findOuting,
  insertFailure,
  insertOuting,
  listFailures,
  listOutings,
  type NewOuting,
  revokeFailureRow,
  revokeOutingRow,
  signsOn,
} from './register-repo';

type OutingInput = InputOf<(typeof registerContract)['registerOuting']>;
type Moment = OutingInput['out'];

const at = ({ date, minute }: Moment): WallMs => wallAt(date, minute);
const maybeAt = (moment: Moment | null): WallMs | null => (moment === null ? null : at(moment));
const monthSpan = (month: string): [WallMs, WallMs] => [
  startOfDay(firstDay(month)),
  startOfDay(firstDay(addMonths(month, 1))),
];

/** Longest stretch one line may cover: more is leave. */
const LONGEST_DAYS = 31;

export const registerHandlers: HandlersOf<typeof registerContract> = {
  failures: ({ db }, { month }) => listFailures(db, ...monthSpan(month)),

  declareFailure: async ({ db, actor, now, audit }, { device, from, to, reason }) => {
    const failure = { device, fromAt: at(from), toAt: at(to), reason };
    if (failure.toAt <= failure.fromAt) refuse('failure_ends_before_start');
    if (failure.fromAt > now) refuse('date_in_future');
    if (from.date < addDays(to.date, -LONGEST_DAYS)) refuse('span_too_long', { days: LONGEST_DAYS });
    await refuseClosed(db, [from.date, to.date]);
    const id = await insertFailure(db, failure, { accountId: actor.accountId, at: now });
    await audit({ entity: 'device_failure', entityId: id, after: failure, reason });
    return { id };
  },

  revokeFailure: async ({ db, actor, now, audit }, { id, reason }) => {
    const before = (await findFailure(db, id)) ?? refuse('not_found');
    if (before.revokedAt !== null) refuse('already_revoked');
    await refuseClosed(db, [wallDate(before.fromAt), wallDate(before.toAt)]);
    const count = await signsOn(db, id);
    if (count > 0) refuse('failure_in_use', { count });
    await revokeFailureRow(db, id, { accountId: actor.accountId, at: now });
    await audit({ entity: 'device_failure', entityId: id, before, after: { revoked: true }, reason });
    return {};
  },

  outings: ({ db }, { month }) => listOutings(db, ...monthSpan(month)),

  registerOuting: async ({ db, actor, now, audit }, { out, due, back, ...rest }) => {
    const outing: NewOuting = { ...rest, outAt: at(out), dueAt: maybeAt(due), backAt: maybeAt(back) };
    const end = outing.backAt ?? outing.dueAt ?? outing.outAt;
    refuseBadTimes(outing, now);
    await refuseClosed(db, [out.date, wallDate(end)]);
    await refuseNotPosted(db, outing);
    await refuseTwice(db, outing, end);
    const id = await insertOuting(db, outing, { accountId: actor.accountId, at: now });
    await audit({ entity: 'outing', entityId: id, after: outing, reason: outing.reason });
    return { id };
  },

  closeOuting: async ({ db, actor, now, audit }, { id, back }) => {
    const before = (await findOuting(db, id)) ?? refuse('not_found');
    if (before.revokedAt !== null) refuse('already_revoked');
    if (before.backAt !== null) refuse('outing_closed', { name: before.name });
    const outing = { ...before, backAt: at(back) };
    refuseBadTimes(outing, now);
    await refuseClosed(db, [wallDate(before.outAt), back.date]);
    await closeOutingRow(db, id, outing.backAt, { accountId: actor.accountId, at: now });
    await audit({ entity: 'outing', entityId: id, before, after: outing });
    return {};
  },

  revokeOuting: async ({ db, actor, now, audit }, { id, reason }) => {
    const before = (await findOuting(db, id)) ?? refuse('not_found');
    if (before.revokedAt !== null) refuse('already_revoked');
    await refuseClosed(db, [wallDate(before.outAt), wallDate(before.backAt ?? before.dueAt ?? before.outAt)]);
    await revokeOutingRow(db, id, { accountId: actor.accountId, at: now });
    await audit({ entity: 'outing', entityId: id, before, after: { ...before, revoked: true }, reason });
    return {};
  },

  outingTemplate,
  previewOutings,
  importOutings,

  dutiesDone: ({ db }, { from, to, staffId }) => dutyDoneBetween(db, staffId, from, to),
};

type Times = Pick<NewOuting, 'kind' | 'outAt' | 'dueAt' | 'backAt'>;

function refuseBadTimes({ kind, outAt, dueAt, backAt }: Times, now: WallMs): void {
  const ends = [dueAt, backAt].filter((end) => end !== null);
  if (ends.some((end) => end <= outAt)) refuse('outing_ends_before_out');
  if (kind === 'training' && ends.length === 0) refuse('training_without_end');
  if (ends.some((end) => wallDate(end) > addDays(wallDate(outAt), LONGEST_DAYS))) {
    refuse('span_too_long', { days: LONGEST_DAYS });
  }
  // Nobody is back before it happened.
  if (backAt !== null && backAt > now) refuse('date_in_future');
}

async function refuseNotPosted(db: ReadDb, { staffId, outAt }: NewOuting): Promise<void> {
  const date = wallDate(outAt);
  const postings = await postingsBetween(db, date, date);
  if (postings.some((posting) => posting.staffId === staffId && covers(posting, date))) return;
  const person = (await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found');
  refuse('outing_not_posted', { name: person.name, date });
}

/** Nobody is out twice at a time. */
async function refuseTwice(db: ReadDb, outing: NewOuting, end: WallMs): Promise<void> {
  const others = await listOutings(db, outing.outAt, end + 1, outing.staffId);
  const clash = others.find((other) => other.revokedAt === null && overlaps(other, outing));
  if (clash) refuse('outing_twice', { name: clash.name, date: wallDate(clash.outAt) });
}
