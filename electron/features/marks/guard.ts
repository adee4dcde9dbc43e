import type { SheetRef } from '#shared/domain/marks/parts';
import { refuse } from '#shared/domain/refusal';
import { lastDay, monthOf } from '#shared/domain/time/dates';
import { type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { refuseClosed } from '../months/index';
import { type DueSheet, dueSheet } from './due';
import { mayOpen } from './view';

/** A sheet whoever asks may change: its month has begun and is open, and a secret one is for those entitled. */
export async function changeableSheet(
  { db, actor, now }: { db: ReadDb; actor: Actor; now: WallMs },
  month: Month,
  ref: SheetRef,
): Promise<DueSheet> {
  if (month > monthOf(wallDate(now))) refuse('marks_month_future', { month });
  await refuseClosed(db, [lastDay(month)]);
  const sheet = await dueSheet(db, month, ref);
  return mayOpen(actor, sheet.part) ? sheet : refuse('marks_secret');
}
