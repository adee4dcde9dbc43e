import type { casesContract } from '#shared/contracts/cases';
import { LISTED_BAD_ROWS } from '#shared/contracts/cases';
import { readFigures } from '#shared/domain/cases/read-figures';
import { readOverdue } from '#shared/domain/cases/read-overdue';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { JobContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { closedDays } from '../months/index';
import { staffDirectory } from '../staff/index';
import { openWorkbook } from '../transfer/index';
import { windowDirectory } from '../units/index';
import { applyFigures, compareFigures, refuseMonth } from './figures';
import { type FigureFields, figuresOf } from './figures-repo';
import { countingDays } from './overdue';
import {
  insertOverdue,
  type OverdueFields,
  type OverdueRecord,
  overdueByNo,
  updateOverdue,
} from './overdue-repo';

type Contract = typeof casesContract;
type Input = Parameters<Handler<Contract['preview']>>[1];
type Bad = { row: number; code: string; column: string; text: string };

/** What a file holds, against what stands in the registers. */
type Opened = { name: string; bad: Bad[]; added: number; changed: number; same: number } & (
  | { kind: 'figures'; rows: FigureFields[] }
  | { kind: 'overdue'; rows: OverdueFields[] }
);

async function openFile({ db, now, ports, progress, signal }: JobContext, input: Input): Promise<Opened> {
  progress({ phase: 'reading', done: 0, total: null });
  const { fileName, sheets } = await openWorkbook(ports, input.token);
  signal.throwIfAborted();
  const today = wallDate(now);
  const windows = await windowDirectory(db);
  if (input.kind === 'figures') {
    await refuseMonth(db, input.month, today);
    const { rows, bad } = readFigures(sheets, windows);
    const { added, changed, same } = compareFigures(await figuresOf(db, input.month), rows);
    const counts = { added: added.length, changed: changed.length, same };
    return { kind: 'figures', name: fileName, bad, rows, ...counts };
  }
  const staff = (await staffDirectory(db)).map(({ id, staffNo, name }) => ({ id, code: staffNo, name }));
  const { rows, bad } = readOverdue(sheets, { windows, staff, today });
  const { added, changed, closed } = await compareOverdue(db, rows);
  const frozen = closed.map(({ row, caseNo }) => ({ row, code: 'month_closed', column: '', text: caseNo }));
  const counts = {
    added: added.length,
    changed: changed.length,
    same: rows.length - added.length - changed.length,
  };
  const all = [...bad, ...frozen].sort((a, b) => a.row - b.row);
  return { kind: 'overdue', name: fileName, bad: all, rows, ...counts };
}

const OVERDUE_KEYS = ['matter', 'windowId', 'staffId', 'dueOn', 'doneOn', 'foundOn', 'reason'] as const;

async function compareOverdue<Row extends OverdueFields>(db: ReadDb, rows: readonly Row[]) {
  const known = await overdueByNo(
    db,
    rows.map(({ caseNo }) => caseNo),
  );
  const added: Row[] = [];
  const changed: (Row & { was: OverdueRecord })[] = [];
  const closed: Row[] = [];
  const isClosed = await closedDays(
    db,
    rows.flatMap((row) => countingDays(row, known.get(row.caseNo) ?? null)),
  );
  for (const row of rows) {
    const was = known.get(row.caseNo) ?? null;
    if (was && OVERDUE_KEYS.every((key) => was[key] === row[key])) continue;
    if (countingDays(row, was).some(isClosed)) closed.push(row);
    else if (was) changed.push({ ...row, was });
    else added.push(row);
  }
  return { added, changed, closed };
}

export const previewFile: Handler<Contract['preview']> = async (context, input) => {
  const { name, bad, added, changed, same } = await openFile(context, input);
  return { fileName: name, added, changed, same, bad: bad.slice(0, LISTED_BAD_ROWS), badCount: bad.length };
};

/** All rows or none, in one transaction; the same file again changes nothing. */
export const importFile: Handler<Contract['importFile']> = async (context, { reason, ...input }) => {
  const opened = await openFile(context, input);
  const { bad, added, changed, same, rows } = opened;
  if (bad.length > 0) refuse('cases_rows_bad', { count: bad.length, row: bad[0]!.row });
  if (rows.length === 0) refuse('cases_file_empty');
  if (added + changed === 0) return { added, changed, same };
  if (changed > 0 && reason === '') refuse('reason_required');
  context.progress({ phase: 'saving', done: 0, total: rows.length });
  const { actor, now } = context;
  await context.write(async ({ db, audit }) => {
    if (opened.kind === 'figures') {
      // Asked again where it is written: the month may have been closed meanwhile.
      await refuseMonth(db, input.month, wallDate(now));
      await applyFigures({ db, actor, now, audit }, input.month, opened.rows, reason);
      return;
    }
    const compared = await compareOverdue(db, opened.rows);
    if (compared.closed.length > 0)
      refuse('month_closed', { month: compared.closed[0]!.foundOn.slice(0, 7) });
    const by = { by: actor.accountId, at: now };
    for (const row of compared.added) await insertOverdue(db, row, by);
    for (const { was, ...row } of compared.changed) await updateOverdue(db, was.id, row);
    await audit({
      entity: 'overdue_case',
      entityId: opened.name,
      before: compared.changed.map(({ was }) => was),
      after: [...compared.added, ...compared.changed.map(({ was: _, ...row }) => row)],
      reason,
    });
  });
  return { added, changed, same };
};
