import type { AssessedKind } from '#shared/contracts/assessment';
import type { AwardState } from '#shared/contracts/awards';
import type { AwardOutcome } from '#shared/domain/assessment/award';
import type { Override, WonBy } from '#shared/domain/awards/decide';
import type { PeriodCode } from '#shared/domain/awards/periods';
import type { Award } from '#shared/domain/rulebook/schema';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** A candidate as frozen when the round was opened. */
export interface FrozenRow {
  id: number;
  code: string;
  name: string;
  pinyin: string;
  unit: string;
  place: string;
  score: number;
  gradeName: string;
  rank: number;
  days: number;
  months: number;
  measures: Record<string, number>;
}

/** What a round is decided on: later changes of results or rulebooks do not reach it. */
export interface FrozenRound {
  award: Award;
  months: Month[];
  rows: FrozenRow[];
  outcome: AwardOutcome;
}

export interface StoredDecision {
  date: IsoDate | null;
  text: string;
  votes: Record<number, number>;
  picked: number[];
}

export const UNDECIDED: StoredDecision = { date: null, text: '', votes: {}, picked: [] };

export interface StoredRound {
  id: number;
  subject: AssessedKind;
  award: string;
  period: PeriodCode;
  rulebookId: number;
  state: AwardState;
  frozen: FrozenRound;
  decision: StoredDecision;
  publishedOn: IsoDate | null;
  voidReason: string;
  createdBy: string;
  createdAt: WallMs;
}

export interface StoredOverride extends Override {
  reason: string;
  by: string;
  at: WallMs;
}

const roundQuery = (db: ReadDb) =>
  db
    .selectFrom('award_round')
    .innerJoin('account', 'account.id', 'award_round.created_by')
    .selectAll('award_round')
    .select('account.display_name as created_name');

type RoundRow = Awaited<ReturnType<ReturnType<typeof roundQuery>['execute']>>[number];

const asRound = (row: RoundRow): StoredRound => ({
  id: row.id,
  subject: row.subject as AssessedKind,
  award: row.award,
  period: row.period,
  rulebookId: row.rulebook_id,
  state: row.state as AwardState,
  frozen: JSON.parse(row.frozen) as FrozenRound,
  decision: JSON.parse(row.decision) as StoredDecision,
  publishedOn: row.publish_date,
  voidReason: row.void_reason,
  createdBy: row.created_name,
  createdAt: row.created_at,
});

/** Rounds of the periods of a year, void ones too, the newest first. */
export async function roundsOfYear(db: ReadDb, year: string): Promise<StoredRound[]> {
  const rows = await roundQuery(db)
    .where('period', '>=', year)
    .where('period', '<', String(Number(year) + 1))
    .orderBy('period', 'desc')
    .orderBy('award_round.id', 'desc')
    .execute();
  return rows.map(asRound);
}

export async function findRound(db: ReadDb, id: number): Promise<StoredRound | null> {
  const row = await roundQuery(db).where('award_round.id', '=', id).executeTakeFirst();
  return row ? asRound(row) : null;
}

export async function insertRound(
  db: WriteTx,
  round: Pick<StoredRound, 'subject' | 'award' | 'period' | 'rulebookId' | 'state' | 'frozen'>,
  { by, at }: { by: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('award_round')
    .values({
      subject: round.subject,
      award: round.award,
      period: round.period,
      rulebook_id: round.rulebookId,
      state: round.state,
      frozen: JSON.stringify(round.frozen),
      decision: JSON.stringify(UNDECIDED),
      publish_date: null,
      created_by: by,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setDecision(db: WriteTx, id: number, decision: StoredDecision): Promise<void> {
  const changes = { state: 'decided', decision: JSON.stringify(decision) };
  await db.updateTable('award_round').set(changes).where('id', '=', id).execute();
}

export async function setPublished(
  db: WriteTx,
  id: number,
  date: IsoDate,
  winners: readonly { id: number; name: string; by: WonBy }[],
): Promise<void> {
  const changes = { state: 'published', publish_date: date };
  await db.updateTable('award_round').set(changes).where('id', '=', id).execute();
  for (const winner of winners) {
    const values = { round_id: id, subject_id: winner.id, name: winner.name, won_by: winner.by };
    await db.insertInto('award_winner').values(values).execute();
  }
}

export async function setVoid(db: WriteTx, id: number, reason: string): Promise<void> {
  const changes = { state: 'void', void_reason: reason };
  await db.updateTable('award_round').set(changes).where('id', '=', id).execute();
}

export async function overridesOf(db: ReadDb, roundIds: readonly number[]) {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('award_override')
    .innerJoin('account', 'account.id', 'award_override.account_id')
    .select(['round_id', 'subject_id', 'action', 'reason', 'at', 'account.display_name'])
    .where('round_id', 'in', roundIds)
    .orderBy('at')
    .execute();
  return rows.map((row): StoredOverride & { roundId: number } => ({
    roundId: row.round_id,
    subjectId: row.subject_id,
    action: row.action as Override['action'],
    reason: row.reason,
    by: row.display_name,
    at: row.at,
  }));
}

/** One override for each subject: a later one takes the place of the earlier. */
export async function setOverride(
  db: WriteTx,
  roundId: number,
  { subjectId, action, reason }: Override & { reason: string },
  { by, at }: { by: number; at: WallMs },
): Promise<void> {
  const changes = { action, reason, account_id: by, at };
  await db
    .insertInto('award_override')
    .values({ round_id: roundId, subject_id: subjectId, ...changes })
    .onConflict((conflict) => conflict.columns(['round_id', 'subject_id']).doUpdateSet(changes))
    .execute();
}

export async function clearOverride(db: WriteTx, roundId: number, subjectId: number): Promise<void> {
  await db
    .deleteFrom('award_override')
    .where('round_id', '=', roundId)
    .where('subject_id', '=', subjectId)
    .execute();
}

/** Awards won in periods of the years asked for, by published rounds. */
export async function winnersBetween(db: ReadDb, subject: AssessedKind, fromYear: string, toYear: string) {
  return db
    .selectFrom('award_winner')
    .innerJoin('award_round', 'award_round.id', 'award_winner.round_id')
    .select(['award_round.award', 'award_round.period', 'award_winner.subject_id as id'])
    .where('award_round.subject', '=', subject)
    .where('award_round.state', '=', 'published')
    .where('award_round.period', '>=', fromYear)
    .where('award_round.period', '<', String(Number(toYear) + 1))
    .execute();
}
