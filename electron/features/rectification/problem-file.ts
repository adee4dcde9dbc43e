import type { rectificationContract } from '#shared/contracts/rectification';
import type { ProblemImport } from '#shared/contracts/rectification-campaigns';
import {
  PROBLEM_COLUMNS,
  type ProblemColumn,
  type ProblemLine,
  readProblemRows,
} from '#shared/domain/rectification/problem-sheet';
import { refuse } from '#shared/domain/refusal';
import { tableUnder } from '#shared/domain/staff/headings';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { textWorkbook } from '../../platform/text-sheet';
import { staffDirectory } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { openCampaign, writeOrder } from './issue';
import { findOrder, listOrders, type OrderFields } from './repo';

type FileHandlers = Pick<HandlersOf<typeof rectificationContract>, 'problemForm' | 'importProblems'>;

const WIDTHS: Record<ProblemColumn, number> = {
  problem: 40,
  measure: 40,
  window: 18,
  unit: 22,
  owner: 12,
  due: 14,
  raisedBy: 16,
};
const EXPLANATION = [
  ['列', '怎么填'],
  ['存在问题', '必填，一行一个问题'],
  ['整改措施', '必填'],
  ['责任窗口、责任单位', '至少填一个，用系统里的名称或编号'],
  ['责任人', '可空'],
  ['整改时限', '必填，如 2026-06-20，或“20日前”“每月20日”'],
  ['提出人', '可空；填了的，销号时要问满意度'],
];

/** Problem lists from Excel: all rows or none. */
export const problemFileHandlers: FileHandlers = {
  problemForm: async ({ ports }) => {
    const columns = (Object.keys(PROBLEM_COLUMNS) as ProblemColumn[]).map((key) => ({
      ...{ key, header: PROBLEM_COLUMNS[key][0], width: WIDTHS[key] },
    }));
    const bytes = await textWorkbook({ name: '问题清单', columns, lines: [], explanation: EXPLANATION });
    return { file: await ports.files.save('问题清单模板.xlsx', bytes) };
  },

  importProblems: async (context, { campaignId, token, apply }) => {
    const { ports, db, now } = context;
    await openCampaign(db, campaignId);
    const sheets = await ports.workbooks.read((await ports.files.resolve(token)).path);
    const table = tableUnder(
      sheets,
      PROBLEM_COLUMNS,
      ({ problem, measure, due }) => problem !== undefined && measure !== undefined && due !== undefined,
    );
    if (!table) refuse('problem_columns_missing');
    const today = wallDate(now);
    const { lines, problems } = readProblemRows(table.rows, table.at, today);
    const { orders, refused } = await resolve(db, campaignId, lines, today);
    const report: ProblemImport = {
      added: orders.length,
      problems: [...problems, ...refused].sort((a, b) => a.row - b.row),
    };
    if (!apply || report.problems.length > 0) return report;
    await context.write(async ({ db: tx, audit }) => {
      for (const order of orders) {
        const written = {
          ...order,
          origin: 'campaign' as const,
          originId: null,
          campaignId,
          issuedOn: today,
        };
        const { id } = await writeOrder({ ...context, db: tx }, written);
        await audit({ entity: 'rectification', entityId: id, after: await findOrder(tx, id) });
      }
    });
    return report;
  },
};

type NewProblem = OrderFields & { due: IsoDate };

/** Names of windows, units and people become the ones the registers know. */
async function resolve(
  db: ReadDb,
  campaignId: number,
  lines: readonly { row: number; line: ProblemLine }[],
  today: IsoDate,
): Promise<{ orders: NewProblem[]; refused: ProblemImport['problems'] }> {
  const windows = (await windowDirectory(db)).filter(({ active }) => active);
  const units = (await unitDirectory(db)).filter(({ active }) => active);
  const staff = await staffDirectory(db);
  const known = new Set(
    (await listOrders(db, { campaignId })).map(({ problem, windowId }) => `${windowId ?? 0} ${problem}`),
  );
  const orders: NewProblem[] = [];
  const refused: ProblemImport['problems'] = [];
  for (const { row, line } of lines) {
    const { problem, measure, owner, due, raisedBy } = line;
    const window = windows.find(({ name, code }) => name === line.window || code === line.window);
    const unit = units.find(
      ({ name, shortName, code }) => [name, shortName, code].includes(line.unit) && line.unit !== '',
    );
    const people = owner === '' ? [] : staff.filter(({ name }) => name === owner);
    if (line.window !== '' && !window) refused.push({ row, code: 'window_unknown', value: line.window });
    else if (line.unit !== '' && !unit) refused.push({ row, code: 'unit_unknown', value: line.unit });
    else if (due < today) refused.push({ row, code: 'due_past', value: due });
    else if (known.has(`${window?.id ?? 0} ${problem}`)) refused.push({ row, code: 'known', value: problem });
    else {
      orders.push({
        ...{ problem, measure, owner, due, raisedBy },
        // Two people of one name cannot be told apart by it.
        staffId: people.length === 1 ? people[0]!.id : null,
        windowId: window?.id ?? null,
        unitId: unit?.id ?? window?.unitId ?? null,
      });
    }
  }
  return { orders, refused };
}
