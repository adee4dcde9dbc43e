import type { OutingPreview, registerContract } from '#shared/contracts/attendance-register';
import {
  endOf,
  type OutingLine,
  type PlannedOuting,
  planOutings,
} from '#shared/domain/attendance/outing-plan';
import { type OutingSheetRow, readOutingSheet } from '#shared/domain/attendance/outing-sheet';
import { refuse } from '#shared/domain/refusal';
import { covers } from '#shared/domain/staff/postings';
import { daysBetween } from '#shared/domain/time/dates';
import { DAY_MS, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { closedDays } from '../months/index';
import { postingsBetween, staffDirectory } from '../staff/index';
import { openWorkbook, refuseSheetErrors, sheetCounts, sheetErrors } from '../transfer/index';
import { outingTemplateBytes } from './outing-template';
import { insertOuting, listOutings, updateOutingRow } from './register-repo';

type Contract = typeof registerContract;

/** Days between the first and the last row; a slip of the finger in a year is stopped here. */
const LONGEST_LIST_DAYS = 366;

export const outingTemplate: Handler<Contract['outingTemplate']> = async ({ ports }) => ({
  fileName: await ports.files.save('外出登记导入模板.xlsx', await outingTemplateBytes()),
});

/** What taking the file over would do; nothing is changed. */
export async function previewOutings(
  { db, ports, now }: QueryContext,
  { token }: { token: string },
): Promise<OutingPreview> {
  const { fileName, rows } = await readSheet(ports, token);
  const plan = await planFor(db, rows, now);
  return {
    fileName,
    rows: plan.map(({ line: _, ...row }) => row),
    errors: sheetErrors(plan),
    ...sheetCounts(plan),
  };
}

/** Reads and judges the file again, then takes over everything in one transaction. */
export const importOutings: Handler<Contract['importOutings']> = async (context, { token }) => {
  const { actor, now, ports, progress, signal, write } = context;
  progress({ phase: 'reading', done: 0, total: null });
  const { fileName, rows } = await readSheet(ports, token);
  signal.throwIfAborted();
  return write(async ({ db, audit }) => {
    const plan = await planFor(db, rows, now);
    refuseSheetErrors(plan, 'outing_sheet_errors');
    const by = { accountId: actor.accountId, at: now };
    for (const { line, change } of plan) {
      if (!line || change === 'unchanged') continue;
      const { id: known, ...outing } = line;
      if (known !== null) await updateOutingRow(db, known, outing, by);
      const id = known ?? (await insertOuting(db, outing, by));
      await audit({ entity: 'outing', entityId: id, after: outing, reason: outing.reason });
    }
    const counts = sheetCounts(plan);
    await audit({ entity: 'outing', entityId: fileName, after: counts });
    return counts;
  });
};

async function readSheet(ports: QueryContext['ports'], token: string) {
  const { fileName, sheets } = await openWorkbook(ports, token);
  return { fileName, rows: readOutingSheet(sheets) };
}

async function planFor(db: ReadDb, rows: readonly OutingSheetRow[], now: WallMs): Promise<PlannedOuting[]> {
  const days = rows.flatMap(({ date }) => date ?? []).sort();
  const [from, to] = [days[0] ?? '2000-01-01', days.at(-1) ?? '2000-01-01'];
  if (daysBetween(from, to) >= LONGEST_LIST_DAYS)
    refuse('outing_range_too_long', { days: LONGEST_LIST_DAYS });
  const postings = await postingsBetween(db, from, to);
  const standing = await listOutings(db, startOfDay(from), startOfDay(to) + 3 * DAY_MS);
  const ends = rows.flatMap(({ outAt, dueAt, backAt }) =>
    outAt === null ? [] : [wallDate(endOf({ outAt, dueAt, backAt }))],
  );
  return planOutings(rows, {
    now,
    staff: await staffDirectory(db),
    isPosted: (staffId, date) =>
      postings.some((posting) => posting.staffId === staffId && covers(posting, date)),
    isClosed: await closedDays(db, [...days, ...ends]),
    lines: standing.flatMap(({ revokedAt, ...row }): (OutingLine & { id: number })[] =>
      revokedAt === null ? [row] : [],
    ),
  });
}
