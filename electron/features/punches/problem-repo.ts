import type { ReadDb } from '../../db/handles';
import type { MomentSpan } from './mapping-repo';

/** Codes of lines whose date the machine made up: when they were punched nobody knows. */
const WRONG_CLOCK = ['year_2000', 'future', 'clock_jump'];

/**
 * Lines that are set aside and wait for a word: those dated in the span, and those of a wrong clock in files that
 * have punches of the span.
 */
export async function countHeldLines(db: ReadDb, { fromAt, untilAt }: MomentSpan): Promise<number> {
  const { lines } = await held(db)
    .where(({ or, and, eb }) =>
      or([
        and([eb('q.at', '>=', fromAt), eb('q.at', '<', untilAt)]),
        and([eb('q.code', 'in', WRONG_CLOCK), eb('i.first_at', '<', untilAt), eb('i.last_at', '>=', fromAt)]),
      ]),
    )
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow();
  return lines;
}

/** As many imports as one list of lines may ask for. */
const IMPORTS_LISTED = 100;

/** Lines of whatever month that wait for a word, and the newest imports that they stand in. */
export async function heldImports(db: ReadDb): Promise<{ lines: number; importIds: number[] }> {
  const rows = await held(db)
    .select(['i.id', (eb) => eb.fn.countAll<number>().as('lines')])
    .groupBy('i.id')
    .orderBy('i.id', 'desc')
    .execute();
  return {
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
    importIds: rows.slice(0, IMPORTS_LISTED).map(({ id }) => id),
  };
}

/** Lines in quarantine that nobody has decided on; what another import accepted meanwhile is not there any more. */
const held = (db: ReadDb) =>
  db
    .selectFrom('punch_quarantine as q')
    .innerJoin('punch_import as i', 'i.id', 'q.import_id')
    .innerJoin('punch_issue as n', (join) =>
      join
        .onRef('n.import_id', '=', 'q.import_id')
        .onRef('n.line', '=', 'q.line')
        .onRef('n.code', '=', 'q.code')
        .on('n.outcome', '=', 'quarantined'),
    )
    .where('i.state', '=', 'done');

/** Names of files in watched folders that wait for a person, the newest first. */
export async function failedFiles(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('watch_file')
    .select('name')
    .where('state', '=', 'problem')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ name }) => name);
}
