import type { RulebookInfo } from '#shared/contracts/rulebook';
import { type Rulebook, rulebookSchema, type SubjectKind } from '#shared/domain/rulebook/schema';
import type { NamedItem } from '#shared/domain/rulebook/speaker';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

const INFO = [
  'id',
  'code',
  'version',
  'name',
  'subject',
  'effective_from',
  'effective_to',
  'created_at',
] as const;

interface InfoRow {
  id: number;
  code: string;
  version: number;
  name: string;
  subject: string;
  effective_from: string;
  effective_to: string | null;
  created_at: number;
}

const asInfo = (row: InfoRow): RulebookInfo => ({
  id: row.id,
  code: row.code,
  version: row.version,
  name: row.name,
  subject: row.subject as SubjectKind,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  createdAt: row.created_at,
});

/** Every version, those in effect latest first. */
export async function listRulebooks(db: ReadDb): Promise<RulebookInfo[]> {
  const rows = await db
    .selectFrom('rulebook')
    .select(INFO)
    .orderBy('subject')
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(asInfo);
}

/** A stored version with its clauses; null when there is none. */
export async function findRulebook(
  db: ReadDb,
  id: number,
): Promise<{ info: RulebookInfo; rulebook: Rulebook } | null> {
  const row = await db
    .selectFrom('rulebook')
    .select([...INFO, 'definition'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { info: asInfo(row), rulebook: rulebookSchema.parse(JSON.parse(row.definition)) } : null;
}

export async function insertRulebook(db: WriteTx, rulebook: Rulebook, now: WallMs): Promise<RulebookInfo> {
  const row = await db
    .insertInto('rulebook')
    .values({
      code: rulebook.code,
      version: rulebook.version,
      name: rulebook.name,
      subject: rulebook.subject,
      effective_from: rulebook.effectiveFrom,
      effective_to: rulebook.effectiveTo,
      definition: JSON.stringify(rulebook),
      created_at: now,
    })
    .returning(INFO)
    .executeTakeFirstOrThrow();
  return asInfo(row);
}

/** Closed months by the version they were computed with. */
export async function monthsByRulebook(
  db: ReadDb,
): Promise<Map<number, { months: number; first: string; last: string }>> {
  const rows = await db
    .selectFrom('assessment_result')
    .select(({ fn }) => [
      'rulebook_id as id',
      fn.count<number>('month').distinct().as('months'),
      fn.min('month').as('first'),
      fn.max('month').as('last'),
    ])
    .groupBy('rulebook_id')
    .execute();
  return new Map(rows.map(({ id, ...months }) => [id, months]));
}

/** Names of the discipline items that rules speak about; those of the office itself are among them. */
export const namedItems = (db: ReadDb): Promise<NamedItem[]> =>
  db.selectFrom('discipline_item').select(['code', 'name']).execute();
