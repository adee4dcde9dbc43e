import type { OutputOf } from '#shared/contracts/define';
import type { staffContract } from '#shared/contracts/staff';
import type { RosterPreview } from '#shared/contracts/staff-roster';
import { refuse } from '#shared/domain/refusal';
import { type ParsedRoster, parseRoster, type RosterProblem } from '#shared/domain/staff/roster-import';
import { planRoster, type RosterPlan } from '#shared/domain/staff/roster-plan';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { JobContext, QueryContext } from '../../ipc/context';
import { savePlan } from './roster-save';
import { closedMonths, rosterState } from './roster-state';
import type { WorkDates } from './work-dates';

interface RosterFile {
  token: string;
  effectiveDate: IsoDate | null;
}

interface ReadRoster extends ParsedRoster {
  fileName: string;
}

/** What the import of a file would do; nothing is changed. */
export async function previewRoster(
  { db, now, ports }: QueryContext,
  input: RosterFile,
  workDates: WorkDates,
): Promise<RosterPreview> {
  const roster = await readRoster(ports, input.token);
  const plan = await planFor({ db, workDates }, roster, input.effectiveDate, wallDate(now));
  const { problems } = plan;
  return {
    fileName: roster.fileName,
    sheet: roster.sheet,
    rows: plan.people.map((person) => previewRow(person, problems)),
    fileProblems: problems.filter(({ row }) => row === null),
    ...totals(problems),
    skipped: roster.skipped,
    newUnits: plan.places.newUnits,
    newWindows: plan.places.newWindows,
    renamedWindows: plan.places.renamedWindows,
    counts: plan.counts,
  };
}

/** Reads and judges the file again, then takes over everything in one transaction. Refuses with `roster_has_errors`. */
export async function applyRoster(
  { now, ports, progress, signal, write }: JobContext,
  input: RosterFile,
  workDates: WorkDates,
): Promise<OutputOf<typeof staffContract.importApply>> {
  progress({ phase: 'reading', done: 0, total: null });
  const roster = await readRoster(ports, input.token);
  signal.throwIfAborted();
  return write(async ({ db, audit }) => {
    const today = wallDate(now);
    const plan = await planFor({ db, workDates }, roster, input.effectiveDate, today);
    refuseErrors(plan.problems);
    const report = (done: number) => {
      signal.throwIfAborted();
      progress({ phase: 'saving', done, total: plan.people.length });
    };
    await savePlan({ db, audit, report, workDates }, plan);
    await audit({ entity: 'roster', entityId: roster.fileName, after: plan.counts });
    return { rows: plan.people.length, warnings: totals(plan.problems).warnings, counts: plan.counts };
  });
}

async function readRoster(ports: QueryContext['ports'], token: string): Promise<ReadRoster> {
  const file = await ports.files.resolve(token);
  return { ...parseRoster(await ports.workbooks.read(file.path)), fileName: file.name };
}

async function planFor(
  { db, workDates }: { db: ReadDb; workDates: WorkDates },
  roster: ParsedRoster,
  effectiveDate: IsoDate | null,
  today: IsoDate,
): Promise<RosterPlan> {
  const state = await rosterState(db, workDates);
  const days = [
    ...roster.rows.map(({ entryDate }) => entryDate ?? today),
    ...state.people.flatMap(({ postings }) => postings.map(({ startDate }) => startDate)),
    effectiveDate ?? today,
  ];
  const closed = await closedMonths(db, days, today);
  const lastClosed = [...closed].toSorted().at(-1);
  return planRoster(roster, state, {
    today,
    effectiveDate,
    isClosed: (month) => closed.has(month),
    openSince: lastClosed === undefined ? null : firstDay(addMonths(lastClosed, 1)),
  });
}

const totals = (problems: readonly RosterProblem[]) => ({
  errors: problems.filter(({ level }) => level === 'error').length,
  warnings: problems.filter(({ level }) => level === 'warning').length,
});

/** Names the first few rows: who sees only the refusal (a nightly import) can still find them. */
function refuseErrors(problems: readonly RosterProblem[]): void {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  const rows = [...new Set(errors.map(({ row }) => row))].slice(0, 10).join(', ');
  refuse('roster_has_errors', { errors: errors.length, rows, first: errors[0]!.code });
}

function previewRow(
  { row, change, fields, postings }: RosterPlan['people'][number],
  problems: readonly RosterProblem[],
): RosterPreview['rows'][number] {
  const job = postings.at(-1);
  return {
    row: row.row,
    staffNo: row.staffNo,
    name: row.name,
    unitName: fields.unitName,
    windowCode: row.windowCode || (job?.windowId ?? ''),
    windowName: row.windowName,
    duty: row.duty ?? job?.duty ?? null,
    post: row.post ?? job?.post ?? null,
    machineId: row.machineId,
    entryDate: fields.entryDate,
    exitDate: fields.exitDate,
    workSince: fields.workSince,
    change,
    problems: problems.filter((problem) => problem.row === row.row),
  };
}
