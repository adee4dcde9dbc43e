import type { evaluationContract, FilePreview } from '#shared/contracts/evaluation';
import { type ReadTable, readTable } from '#shared/domain/evaluation/read-table';
import { invalidOf } from '#shared/domain/evaluation/tally';
import { refuse } from '#shared/domain/refusal';
import type { JobContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { ballotInserter, batchOfFile, insertBatch, nextSeq, pressesOf, ratedBy } from './ballots-repo';
import { begunRound, enteredSheets, refuseOverReturned } from './guard';
import { formOf, type Round } from './rounds-repo';
import { subjectsOf } from './subjects';
import { readTableFile } from './table-file';
import { insertTotal } from './totals-repo';

type Contract = typeof evaluationContract;
const SHOWN_BAD_ROWS = 500;

interface OpenedFile {
  round: Round;
  name: string;
  sha: string;
  table: ReadTable;
  /** What is there already: the whole file, or presses of it. */
  known: number;
}

async function openFile(
  context: JobContext,
  { roundId, token }: { roundId: number; token: string },
): Promise<OpenedFile> {
  const { db, now, ports, progress, signal } = context;
  const round = await begunRound(db, roundId, now);
  const file = await ports.files.resolve(token);
  progress({ phase: 'reading', done: 0, total: null });
  const { sheets, sha } = await readTableFile(ports, file);
  signal.throwIfAborted();
  const { target, fromDate: from, toDate: to } = round;
  const subjects = await subjectsOf(db, round);
  const table = readTable(sheets, { form: formOf(round), target, from, to, subjects });
  signal.throwIfAborted();
  return { round, name: file.name, sha, table, known: await knownOf(context, roundId, sha, table) };
}

async function knownOf({ db }: JobContext, roundId: number, sha: string, table: ReadTable): Promise<number> {
  if ((await batchOfFile(db, roundId, sha)) !== null) return table.ballots.length + table.totals.length;
  const seen = await pressesOf(db, roundId);
  let known = 0;
  for (const { press } of table.ballots) {
    if (press === null) continue;
    if (seen.has(press)) known++;
    seen.add(press);
  }
  return known;
}

export const previewFile: Handler<Contract['preview']> = async (context, input): Promise<FilePreview> => {
  const { round, table, name, known } = await openFile(context, input);
  const { kind, ballots, totals, bad, outside } = table;
  const invalid = ballots.filter((ballot) => ballot.invalid !== null).length;
  const rated = [...ballots, ...totals].flatMap(({ subjectId }) => subjectId ?? []);
  const valid = ballots.length - invalid + totals.reduce((sum, total) => sum + total.valid, 0);
  const wrong = invalid + totals.reduce((sum, total) => sum + invalidOf(total), 0);
  const isKnown = known > 0 && known === ballots.length + totals.length;
  const entered = (await enteredSheets(context.db, round.id)) + (isKnown ? 0 : valid + wrong - known);
  return {
    kind,
    fileName: name,
    valid,
    invalid: wrong,
    over: round.returned !== null && entered > round.returned ? { returned: round.returned, entered } : null,
    subjects: new Set(rated).size,
    outside,
    known,
    bad: bad.slice(0, SHOWN_BAD_ROWS),
    badCount: bad.length,
  };
};

/** All rows or none, in one transaction; what is there already is counted and left. */
export const importFile: Handler<Contract['importFile']> = async (context, input) => {
  const { round, name, sha, table, known } = await openFile(context, input);
  const { ballots, totals, bad } = table;
  if (bad.length > 0) refuse('evaluation_rows_bad', { count: bad.length, row: bad[0]!.row });
  const rows = ballots.length + totals.length;
  if (rows === 0) refuse('evaluation_file_empty');
  if (known === rows) return { added: 0, known };
  context.progress({ phase: 'saving', done: 0, total: rows });
  return context.write(async ({ db, sqlite, audit }) => {
    const { actor, now } = context;
    // Asked again where it is written: another hand may have finished the round meanwhile.
    await begunRound(db, round.id, now);
    const batch = {
      roundId: round.id,
      kind: 'file',
      label: name,
      sha,
      by: actor.accountId,
      at: now,
    } as const;
    const batchId = await insertBatch(db, batch);
    const place = { roundId: round.id, batchId };
    const insert = ballotInserter(sqlite, place);
    const first = await nextSeq(db, round.id);
    let added = 0;
    for (const { subjectId, press, ...ballot } of ballots) {
      if (insert(first + added, ratedBy(round.target, subjectId), ballot, press)) added++;
    }
    for (const { subjectId, row: _, ...tally } of totals) {
      await insertTotal(db, { ...place, ...ratedBy(round.target, subjectId) }, tally);
    }
    await refuseOverReturned(db, round);
    const after = { ...place, file: name, added: added + totals.length };
    await audit({ entity: 'evaluation_batch', entityId: batchId, after });
    return { added: added + totals.length, known: ballots.length - added };
  });
};
