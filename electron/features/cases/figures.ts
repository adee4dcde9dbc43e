import type { CaseMonth, casesContract } from '#shared/contracts/cases';
import { completeFigures, figureProblems, isBlank, sameFigures } from '#shared/domain/cases/figures';
import { type CaseFigures, NO_FIGURES } from '#shared/domain/cases/types';
import { refuse } from '#shared/domain/refusal';
import { addMonths, firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type Month, wallDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { monthState, refuseClosed } from '../months/index';
import { type WindowEntry, windowDirectory } from '../units/index';
import {
  accountNames,
  changeCounts,
  changesOf,
  dropFigures,
  type FigureFields,
  type FigureRecord,
  figuresOf,
  insertChange,
  writeFigures,
} from './figures-repo';
import { listOverdue } from './overdue-repo';

type Contract = typeof casesContract;

/** How many overdue cases of a month stand in the register, by window. */
export async function registeredOf(
  db: ReadDb,
  month: Month,
): Promise<Map<number, { registered: number; excused: number }>> {
  const counts = new Map<number, { registered: number; excused: number }>();
  for (const { windowId, excusedBy } of await listOverdue(db, {
    from: firstDay(month),
    to: lastDay(month),
  })) {
    const { registered, excused } = counts.get(windowId) ?? { registered: 0, excused: 0 };
    counts.set(windowId, { registered: registered + 1, excused: excused + (excusedBy === '' ? 0 : 1) });
  }
  return counts;
}

/** Windows in use, and those that have figures all the same. */
export function windowsFor(
  all: readonly WindowEntry[],
  figures: ReadonlyMap<number, unknown>,
): WindowEntry[] {
  return all.filter(({ id, active }) => active || figures.has(id));
}

export const readMonth: Handler<Contract['month']> = async ({ db }, { month }): Promise<CaseMonth> => {
  const saved = await figuresOf(db, month);
  const before = await figuresOf(db, addMonths(month, -1));
  const registered = await registeredOf(db, month);
  const changes = await changeCounts(db, month);
  const accounts = await accountNames(db);
  const closed = (await monthState(db, month)) !== 'open';
  const rows = windowsFor(await windowDirectory(db), saved).map((window) => {
    const record = saved.get(window.id);
    return {
      windowId: window.id,
      ...{ code: window.code, name: window.name, pinyin: window.pinyin, area: window.area },
      unitName: window.unitName ?? '',
      figures: record?.figures ?? null,
      note: record?.note ?? '',
      savedBy: accounts.get(record?.savedBy ?? 0) ?? '',
      savedAt: record?.savedAt ?? null,
      changes: changes.get(window.id) ?? 0,
      previous: before.get(window.id)?.figures.handled ?? null,
      ...(registered.get(window.id) ?? { registered: 0, excused: 0 }),
    };
  });
  return { month, closed, rows };
};

export const saveMonth: Handler<Contract['saveMonth']> = async (context, { month, rows, reason }) => {
  const { db, now } = context;
  await refuseMonth(db, month, wallDate(now));
  const known = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const seen = new Set<number>();
  const wanted = rows.map((row) => {
    const { name } = known.get(row.windowId) ?? refuse('not_found');
    if (seen.has(row.windowId)) refuse('cases_listed_twice', { window: name });
    seen.add(row.windowId);
    const figures = completeFigures(row.figures);
    if (figureProblems(figures).length > 0) refuse('cases_figures_wrong', { window: name });
    return { ...row, figures };
  });
  return { saved: await applyFigures(context, month, wanted, reason) };
};

/** Figures of a month that has not begun, or whose facts are frozen. */
export async function refuseMonth(db: ReadDb, month: Month, today: string): Promise<void> {
  if (month > monthOf(today)) refuse('cases_month_future', { month });
  await refuseClosed(db, [lastDay(month)]);
}

const withNote = ({ figures, note }: FigureFields): CaseFigures & { note: string } => ({ ...figures, note });

/** Which rows are new, differ from what stands there, or say the same; rows without a figure take theirs back. */
export function compareFigures(known: ReadonlyMap<number, FigureRecord>, rows: readonly FigureFields[]) {
  const added: FigureFields[] = [];
  const changed: (FigureFields & { was: FigureRecord })[] = [];
  for (const row of rows) {
    const was = known.get(row.windowId);
    if (!was) {
      if (!isBlank(row.figures) || row.note !== '') added.push(row);
    } else if (!sameFigures(was.figures, row.figures) || was.note !== row.note) changed.push({ ...row, was });
  }
  return { added, changed, same: rows.length - added.length - changed.length };
}

/** As the change log names them: a due item is no deadline. */
const logged = ({ windowId, figures: { due, entered, ...counts }, note }: FigureFields) => ({
  ...{ windowId, ...counts, itemsDue: due, itemsEntered: entered, note },
});

type Writing = Pick<MutationContext, 'actor' | 'now' | 'audit'> & { db: WriteTx };

/** Writes what differs, keeps what stood there before, and answers how many rows were written. */
export async function applyFigures(
  { db, actor, now, audit }: Writing,
  month: Month,
  rows: readonly FigureFields[],
  reason: string,
): Promise<number> {
  const { added, changed } = compareFigures(await figuresOf(db, month), rows);
  if (changed.length > 0 && reason === '') refuse('reason_required');
  const by = { by: actor.accountId, at: now };
  for (const row of added) await writeFigures(db, month, row, by);
  for (const { was, ...row } of changed) {
    if (isBlank(row.figures)) await dropFigures(db, month, row.windowId);
    else await writeFigures(db, month, row, by);
    await insertChange(db, {
      ...{ month, windowId: row.windowId, before: withNote(was), after: withNote(row) },
      ...{ reason, byAccount: actor.accountId, at: now },
    });
  }
  await audit({
    entity: 'case_month',
    entityId: month,
    before: changed.map(({ was }) => logged(was)),
    after: [...added, ...changed].map(logged),
    reason: changed.length > 0 ? reason : '',
  });
  return added.length + changed.length;
}

export const readChanges: Handler<Contract['changes']> = async ({ db }, { month, windowId }) => {
  const accounts = await accountNames(db);
  return (await changesOf(db, month, windowId)).map(({ byAccount, before, after, ...change }) => ({
    ...change,
    before: { ...NO_FIGURES, ...before },
    after: { ...NO_FIGURES, ...after },
    byName: accounts.get(byAccount) ?? '',
  }));
};
