import { z } from 'zod';
import type { marksContract } from '#shared/contracts/marks';
import { cellHistory, type LoggedMark } from '#shared/domain/marks/history';
import type { SheetRef } from '#shared/domain/marks/parts';
import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { dueSheet } from './due';
import { savesOf } from './repo';
import { mayOpen } from './view';

/** What the change log calls a sheet. */
export const SHEET_ENTITY = 'mark_sheet';
export const sheetEntityId = (
  month: Month,
  { subject, name }: Pick<SheetRef, 'subject'> & { name: string },
) => `${month} ${subject} ${name}`;

const loggedMark = z.object({
  giverId: z.int(),
  subjectId: z.int(),
  score: z.union([z.int(), z.literal('abstained')]).nullable(),
  item: z.string().optional(),
});

/** Of a secret rating the log has no marks, so there is nothing to tell of a cell. */
export const readHistory: Handler<(typeof marksContract)['history']> = async (
  { db, actor },
  { month, giverId, item, subjectId, ...ref },
) => {
  const { part } = await dueSheet(db, month, ref);
  if (!mayOpen(actor, part)) refuse('marks_secret');
  const only = part.items.length > 1 ? null : (part.items[0] ?? null);
  const rows = await savesOf(db, SHEET_ENTITY, sheetEntityId(month, part));
  const saves = rows.map(({ before, after, ...save }) => ({
    ...save,
    before: marksIn(before, only),
    after: marksIn(after, only),
  }));
  return cellHistory(saves, { giverId, item, subjectId });
};

/** Names of raters and counts of secret marks are logged under the same sheet; they are no marks. */
function marksIn(json: string | null, only: string | null): LoggedMark[] {
  const list = z.array(z.unknown()).safeParse(json === null ? [] : JSON.parse(json)).data ?? [];
  return list.flatMap((entry): LoggedMark[] => {
    const { data } = loggedMark.safeParse(entry);
    return data ? [{ ...data, item: data.item ?? only ?? '' }] : [];
  });
}
