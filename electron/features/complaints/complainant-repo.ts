import { type Complainant, hideComplainant } from '#shared/domain/complaints/privacy';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Who complained. Nothing else of the program reads this table. */
export async function findComplainant(db: ReadDb, complaintId: number): Promise<Complainant | null> {
  const row = await db
    .selectFrom('complainant')
    .select(['name', 'phone', 'contact'])
    .where('complaint_id', '=', complaintId)
    .executeTakeFirst();
  return row ?? null;
}

/** Complaints of people whose name or number holds a text. */
export async function complaintsBy(db: ReadDb, text: string): Promise<Set<number>> {
  const rows = await db.selectFrom('complainant').selectAll().execute();
  const digits = digitsOf(text);
  return new Set(
    rows
      .filter(
        ({ name, phone }) => name.includes(text) || (digits.length >= 4 && digitsOf(phone).includes(digits)),
      )
      .map(({ complaint_id }) => complaint_id),
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Null forgets who it was. */
export async function saveComplainant(
  db: WriteTx,
  complaintId: number,
  who: Complainant | null,
): Promise<void> {
  await db.deleteFrom('complainant').where('complaint_id', '=', complaintId).execute();
  if (who !== null) {
    await db
      .insertInto('complainant')
      .values({ complaint_id: complaintId, ...who })
      .execute();
  }
  const named = who === null ? 0 : 1;
  await db.updateTable('complaint').set({ named }).where('id', '=', complaintId).execute();
}

/** Takes somebody who was named later out of everything written before. */
export async function hideInStory(db: WriteTx, complaintId: number, who: Complainant): Promise<void> {
  const hide = (text: string): string => hideComplainant(text, who);
  const complaint = await db
    .selectFrom('complaint')
    .select(['subject', 'description', 'demand', 'handler', 'verdict_reason', 'source_body', 'source_no'])
    .where('id', '=', complaintId)
    .executeTakeFirstOrThrow();
  const hidden = {
    subject: hide(complaint.subject),
    description: hide(complaint.description),
    demand: hide(complaint.demand),
    handler: hide(complaint.handler),
    verdict_reason: hide(complaint.verdict_reason),
    source_body: hide(complaint.source_body),
    source_no: hide(complaint.source_no),
  };
  await db.updateTable('complaint').set(hidden).where('id', '=', complaintId).execute();
  const points = await db
    .selectFrom('complaint_allegation')
    .select(['id', 'text', 'finding'])
    .where('complaint_id', '=', complaintId)
    .execute();
  for (const { id, text, finding } of points) {
    const set = { text: hide(text), finding: hide(finding) };
    await db.updateTable('complaint_allegation').set(set).where('id', '=', id).execute();
  }
  const steps = await db
    .selectFrom('complaint_step')
    .select(['id', 'text', 'person'])
    .where('complaint_id', '=', complaintId)
    .execute();
  for (const { id, text, person } of steps) {
    const set = { text: hide(text), person: hide(person) };
    await db.updateTable('complaint_step').set(set).where('id', '=', id).execute();
  }
}
