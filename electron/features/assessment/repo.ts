import type Database from 'better-sqlite3';
import { byDateAndId, type Fact } from '#shared/domain/assessment/facts';
import type { Month } from '#shared/domain/time/wall';
import { bulkInsert } from '../../db/bulk';
import type { ReadDb, WriteTx } from '../../db/handles';
import { canonicalJson } from './digest';
import type { AssessedResult, AssessedResults } from './results';

/** What a result keeps beside its numbers: everything needed to explain it years later. */
type StoredDetail = Omit<AssessedResult, 'subject' | 'id' | 'name' | 'base' | 'score' | 'grade' | 'rank'>;

/** Keeps the facts a month was computed from, inside the transaction that closes it. */
export function saveFacts(sqlite: Database.Database, month: Month, facts: readonly Fact[]): void {
  const insert = bulkInsert(sqlite, 'month_fact', ['month', 'fact_id', 'fact']);
  for (const fact of facts) insert([month, fact.id, JSON.stringify(fact)]);
}

export async function readFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const rows = await db.selectFrom('month_fact').select('fact').where('month', '=', month).execute();
  return rows.map((row) => JSON.parse(row.fact) as Fact).sort(byDateAndId);
}

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

/** Stored results, best first; empty for a month that is open. */
export async function readResults(db: ReadDb, month: Month): Promise<AssessedResults> {
  const rows = await db
    .selectFrom('assessment_result')
    .selectAll()
    .where('month', '=', month)
    .orderBy('rank')
    .orderBy('subject_id')
    .execute();
  const ofKind = (subject: 'person' | 'window') =>
    rows
      .filter((row) => row.subject === subject)
      .map((row): AssessedResult => {
        const { subject_id: id, name, base, score, grade, rank } = row;
        return { subject, id, name, base, score, grade, rank, ...(JSON.parse(row.detail) as StoredDetail) };
      });
  return { person: ofKind('person'), window: ofKind('window') };
}

/** Scores and ranks of some months without the lines, for comparing. */
export async function readScores(db: ReadDb, from: Month, to: Month) {
  const rows = await db
    .selectFrom('assessment_result')
    .select(['month', 'subject', 'subject_id', 'score', 'rank'])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .execute();
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
