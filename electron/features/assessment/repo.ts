import type Database from 'better-sqlite3';
import type { AssessedKind } from '#shared/contracts/assessment';
import { byDateAndId, type Fact, type FactKind } from '#shared/domain/assessment/facts';
import type { Month } from '#shared/domain/time/wall';
import { bulkInsert } from '../../db/bulk';
import type { ReadDb, WriteTx } from '../../db/handles';
import { canonicalJson } from './digest';
import { type AssessedResult, type AssessedResults, perKind } from './results';

/** What a result keeps beside its numbers: everything needed to explain it years later. */
type StoredDetail = Omit<AssessedResult, 'subject' | 'id' | 'name' | 'base' | 'score' | 'grade' | 'rank'>;

/** Keeps the facts a month was computed from, inside the transaction that closes it. */
export function saveFacts(sqlite: Database.Database, month: Month, facts: readonly Fact[]): void {
  const insert = bulkInsert(sqlite, 'month_fact', ['month', 'fact_id', 'fact']);
  for (const fact of facts) insert([month, fact.id, JSON.stringify(fact)]);
}

/** The frozen facts of a month in order; only these kinds where they are named. */
export async function readFacts(db: ReadDb, month: Month, kinds?: ReadonlySet<FactKind>): Promise<Fact[]> {
  const ofMonth = db.selectFrom('month_fact').select('fact').where('month', '=', month);
  if (!kinds) return parsed(await ofMonth.execute());
  // A rough choice by the text of the facts, so that a year of them need not be read to find a few.
  const rough = ofMonth.where((eb) =>
    eb.or([...kinds].map((kind) => eb('fact', 'like', `%"kind":"${kind}"%`))),
  );
  return parsed(await rough.execute()).filter(({ kind }) => kinds.has(kind));
}

const parsed = (rows: readonly { fact: string }[]): Fact[] =>
  rows.map(({ fact }) => JSON.parse(fact) as Fact).sort(byDateAndId);

export function saveResults(
  sqlite: Database.Database,
  month: Month,
  results: readonly AssessedResult[],
  rulebookId: number,
): void {
  const insert = bulkInsert(sqlite, 'assessment_result', [
    'month',
    'subject',
    'subject_id',
    'name',
    'rulebook_id',
    'base',
    'score',
    'grade',
    'rank',
    'detail',
  ]);
  for (const { subject, id, name, base, score, grade, rank, ...rest } of results) {
    const detail: StoredDetail = rest;
    insert([month, subject, id, name, rulebookId, base, score, grade, rank, JSON.stringify(detail)]);
  }
}

const resultQuery = (db: ReadDb, month: Month) =>
  db.selectFrom('assessment_result').selectAll().where('month', '=', month);

type ResultRow = Awaited<ReturnType<ReturnType<typeof resultQuery>['execute']>>[number];

/** A stored row as it was computed. */
export function asResult(row: ResultRow): AssessedResult {
  const { subject_id: id, name, base, score, grade, rank } = row;
  const subject = row.subject as AssessedKind;
  return { subject, id, name, base, score, grade, rank, ...(JSON.parse(row.detail) as StoredDetail) };
}

/** Stored results, best first; empty for a month that is open. */
export async function readResults(db: ReadDb, month: Month): Promise<AssessedResults> {
  const rows = await resultQuery(db, month).orderBy('rank').orderBy('subject_id').execute();
  return perKind((kind) => rows.filter(({ subject }) => subject === kind).map(asResult));
}

/** Stored results of one kind. */
export async function readResultsOf(
  db: ReadDb,
  month: Month,
  subject: AssessedKind,
): Promise<AssessedResult[]> {
  const ofKind = resultQuery(db, month).where('subject', '=', subject);
  return (await ofKind.orderBy('rank').orderBy('subject_id').execute()).map(asResult);
}

/** One stored result with how many there are of its kind; null when there is none. */
export async function readResult(
  db: ReadDb,
  month: Month,
  subject: AssessedKind,
  id: number,
): Promise<{ result: AssessedResult; subjects: number } | null> {
  const ofKind = resultQuery(db, month).where('subject', '=', subject);
  const row = await ofKind.where('subject_id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { subjects } = await ofKind
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('subjects'))
    .executeTakeFirstOrThrow();
  return { result: asResult(row), subjects };
}

/** The frozen facts with these ids, in order. */
export async function readFactsOf(db: ReadDb, month: Month, ids: readonly string[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('month_fact')
      .select('fact')
      .where('month', '=', month)
      .where('fact_id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute();
    facts.push(...rows.map((row) => JSON.parse(row.fact) as Fact));
  }
  return facts.sort(byDateAndId);
}

/** Far below what SQLite takes as parameters of one statement. */
const IDS_AT_ONCE = 500;

/** Scores and ranks of some months without the lines, for comparing; of one subject where it is named. */
export async function readScores(
  db: ReadDb,
  from: Month,
  to: Month,
  whom?: { subject: AssessedKind; id: number },
) {
  const all = db
    .selectFrom('assessment_result')
    .select(['month', 'subject', 'subject_id', 'score', 'rank'])
    .where('month', '>=', from)
    .where('month', '<=', to);
  const rows = await (whom
    ? all.where('subject', '=', whom.subject).where('subject_id', '=', whom.id)
    : all
  ).execute();
  return rows.map(({ subject_id: id, ...row }) => ({ ...row, id }));
}

/** Writes results anew over the stored ones, where they differ. */
export async function replaceResults(
  db: WriteTx,
  month: Month,
  results: readonly AssessedResult[],
  stored: readonly AssessedResult[],
): Promise<void> {
  const before = new Map(stored.map((result) => [`${result.subject} ${result.id}`, canonicalJson(result)]));
  for (const result of results) {
    const { subject, id, name: _, base: __, score, grade, rank, ...rest } = result;
    if (before.get(`${subject} ${id}`) === canonicalJson(result)) continue;
    const detail: StoredDetail = rest;
    await db
      .updateTable('assessment_result')
      .set({ score, grade, rank, detail: JSON.stringify(detail) })
      .where('month', '=', month)
      .where('subject', '=', subject)
      .where('subject_id', '=', id)
      .execute();
  }
}

/** Takes back what a close stored. */
export async function removeResults(db: WriteTx, month: Month): Promise<void> {
  await db.deleteFrom('assessment_result').where('month', '=', month).execute();
  await db.deleteFrom('month_fact').where('month', '=', month).execute();
}
