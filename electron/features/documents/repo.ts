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

export async function issuedPapers(db: ReadDb, month: Month): Promise<IssuedPaper[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'kind', 'subject_id', 'title', 'number', 'seal_code', 'issued_at'])
    .where('month', '=', month)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PaperKind,
    subjectId: row.subject_id,
    title: row.title,
    number: row.number,
    sealCode: row.seal_code,
    issuedAt: row.issued_at,
  }));
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
