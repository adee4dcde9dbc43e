import type { ImportWarning } from '#shared/contracts/punches';
import { monthOf } from '#shared/domain/time/dates';
import { DAY_MS, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import type { FileOutcome } from './import-file';
import { importsBySha } from './import-repo';

/** Pairs of ids shown in a warning. */
const TWINS_SHOWN = 5;

/** What a person should know about files that went through. */
export async function importWarnings(db: ReadDb, outcomes: readonly FileOutcome[]): Promise<ImportWarning[]> {
  const warnings = outcomes.flatMap(fileWarnings);
  const ids = outcomes.map((outcome) => outcome.importId);
  for (const { file, sha256 } of outcomes) {
    const at = await importsBySha(db, sha256, ids);
    if (at !== null) warnings.push({ code: 'already_imported', params: { file: file.name, at } });
  }
  return [...warnings, ...(await closedMonths(db, outcomes))];
}

function fileWarnings({ file, end }: FileOutcome): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const { dateOrder, dateOrderSure, sure } = file.inspection;
  if (!dateOrderSure) warnings.push({ code: 'date_order_guessed', params: { file: file.name, dateOrder } });
  else if (!sure) warnings.push({ code: 'format_unsure', params: { file: file.name } });
  if (end.twins.length > 0) {
    const ids = end.twins.slice(0, TWINS_SHOWN).map((twins) => twins.join(' / '));
    const params = { file: file.name, ids: ids.join(', '), count: end.twins.length };
    warnings.push({ code: 'leading_zero_twin', params });
  }
  return warnings;
}

/** Raw facts are kept whatever the month, but a closed month does not change any more. */
async function closedMonths(db: ReadDb, outcomes: readonly FileOutcome[]): Promise<ImportWarning[]> {
  const punches = new Map<string, number>();
  for (const [day, count] of outcomes.flatMap(({ tally }) => [...tally.perDay])) {
    const month = monthOf(wallDate(day * DAY_MS));
    punches.set(month, (punches.get(month) ?? 0) + count);
  }
  const closed: string[] = [];
  for (const [month, count] of punches) {
    if (count > 0 && (await monthState(db, month)) !== 'open') closed.push(month);
  }
  if (closed.length === 0) return [];
  const count = closed.reduce((sum, month) => sum + (punches.get(month) ?? 0), 0);
  return [{ code: 'closed_month', params: { months: closed.sort().join(', '), count } }];
}
