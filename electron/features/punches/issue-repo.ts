import { sql } from 'kysely';
import type { IssueOutcome, PunchIssue } from '#shared/contracts/punches';
import type { ReadDb } from '../../db/handles';

const DISMISSED: IssueOutcome = 'dismissed';

export interface IssueFilter {
  importIds: readonly number[];
  outcomes: readonly IssueOutcome[];
  /** Part of the raw line, or its number; empty for all. */
  search: string;
}

/** Lines that were not simply accepted, in the order of the files. */
export async function listIssues(
  db: ReadDb,
  filter: IssueFilter,
  page: { offset: number; limit: number },
): Promise<PunchIssue[]> {
  const rows = await issues(db, filter)
    .innerJoin('punch_import', 'punch_import.id', 'punch_issue.import_id')
    .select(['import_id', 'file_name', 'line', 'outcome', 'code', 'params', 'raw', 'sheet', 'row'])
    .orderBy('import_id')
    .orderBy('line')
    .orderBy('outcome')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    ...paramsOf(row),
    importId: row.import_id,
    file: row.file_name,
    line: row.line,
    sheet: row.sheet,
    row: row.row ?? row.line,
    raw: row.raw,
    outcome: row.outcome as IssueOutcome,
    code: row.code,
  }));
}

/** What the words of the code need; in the row of a dismissed line stands who decided so. */
function paramsOf({
  outcome,
  params,
}: {
  outcome: string;
  params: string;
}): Pick<PunchIssue, 'params' | 'decision'> {
  return outcome === DISMISSED
    ? { params: {}, decision: JSON.parse(params) as NonNullable<PunchIssue['decision']> }
    : { params: JSON.parse(params) as PunchIssue['params'], decision: null };
}

export async function countIssues(db: ReadDb, filter: IssueFilter): Promise<number> {
  const { total } = await issues(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function issues(db: ReadDb, { importIds, outcomes, search }: IssueFilter) {
  const line = /^\d{1,9}$/.test(search) ? Number(search) : null;
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('punch_issue')
    .where('import_id', 'in', [...importIds])
    .where('outcome', 'in', [...outcomes])
    .$if(search !== '', (query) =>
      query.where(({ or, eb }) =>
        or([
          sql<boolean>`raw like ${pattern} escape '\\'`,
          ...(line === null ? [] : [eb(eb.fn.coalesce('row', 'line'), '=', line)]),
        ]),
      ),
    );
}
