import type { LeavePreview } from '#shared/contracts/leave';
import { checkLeave, daysTouched, type Span } from '#shared/domain/leave/check';
import { type DatedKind, type KindRule, kindOn } from '#shared/domain/leave/kind-rules';
import { type RuledLength, ruledLength } from '#shared/domain/leave/length';
import { chainFor, matrixOn, type StepRole } from '#shared/domain/leave/matrix';
import { dueBack } from '#shared/domain/leave/measure';
import { type LeaveMoment, momentAt } from '#shared/domain/leave/moment';
import { Refusal } from '#shared/domain/refusal';
import { addDays, daysBetween } from '#shared/domain/time/dates';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { refuseClosed } from '../months/index';
import { windowDirectory } from '../units/index';
import { type BalanceCheck, checkBalance } from './balance-check';
import { coverProblem, coverWarnings, spanOf } from './cover';
import { type LeaveRecord, liveLeaves } from './repo';
import { type LeaveRules, loadRules } from './rules';
import { DAYS_TO_NEXT_SESSION, loadSchedule, type Schedule } from './schedule';
import { signerPresets } from './signer-presets';

export interface AskedLeave {
  staffId: number;
  kind: string;
  start: LeaveMoment;
  end: LeaveMoment;
  substituteId: number | null;
  standIn: string;
  handover: string;
  /** The request being changed. */
  exceptId?: number | null;
}

export interface Assessment extends LeavePreview {
  windowId: number | null;
  /** The kind in force on the first day; null when there is none of that code. */
  dated: DatedKind | null;
  schedule: Schedule;
}

export type LeaveProblemMessage = NonNullable<LeavePreview['problem']>;

/** What a request is judged by. */
export interface Gathered {
  asked: AskedLeave;
  span: Span;
  schedule: Schedule;
  windowId: number | null;
  rules: LeaveRules;
  /** Requests of anybody that still count within the span, but for the one being changed. */
  live: readonly LeaveRecord[];
}

/** No schedule is read further than this from the begin: the length check refuses such a leave anyway. */
const FURTHEST = 400;
/** Measured as this where the kind is not known: the problem says so anyway. */
const PLAIN: Pick<KindRule, 'unit' | 'count'> = { unit: 'half_day', count: 'workdays' };

/** What a leave would be, what forbids it and what speaks against it. The same for the preview and for submitting. */
export async function assessLeave(db: ReadDb, asked: AskedLeave, now: WallMs): Promise<Assessment> {
  const { start, end, staffId } = asked;
  const daysAhead = Math.min(Math.max(daysBetween(start.date, end.date), 0), FURTHEST);
  const last = addDays(start.date, daysAhead + DAYS_TO_NEXT_SESSION);
  const schedule = await loadSchedule(db, start.date, last);
  const windowId = schedule.windowOf(staffId, start.date);
  const span: Span = {
    from: momentAt(start, 'start', schedule.dayOf(staffId, start.date)),
    to: momentAt(end, 'end', schedule.dayOf(staffId, end.date)),
  };
  const days = schedule.daysOf(staffId, start.date, last);
  const rules = await loadRules(db);
  const live = (await liveLeaves(db, span.from, span.to)).filter(({ id }) => id !== asked.exceptId);
  const gathered: Gathered = { asked, span, schedule, windowId, rules, live };
  const dated = kindOn(asked.kind, start.date, rules.kinds);
  const length = ruledLength(dated?.rule ?? PLAIN, span.from, span.to, days);
  const chain = chainOf(gathered, length);
  const balance = dated && (await checkBalance(db, { ...gathered, dated, length }));
  const problem = await problemOf(db, gathered, { dated, chain, balance });
  const papersFrom = dated?.rule.papersFromHalfDays ?? null;
  const papersNeeded = papersFrom !== null && length.halfDays >= papersFrom;
  const warnings: LeavePreview['warnings'] = [];
  if (problem === null) {
    if (length.halfDays === 0) warnings.push({ code: 'nothing_expected', params: {} });
    // Where no leave is needed it cannot come too late.
    else if (span.from < now) warnings.push({ code: 'already_started', params: {} });
    warnings.push(...(await coverWarnings(db, gathered)));
    if (papersNeeded) warnings.push({ code: 'papers_needed', params: {} });
    if (balance?.unopened) warnings.push({ code: 'balance_unopened', params: {} });
  }
  return {
    startAt: span.from,
    endAt: span.to,
    dueAt: dueBack(span.to, days),
    windowId,
    windowName: (await windowDirectory(db)).find(({ id }) => id === windowId)?.name ?? '',
    halfDays: length.halfDays,
    days: length.days,
    minutes: length.minutes,
    unit: dated?.rule.unit ?? PLAIN.unit,
    problem,
    warnings,
    chain: chain ?? [],
    signers: await signerPresets(db, gathered, chain ?? [], now),
    papersNeeded,
    balance: balance?.view ?? null,
    dated,
    schedule,
  };
}

/** Signatures by the matrix in force when the leave begins; null when it has no single answer. */
function chainOf({ asked, schedule, rules }: Gathered, length: RuledLength): StepRole[] | null {
  const date = asked.start.date;
  const managing = schedule
    .postingsOf(asked.staffId)
    .some(
      ({ post, startDate, endDate }) =>
        post === 'manager' && startDate <= date && (endDate === null || date <= endDate),
    );
  return chainFor(matrixOn(date, rules.matrices), {
    post: managing ? 'manager' : 'clerk',
    kind: asked.kind,
    length: length.matrix,
  });
}

interface Judged {
  dated: DatedKind | null;
  chain: StepRole[] | null;
  balance: BalanceCheck | null;
}

/** The first thing that forbids the leave, most basic first. */
async function problemOf(
  db: ReadDb,
  gathered: Gathered,
  { dated, chain, balance }: Judged,
): Promise<LeaveProblemMessage | null> {
  const { asked, span, schedule, live } = gathered;
  const own = live.filter(({ staffId }) => staffId === asked.staffId);
  const problem = checkLeave(span, {
    postings: schedule.postingsOf(asked.staffId),
    others: own.map(spanOf),
  });
  if (problem) return problem;
  const closed = await closedProblem(db, span);
  if (closed) return closed;
  if (!dated?.rule.active) return { code: 'leave_kind_unknown', params: {} };
  const cover = await coverProblem(db, gathered);
  if (cover) return cover;
  if (chain === null) return { code: 'leave_matrix_no_answer', params: {} };
  return balance?.problem ?? null;
}

async function closedProblem(db: ReadDb, span: Span): Promise<LeaveProblemMessage | null> {
  try {
    await refuseClosed(db, daysTouched(span));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
}
