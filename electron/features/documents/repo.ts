import type { PaperKind } from '#shared/contracts/documents';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** An issued paper without its text. */
export interface IssuedPaper {
  id: number;
  kind: PaperKind;
  subjectId: number | null;
  title: string;
  number: string;
  sealCode: string;
  issuedAt: WallMs;
  /** Null while it holds. */
  voidReason: string | null;
}

export interface NewPaper {
  kind: PaperKind;
  month: Month;
  year: number;
  serial: number | null;
  number: string;
  subjectId: number | null;
  title: string;
  html: string;
  digest: string;
  sealCode: string;
  issuedAt: WallMs;
  issuedBy: number;
}

/** In the order of issue, void ones too. */
export async function issuedPapers(db: ReadDb, month: Month): Promise<IssuedPaper[]> {
  const rows = await paperQuery(db).where('month', '=', month).orderBy('id').execute();
  return rows.map(asPaper);
}

export async function issuedPaper(db: ReadDb, id: number): Promise<(IssuedPaper & { month: Month }) | null> {
  const row = await paperQuery(db).select('month').where('id', '=', id).executeTakeFirst();
  return row ? { ...asPaper(row), month: row.month } : null;
}

const paperQuery = (db: ReadDb) =>
  db
    .selectFrom('document')
    .select(['id', 'kind', 'subject_id', 'title', 'number', 'seal_code', 'issued_at'])
    .select(['voided_at', 'void_reason']);

type PaperRow = Awaited<ReturnType<ReturnType<typeof paperQuery>['execute']>>[number];

const asPaper = (row: PaperRow): IssuedPaper => ({
  id: row.id,
  kind: row.kind as PaperKind,
  subjectId: row.subject_id,
  title: row.title,
  number: row.number,
  sealCode: row.seal_code,
  issuedAt: row.issued_at,
  voidReason: row.voided_at === null ? null : row.void_reason,
});

/** The papers with these ids no longer hold; their text and numbers stay. */
export async function voidPapers(
  db: WriteTx,
  ids: readonly number[],
  { at, by, reason }: { at: WallMs; by: number; reason: string },
): Promise<void> {
  for (const id of ids) {
    await db
      .updateTable('document')
      .set({ voided_at: at, voided_by: by, void_reason: reason })
      .where('id', '=', id)
      .execute();
  }
}

/** The paper exactly as it was issued. */
export async function issuedHtml(db: ReadDb, id: number): Promise<string> {
  const row = await db.selectFrom('document').select('html').where('id', '=', id).executeTakeFirstOrThrow();
  return row.html;
}

/** Last number given in a year; 0 before the first. */
export async function lastSerial(db: ReadDb, year: number): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('year', '=', year)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** How many bulletins about months of this month's year were issued so far. */
export async function bulletinsOfYear(db: ReadDb, month: Month): Promise<number> {
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('kind', '=', 'bulletin')
    .where('month', 'like', `${month.slice(0, 4)}-%`)
    .execute();
  return rows.length;
}

export async function insertPaper(db: WriteTx, paper: NewPaper): Promise<void> {
  await db
    .insertInto('document')
    .values({
      kind: paper.kind,
      month: paper.month,
      year: paper.year,
      serial: paper.serial,
      number: paper.number,
      subject_id: paper.subjectId,
      title: paper.title,
      html: paper.html,
      digest: paper.digest,
      seal_code: paper.sealCode,
      issued_at: paper.issuedAt,
      issued_by: paper.issuedBy,
    })
    .execute();
}
