import type { LeaveRow } from '#shared/contracts/leave';
import { NOTICE_WAYS } from '#shared/contracts/leave-rows';
import type { Sighting } from '#shared/domain/attendance/overdue';
import type { ExpectedDay } from '#shared/domain/attendance/types';
import type { KindRule } from '#shared/domain/leave/kind-rules';
import { ruledLength } from '#shared/domain/leave/length';
import { effectiveEnd, isNotified, isRetroactive, phaseOf } from '#shared/domain/leave/life';
import { stepToSign } from '#shared/domain/leave/machine';
import { dueBack, overdueUntil } from '#shared/domain/leave/measure';
import { addDays } from '#shared/domain/time/dates';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { attachmentsOf } from '../attachments/index';
import { type StaffEntry, staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { actionsOf } from './actions';
import { type LoadedLife, loadLives } from './life-store';
import { lastSeen, seenAgainAt } from './overdue';
import type { LeaveRecord } from './repo';
import { kindCodeOf, ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import { DAYS_TO_NEXT_SESSION, loadSchedule, type Schedule } from './schedule';
import { isSupervision, seesAll } from './scope';
import { type SigningRights, signingRights } from './signing';

/** Mostly the next session is near; a long holiday is looked through only where there is one. */
const FURTHER = [4, 11, DAYS_TO_NEXT_SESSION];

/** The days a request is measured on: from its begin to the first session after it or after 销假. */
export function daysFor(schedule: Schedule, leave: LeaveRecord): ExpectedDay[] {
  const last = wallDate(Math.max(leave.endAt, leave.returnedAt ?? leave.endAt));
  let days: ExpectedDay[] = [];
  for (const more of FURTHER) {
    days = schedule.daysOf(leave.staffId, wallDate(leave.startAt), addDays(last, more));
    if (days.some(({ date, rest, sessions }) => date > last && !rest && sessions.length > 0)) break;
  }
  return days;
}

/** The days a request takes: all that its length needs. */
export const takenDays = (schedule: Schedule, leave: LeaveRecord): ExpectedDay[] =>
  schedule.daysOf(leave.staffId, wallDate(leave.startAt), wallDate(effectiveEnd(leave)));

/** The schedule that covers all of these requests, and the days up to `until`. */
export function scheduleFor(
  db: ReadDb,
  leaves: readonly LeaveRecord[],
  until: WallMs = 0,
): Promise<Schedule> {
  const first = leaves.reduce((at, { startAt }) => Math.min(at, startAt), leaves[0]?.startAt ?? 0);
  const last = leaves.reduce(
    (at, leave) => Math.max(at, leave.endAt, leave.returnedAt ?? 0),
    Math.max(first, until),
  );
  return loadSchedule(db, wallDate(first), addDays(wallDate(last), DAYS_TO_NEXT_SESSION));
}

export interface Asker {
  db: ReadDb;
  actor: Actor;
  now: WallMs;
}

/** A request with everything its views need. */
export interface ViewedLeave {
  row: LeaveRow;
  loaded: LoadedLife;
  days: ExpectedDay[];
  rule: KindRule;
}

/** Requests with names, places, lengths and where they stand now. */
export async function viewLeaves(asker: Asker, leaves: readonly LeaveRecord[]): Promise<LeaveRow[]> {
  return (await viewAll(asker, leaves)).map(({ row }) => row);
}

export async function viewAll(
  asker: Asker,
  leaves: readonly LeaveRecord[],
  known?: Schedule,
): Promise<ViewedLeave[]> {
  if (leaves.length === 0) return [];
  const { db, actor, now } = asker;
  const seen = await seenAgainAt(db, leaves, now);
  const schedule = known ?? (await scheduleFor(db, leaves, lastSeen(seen)));
  const ids = leaves.flatMap(({ staffId, substituteId }) =>
    substituteId === null ? [staffId] : [staffId, substituteId],
  );
  const gathered: Gathered = {
    asker,
    people: await staffByIds(db, ids),
    windows: new Map((await windowDirectory(db)).map(({ id, name }) => [id, name])),
    rights: await signingRights(db, actor, wallDate(now)),
    files: await fileCounts(db, leaves),
  };
  const kinds = await savedKinds(db);
  const lives = await loadLives(db, leaves);
  return leaves.map((leave) => {
    const loaded = lives.get(leave.id)!;
    const sighting = seen.get(leave.id) ?? null;
    const days = daysFor(schedule, { ...leave, returnedAt: leave.returnedAt ?? sighting?.at ?? null });
    const rule = ruleOf(leave, kinds);
    const windowId = schedule.windowOf(leave.staffId, wallDate(leave.startAt));
    return { row: rowOf(gathered, { leave, loaded, days, rule, windowId, sighting }), loaded, days, rule };
  });
}

interface Gathered {
  asker: Asker;
  people: Map<number, StaffEntry>;
  windows: Map<number, string>;
  rights: SigningRights;
  files: Map<number, number>;
}

async function fileCounts(db: ReadDb, leaves: readonly LeaveRecord[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  const files = await attachmentsOf(
    db,
    'leave',
    leaves.map(({ id }) => id),
  );
  for (const { ownerId, withdrawnAt } of files) {
    if (withdrawnAt === null) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  }
  return counts;
}

interface Known extends Omit<ViewedLeave, 'row'> {
  leave: LeaveRecord;
  windowId: number | null;
  /** How the person was seen again, of a leave beyond its end without 销假. */
  sighting: Sighting | null;
}

function rowOf({ asker, people, windows, rights, files }: Gathered, known: Known): LeaveRow {
  const { leave, loaded, days, rule, windowId, sighting } = known;
  const seenAt = sighting?.at ?? null;
  const { life } = loaded;
  const person = people.get(leave.staffId);
  const dueAt = dueBack(leave.endAt, days);
  const { halfDays, days: counted, minutes } = ruledLength(rule, leave.startAt, effectiveEnd(leave), days);
  const step = stepToSign(life);
  const hidden = !mayReadReason(asker.actor, known);
  const count = files.get(leave.id) ?? 0;
  const phase = phaseOf(leave, dueAt, asker.now, seenAt);
  const applicant = { staffId: leave.staffId, windowId };
  const overdue = overdueUntil(leave, days, seenAt);
  const maySign = step !== null && rights.toSign(step.role, applicant) !== null;
  const mayEnterPaper = step !== null && isSupervision(asker.actor) && asker.actor.staffId !== leave.staffId;
  return {
    id: leave.id,
    staffId: leave.staffId,
    staffNo: person?.staffNo ?? '',
    staffName: person?.name ?? '',
    pinyin: person?.pinyin ?? '',
    unitName: person?.unitName ?? '',
    windowId,
    windowName: windowId === null ? '' : (windows.get(windowId) ?? ''),
    kind: leave.kind,
    kindCode: kindCodeOf(leave),
    kindName: rule.name,
    unit: rule.unit,
    startAt: leave.startAt,
    endAt: leave.endAt,
    dueAt,
    halfDays,
    days: counted,
    minutes,
    reason: hidden ? '' : leave.reason,
    reasonHidden: hidden,
    handover: leave.handover,
    state: leave.state,
    phase,
    substituteId: leave.substituteId,
    substituteName: leave.substituteId === null ? '' : (people.get(leave.substituteId)?.name ?? ''),
    standIn: leave.standIn,
    submittedAt: leave.submittedAt,
    notifiedAt: leave.notifiedAt,
    notifiedTo: leave.notifiedTo,
    notifiedHow: NOTICE_WAYS.find((way) => way === leave.notifiedHow) ?? '',
    approverName: leave.approverName,
    decidedAt: leave.decidedAt,
    decisionNote: leave.decisionNote,
    departedAt: leave.departedAt,
    returnedAt: leave.returnedAt,
    seenAt,
    seenBy: sighting?.by ?? null,
    retroactive: isRetroactive(leave) || loaded.extensions.some((each) => isLateExtension(each, days)),
    notified: isNotified(leave),
    overdueUntil: overdue,
    overdueSettled: leave.overdueSettled,
    waitingFor: step?.role ?? null,
    extensionTo: life.extensions.find(({ state }) => state === 'submitted')?.toAt ?? null,
    papersMissing: count === 0 && rule.papersFromHalfDays !== null && halfDays >= rule.papersFromHalfDays,
    files: count,
    version: leave.version,
    mayDecide: maySign || mayEnterPaper,
    actions: actionsOf(asker.actor, { leave, phase, maySign, mayEnterPaper, overdue: overdue !== null }),
  };
}

/** 续假 that was signed only after the person should have been back, and nobody told before. */
export function isLateExtension(
  { state, fromAt, decidedAt, notifiedAt }: LoadedLife['extensions'][number],
  days: readonly ExpectedDay[],
): boolean {
  return (
    state === 'approved' &&
    decidedAt !== null &&
    decidedAt > dueBack(fromAt, days) &&
    (notifiedAt === null || notifiedAt > dueBack(fromAt, days))
  );
}

/** Whether an account may read why somebody is away, by the rule of the kind. */
function mayReadReason(actor: Actor, { leave, loaded, rule }: Known): boolean {
  if (rule.reasonFor === 'all' || seesAll(actor) || leave.createdBy === actor.accountId) return true;
  return (
    rule.reasonFor === 'chain' && loaded.life.steps.some(({ role }) => role === 'manager' || role === 'any')
  );
}
