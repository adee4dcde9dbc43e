import { refuse } from '../refusal';
import { cleanText } from '../staff/cells';
import { type TextSheet, tableUnder } from '../staff/headings';
import { type BadRow, FIGURE_COLUMNS, type ReadProblem, readCount } from './columns';
import { completeFigures, type FigureProblem, figureProblems, isBlank } from './figures';
import { createFinder, type Named } from './finder';
import { CASE_FIGURES, type CaseFigure, type CaseFigures } from './types';

export interface ReadFigures {
  row: number;
  windowId: number;
  figures: CaseFigures;
  note: string;
}

export interface FiguresTable {
  rows: ReadFigures[];
  bad: BadRow<ReadProblem | FigureProblem>[];
}

/** Rows that sum up the others. */
const TOTALS = /^(合计|总计|小计|全中心|中心合计)$/;
const NOTE_LENGTH = 200;

/**
 * Figures of one month from a sheet, a row for each window. Every row is looked at, and every problem of a row
 * named; rows without a figure and sums are passed over. Refuses `case_columns` where no heading row fits.
 */
export function readFigures(sheets: readonly TextSheet[], windows: readonly Named[]): FiguresTable {
  const table =
    tableUnder(
      sheets,
      FIGURE_COLUMNS,
      (at) =>
        (at.code !== undefined || at.name !== undefined) && CASE_FIGURES.some((key) => at[key] !== undefined),
    ) ?? refuse('case_columns');
  const find = createFinder(windows);
  const seen = new Set<number>();
  const result: FiguresTable = { rows: [], bad: [] };
  for (const { number: row, cells } of table.rows) {
    const cell = (key: keyof typeof FIGURE_COLUMNS): string => cells[table.at[key] ?? -1] ?? '';
    const words = { code: cleanText(cell('code')), name: cleanText(cell('name')) };
    const { figures, wrong } = figuresOf(cell);
    if ((isBlank(figures) && wrong.length === 0) || isTotal(words)) continue;
    const bad: FiguresTable['bad'] = wrong.map((key) => ({
      ...{ row, code: 'count_wrong', column: FIGURE_COLUMNS[key][0], text: cleanText(cell(key)) },
    }));
    const found = find(words.code, words.name);
    const text = words.code || words.name;
    if ('problem' in found) bad.push({ row, code: `window_${found.problem}`, column: '窗口', text });
    else if (seen.has(found.id)) bad.push({ row, code: 'listed_twice', column: '窗口', text });
    const complete = completeFigures(figures);
    if (wrong.length === 0) {
      for (const code of figureProblems(complete)) bad.push({ row, code, column: '', text });
    }
    result.bad.push(...bad);
    if (!('problem' in found)) {
      seen.add(found.id);
      const note = cleanText(cell('note')).slice(0, NOTE_LENGTH);
      if (bad.length === 0) result.rows.push({ row, windowId: found.id, figures: complete, note });
    }
  }
  return result;
}

const isTotal = ({ code, name }: { code: string; name: string }): boolean =>
  [code, name].some((text) => TOTALS.test(text.replaceAll(' ', '')));

function figuresOf(cell: (key: CaseFigure) => string): { figures: CaseFigures; wrong: CaseFigure[] } {
  const counts = CASE_FIGURES.map((key) => [key, readCount(cell(key))] as const);
  return {
    figures: Object.fromEntries(
      counts.map(([key, count]) => [key, Number.isNaN(count) ? null : count]),
    ) as CaseFigures,
    wrong: counts.filter(([, count]) => Number.isNaN(count)).map(([key]) => key),
  };
}
