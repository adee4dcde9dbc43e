import type { assessmentContract } from '#shared/contracts/assessment';
import type { AdjustmentTrial, AdjustmentView, LateFact } from '#shared/contracts/assessment-adjustment';
import type { InputOf } from '#shared/contracts/define';
import { withWaivedFacts } from '#shared/domain/assessment/decisions';
import type { Fact } from '#shared/domain/assessment/facts';
import {
  changedFacts,
  changeKey,
  type FactChange,
  factKey,
  scoreDifferences,
} from '#shared/domain/assessment/late-facts';
import { refuse } from '#shared/domain/refusal';
import { addMonths } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext, QueryContext } from '../../ipc/context';
import { monthState } from '../months/index';
import {
  type Adjustment,
  type AdjustmentLine,
  findAdjustment,
  insertAdjustment,
  isAdjusted,
  listAdjustments,
  revokeAdjustmentRow,
  type StoredChange,
} from './adjustment-repo';
import { computeResults, subjectsIn } from './compute';
import { contextOf } from './context';
import { factReader } from './fact-views';
import { closedMonth } from './frozen';
import { factChangeOf } from './late-fact';
import { inScope, ownScope } from './own';
import { readFacts } from './repo';
import { KINDS, type MonthAssessment } from './results';
import { waivedFacts } from './waiver-repo';

type Operations = typeof assessmentContract;

/** A late fact worked out but not filed. */
export interface Prepared extends AdjustmentTrial {
  lines: AdjustmentLine[];
  change: StoredChange;
  key: string;
  about: Pick<Fact, 'date' | 'staffId' | 'windowId'> | null;
}

/** Computes the closed month with and without the late fact under its own rulebooks. */
export async function prepareAdjustment(db: ReadDb, aboutMonth: Month, late: LateFact): Promise<Prepared> {
  const month = await closedMonth(db, aboutMonth);
  return late.type === 'typed'
    ? prepareTyped(month, await nextOpenMonth(db, aboutMonth), late)
    : prepareComputed(db, month, late);
}

/** The first month after it whose facts are not frozen; what lies ahead is open. */
async function nextOpenMonth(db: ReadDb, aboutMonth: Month): Promise<Month> {
  let month = addMonths(aboutMonth, 1);
  while ((await monthState(db, month)) !== 'open') month = addMonths(month, 1);
  return month;
}

function prepareTyped(
  { results }: MonthAssessment,
  chargeMonth: Month,
  late: Extract<LateFact, { type: 'typed' }>,
): Prepared {
  const { subject, id, points, clause, date } = late;
  const result = results[subject].find((each) => each.id === id) ?? refuse('not_found');
  if (points === 0) refuse('adjustment_nothing');
  const lines = [{ subject, id, name: result.name, points, before: null, after: null }];
  const key = `typed ${subject} ${id} ${clause} ${date ?? ''} ${points}`;
  return { chargeMonth, clause, lines, change: late, key, about: null };
}

async function prepareComputed(
  db: ReadDb,
  assessment: MonthAssessment,
  late: Exclude<LateFact, { type: 'typed' }>,
): Promise<Prepared> {
  const { month } = assessment;
  const { facts, earlier } = await knownFacts(db, assessment);
  if (late.type !== 'add') await refuseAdjusted(db, month, factKey(late.factId));
  const change = await factChangeOf(db, month, late, facts, `late:${earlier + 1}`);
  return prepareChange(db, assessment, facts, change);
}

/** What a change of the month's known facts comes to. Refuses `adjustment_exists`, `adjustment_nothing`. */
export async function prepareChange(
  db: ReadDb,
  assessment: MonthAssessment,
  facts: Fact[],
  change: FactChange,
): Promise<Prepared> {
  const { month } = assessment;
  const key = changeKey(change);
  await refuseAdjusted(db, month, key);
  const changed = changedFacts(facts, [change]);
  const compute = await plainComputation(db, assessment);
  const [before, after] = [compute(facts), compute(changed)];
  const differences = KINDS.flatMap((subject) =>
    scoreDifferences(before[subject], after[subject]).map((difference) => ({ subject, ...difference })),
  );
  if (differences.length === 0) refuse('adjustment_nothing');
  const clause = [...new Set(differences.flatMap(({ clauses }) => clauses))].join('、');
  const lines = differences.map(({ clauses: _, ...line }) => line);
  const removed = removedId(change);
  const about = 'fact' in change ? change.fact : facts.find(({ id }) => id === removed)!;
  return { chargeMonth: await nextOpenMonth(db, month), clause, lines, change, key, about };
}

/** The fact a change takes away, or the first of them; null where it takes none. */
const removedId = (change: StoredChange): string | null =>
  'factId' in change ? change.factId : 'factIds' in change ? (change.factIds[0] ?? null) : null;

/** Computes the closed month by its rulebooks alone: what was decided beside them is the same on both sides. */
async function plainComputation(db: ReadDb, assessment: MonthAssessment) {
  const { month, rulebooks } = assessment;
  const subjects = subjectsIn(assessment);
  const context = await contextOf(db, month, rulebooks);
  const decisions = { waivers: [], adjustments: [] };
  return (facts: Fact[]) => computeResults({ subjects, facts, rulebooks, decisions, context });
}

/** The same thing is charged once; a typed one is asked for when it is filed. */
async function refuseAdjusted(db: ReadDb, month: Month, key: string): Promise<void> {
  if (await isAdjusted(db, month, key)) refuse('adjustment_exists');
}

/**
 * The closed month's facts with its waivers and with what was filed late before, so that differences add up;
 * `earlier` counts what was filed.
 */
export async function knownFacts(
  db: ReadDb,
  { month, facts }: MonthAssessment,
): Promise<{ facts: Fact[]; earlier: number }> {
  const earlier = (await listAdjustments(db, month)).filter(({ aboutMonth }) => aboutMonth === month);
  const waived = await waivedFacts(db, month);
  const changes = earlier.flatMap(({ change, revokedReason }) =>
    change.type === 'typed' || revokedReason !== null ? [] : [change],
  );
  return { facts: changedFacts(withWaivedFacts(facts, waived), changes), earlier: earlier.length };
}

export async function tryAdjustment(
  { db }: QueryContext,
  { aboutMonth, late }: InputOf<Operations['tryAdjustment']>,
): Promise<AdjustmentTrial> {
  const { chargeMonth, clause, lines } = await prepareAdjustment(db, aboutMonth, late);
  return { chargeMonth, clause, lines };
}

export async function fileAdjustment(
  context: MutationContext,
  { aboutMonth, late, reason, proof, decider, objectionId }: InputOf<Operations['fileAdjustment']>,
) {
  const prepared = await prepareAdjustment(context.db, aboutMonth, late);
  const id = await saveAdjustment(context, prepared, { aboutMonth, reason, proof, decider, objectionId });
  return { id, chargeMonth: prepared.chargeMonth, clause: prepared.clause, lines: prepared.lines };
}

/** Files what was worked out, once; answers its number. */
export async function saveAdjustment(
  { db, actor, now, audit }: MutationContext,
  { chargeMonth, clause, lines, change, key, about }: Prepared,
  words: Pick<Adjustment, 'aboutMonth' | 'reason' | 'proof' | 'decider' | 'objectionId'>,
): Promise<number> {
  await refuseAdjusted(db, words.aboutMonth, key);
  const written = { ...words, chargeMonth, clause, lines, change };
  const typed = change.type === 'typed' ? change : null;
  const id = await insertAdjustment(db, {
    ...written,
    key,
    date: about?.date ?? typed?.date ?? null,
    staffId: about?.staffId ?? (typed?.subject === 'person' ? typed.id : null),
    windowId: about?.windowId ?? (typed?.subject === 'window' ? typed.id : null),
    createdBy: actor.accountId,
    createdAt: now,
  });
  await audit({ entity: 'adjustment', entityId: id, after: written, reason: words.reason });
  return id;
}

export async function revokeAdjustment(
  context: MutationContext,
  { id, reason }: InputOf<Operations['revokeAdjustment']>,
) {
  const { db, actor, now: at, audit } = context;
  const adjustment = (await findAdjustment(db, id)) ?? refuse('not_found');
  if (adjustment.revokedReason !== null) refuse('already_revoked');
  const { chargeMonth, aboutMonth } = adjustment;
  if ((await monthState(db, chargeMonth)) !== 'open') refuse('adjustment_charged', { month: chargeMonth });
  const later = (await listAdjustments(db, aboutMonth)).find((each) => buildsOn(each, adjustment));
  if (later) refuse('adjustment_has_later', { id: later.id });
  await revokeAdjustmentRow(db, id, { by: actor.accountId, at, reason });
  await audit({ entity: 'adjustment', entityId: id, before: adjustment, after: { revoked: true }, reason });
  return { id };
}

/** A later one was computed on top of this one when both are about one subject of one month. */
function buildsOn(later: Adjustment, earlier: Adjustment): boolean {
  if (later.id <= earlier.id || later.revokedReason !== null) return false;
  if (later.aboutMonth !== earlier.aboutMonth) return false;
  if (later.change.type === 'typed' || earlier.change.type === 'typed') return false;
  return later.lines.some((line) =>
    earlier.lines.some(({ subject, id }) => subject === line.subject && id === line.id),
  );
}

/** Those about the month and those it charges, as whoever asks may see them. */
export async function adjustmentViews({ db, actor }: QueryContext, month: Month): Promise<AdjustmentView[]> {
  const scope = await ownScope(db, actor, month);
  const adjustments = (await listAdjustments(db, month)).reverse();
  const readers = new Map<Month, Awaited<ReturnType<typeof factReader>>>();
  for (const { aboutMonth } of adjustments) {
    if (!readers.has(aboutMonth)) {
      readers.set(aboutMonth, await factReader(db, await readFacts(db, aboutMonth)));
    }
  }
  const late = adjustments.flatMap(({ id, change }) =>
    'fact' in change ? [{ ...change.fact, id: `${id}` }] : [],
  );
  const readLate = await factReader(db, late);
  const views: AdjustmentView[] = [];
  for (const { change, ...adjustment } of adjustments) {
    const lines = adjustment.lines.filter((line) => inScope(scope, line.subject, line.id));
    if (lines.length === 0) continue;
    const removed = removedId(change);
    const was = removed === null ? undefined : readers.get(adjustment.aboutMonth)!([removed])[0];
    const open = (await monthState(db, adjustment.chargeMonth)) === 'open';
    views.push({
      ...adjustment,
      lines,
      type: change.type === 'remove_all' ? 'remove' : change.type,
      was: was ?? null,
      now: readLate([`${adjustment.id}`])[0] ?? null,
      revocable: open && adjustment.revokedReason === null,
    });
  }
  return views;
}
