import type { RepeatCandidate } from '#shared/domain/incidents/repeats';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

/** Just enough of the incidents of some people to number them. */
export async function repeatCandidates(
  db: ReadDb,
  staffIds: readonly number[],
  from: IsoDate,
  to: IsoDate,
): Promise<RepeatCandidate[]> {
  if (staffIds.length === 0) return [];
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'staff_id as staffId', 'date', 'minute', 'state', 'outcome', 'item_code as itemCode'])
    .where('staff_id', 'in', [...new Set(staffIds)])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .execute();
  return rows as RepeatCandidate[];
}

/** Which incidents come from these looks. */
export async function checkLinks(
  db: ReadDb,
  checkIds: readonly number[],
): Promise<{ id: number; checkId: number }[]> {
  if (checkIds.length === 0) return [];
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'check_id as checkId'])
    .where('check_id', 'in', [...checkIds])
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, checkId }) => (checkId === null ? [] : [{ id, checkId }]));
}

/** Statements that are overdue, and what waits for a decision or a review. */
export async function waitingCounts(
  db: ReadDb,
  today: IsoDate,
): Promise<{ statementsOver: number; toDecide: number; appeals: number }> {
  const rows = await db
    .selectFrom('incident')
    .select(({ fn }) => ['state', 'answer_by', fn.countAll<number>().as('count')])
    .where('state', 'in', ['notified', 'answered', 'appealed'])
    .groupBy(['state', 'answer_by'])
    .execute();
  const total = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((sum, { count }) => sum + count, 0);
  return {
    statementsOver: total(({ state, answer_by: by }) => state === 'notified' && by !== null && by < today),
    toDecide: total(({ state }) => state === 'answered'),
    appeals: total(({ state }) => state === 'appealed'),
  };
}
