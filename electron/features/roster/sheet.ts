import type { rosterContract } from '#shared/contracts/roster';
import type { DutySheetPreview, DutySheetPreviewRow } from '#shared/contracts/roster-sheet';
import { refuse } from '#shared/domain/refusal';
import { type DutySheetRow, readDutySheet } from '#shared/domain/roster/sheet';
import { type PlannedRow, planSheet, type SheetPlan } from '#shared/domain/roster/sheet-plan';
import { daysBetween } from '#shared/domain/time/dates';
import type { ReadDb } from '../../db/handles';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { closedDays } from '../months/index';
import { listShifts } from '../shifts/index';
import { staffDirectory } from '../staff/index';
import { openWorkbook, refuseSheetErrors, sheetCounts, sheetErrors } from '../transfer/index';
import { windowDirectory } from '../units/index';
import { planContext } from './plan';
import { recordChange } from './record';

type Contract = typeof rosterContract;
/** Days between the first and the last row; a slip of the finger in a year is stopped here. */
const LONGEST_LIST_DAYS = 366;

interface SheetInput {
  token: string;
  replace: boolean;
}

/** What taking the file over would do; nothing is changed. */
export async function previewSheet(
  { db, ports }: QueryContext,
  { token, replace }: SheetInput,
): Promise<DutySheetPreview> {
  const { fileName, rows } = await readSheet(db, ports, token);
  const plan = await planFor(db, rows, replace);
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  const shifts = new Map((await listShifts(db)).map(({ id, name }) => [id, name]));
  return {
    fileName,
    rows: plan.rows.map((row) => previewRow(row, windows, shifts)),
    errors: sheetErrors(plan.rows),
    ...countsOf(plan),
  };
}

/** Reads and judges the file again, then takes over everything in one transaction; refuses `duty_sheet_errors`. */
export const applySheet: Handler<Contract['importApply']> = async (context, { token, replace }) => {
  const { db: readDb, actor, now, ports, progress, signal, write } = context;
  progress({ phase: 'reading', done: 0, total: null });
  const { fileName, rows } = await readSheet(readDb, ports, token);
  signal.throwIfAborted();
  return write(async ({ db, audit }) => {
    const plan = await planFor(db, rows, replace);
    refuseSheetErrors(plan.rows, 'duty_sheet_errors');
    const changing = plan.rows.filter(({ change }) => change !== 'unchanged').map(({ duty }) => duty!);
    const ids = new Set(changing.map(({ id }) => id));
    const before = plan.standing.filter(({ id }) => ids.has(id));
    await recordChange(
      { db, actor, now, audit },
      {
        ...{ kind: 'import', about: fileName, extra: { removed: plan.removed } },
        ...{ before: [...before, ...plan.removed], after: changing },
      },
    );
    return countsOf(plan);
  });
};

async function readSheet(
  db: ReadDb,
  ports: QueryContext['ports'],
  token: string,
): Promise<{ fileName: string; rows: DutySheetRow[] }> {
  const { fileName, sheets } = await openWorkbook(ports, token);
  return { fileName, rows: readDutySheet(sheets, await listShifts(db)) };
}

async function planFor(db: ReadDb, rows: readonly DutySheetRow[], replace: boolean): Promise<SheetPlan> {
  const days = rows.flatMap(({ date }) => date ?? []).sort();
  const [from, to] = [days[0] ?? '2000-01-01', days.at(-1) ?? '2000-01-01'];
  if (daysBetween(from, to) >= LONGEST_LIST_DAYS) refuse('duty_range_too_long', { from, to });
  const staff = await staffDirectory(db);
  const state = {
    ...(await planContext(db, from, to)),
    windows: await windowDirectory(db),
    shifts: await listShifts(db),
    staff: staff.map(({ id, staffNo, name }) => ({ id, staffNo, name })),
    isClosed: await closedDays(db, days),
  };
  return planSheet(rows, state, replace);
}

const countsOf = ({ rows, removed }: SheetPlan) => ({ ...sheetCounts(rows), removed: removed.length });

function previewRow(
  row: PlannedRow,
  windows: ReadonlyMap<number, string>,
  shifts: ReadonlyMap<number, string>,
): DutySheetPreviewRow {
  const { duty } = row;
  return {
    ...{
      row: row.row,
      date: row.date,
      kind: row.kind,
      staffNo: row.staffNo,
      name: row.name,
    },
    windowName: windows.get(duty?.windowId ?? 0) ?? (row.windowName || row.windowCode),
    shiftName: shifts.get(row.shiftId ?? 0) ?? '',
    startMinute: duty?.startMinute ?? row.startMinute,
    endMinute: duty?.endMinute ?? row.endMinute,
    forName: row.forName || row.forStaffNo,
    ...{ note: row.note, change: row.change, problems: row.problems },
  };
}
