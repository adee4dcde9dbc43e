import type { RulebookInfo } from '#shared/contracts/rulebook';
import { rulebookInForce } from '#shared/domain/rulebook/in-force';
import type { Rulebook, SubjectKind } from '#shared/domain/rulebook/schema';
import { addMonths, firstDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findRulebook, listRulebooks } from './repo';

/** A version of a rulebook as a month is computed with it. */
export interface StoredRulebook {
  info: RulebookInfo;
  rulebook: Rulebook;
}

/** The version that governs a month; null when none is in effect on its first day. */
export async function rulebookFor(
  db: ReadDb,
  subject: SubjectKind,
  month: Month,
): Promise<StoredRulebook | null> {
  const info = rulebookInForce(await listRulebooks(db), subject, firstDay(month));
  return info && findRulebook(db, info.id);
}

/** The first month a version governs: a version that begins after the first day governs from the next month. */
export function firstMonthOf(effectiveFrom: IsoDate): Month {
  const month = monthOf(effectiveFrom);
  return firstDay(month) === effectiveFrom ? month : addMonths(month, 1);
}
