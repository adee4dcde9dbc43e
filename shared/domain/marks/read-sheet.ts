import { createFinder, type Named } from '../cases/finder';
import { refuse } from '../refusal';
import { cleanName, cleanText } from '../staff/cells';
import { columnPlaces, HEADING_SEARCH_ROWS, type TextSheet } from '../staff/headings';
import { columnHeading, type MarkColumn, SUBJECT_COLUMNS } from './columns';
import { cellKey, type GivenMark, isDue } from './due';
import type { MarkPart } from './parts';
import { type Mark, type MarkProblem, markText, readMark } from './values';

export type SheetProblem =
  | MarkProblem
  | 'subject_missing'
  | 'subject_unknown'
  | 'subject_ambiguous'
  | 'listed_twice'
  | 'not_due';

/** A row of the workbook: whom it is about and the marks it gives; blank cells leave what stands there. */
export interface MarkRow {
  row: number;
  code: string;
  name: string;
  /** The marks as read, for the eye. */
  text: string;
  problems: { column: string | null; code: SheetProblem }[];
  marks: GivenMark[];
}

/**
 * Marks from a sheet, a row for each subject and a column for each giver, headed as the template heads it. Every
 * problem of every row is named. Refuses `marks_columns` where no heading row fits.
 */
export function readMarkSheet(
  sheets: readonly TextSheet[],
  part: MarkPart,
  columns: readonly MarkColumn[],
  subjects: readonly Named[],
): MarkRow[] {
  const table = findTable(sheets, part, columns) ?? refuse('marks_columns');
  const find = createFinder(subjects);
  const named = new Map(subjects.map((subject) => [subject.id, subject]));
  const seen = new Set<number>();
  return table.rows.flatMap(({ number: row, cells }): MarkRow[] => {
    const cell = (at: number | undefined) => cleanText(cells[at ?? -1] ?? '');
    const [code, name] = [cell(table.code), cell(table.name)];
    const filled = table.columns.filter(({ at }) => cell(at) !== '');
    if (filled.length === 0) return [];
    const problems: MarkRow['problems'] = [];
    const found = find(code, name);
    const subject = 'id' in found ? named.get(found.id)! : null;
    if ('problem' in found) problems.push({ column: null, code: `subject_${found.problem}` });
    else if (seen.has(found.id)) problems.push({ column: null, code: 'listed_twice' });
    else seen.add(found.id);
    const marks: GivenMark[] = [];
    for (const { heading, at, column } of filled) {
      const read = readMark(cell(at), part.full);
      if ('problem' in read) problems.push({ column: heading, code: read.problem });
      else if (subject && !isDue(column.giver, subject.id)) {
        // A dash in the cell of the rater's own row says the same.
        if (read.mark !== 'abstained') problems.push({ column: heading, code: 'not_due' });
      } else if (subject && read.mark !== null) {
        marks.push({ giverId: column.giver.id, item: column.item, subjectId: subject.id, mark: read.mark });
      }
    }
    const text = filled.map(({ at }) => cell(at)).join('、');
    return [{ row, code: subject?.code ?? code, name: subject?.name ?? name, text, problems, marks }];
  });
}

interface Table {
  code: number | undefined;
  name: number | undefined;
  columns: { heading: string; at: number; column: MarkColumn }[];
  rows: TextSheet['rows'];
}

const plain = (heading: string): string => cleanName(heading).replaceAll(' ', '');

function findTable(
  sheets: readonly TextSheet[],
  part: MarkPart,
  columns: readonly MarkColumn[],
): Table | null {
  for (const { rows } of sheets) {
    for (const [index, { cells }] of rows.slice(0, HEADING_SEARCH_ROWS).entries()) {
      const { code, name } = columnPlaces(cells, SUBJECT_COLUMNS);
      const headings = cells.map(plain);
      const found = columns.flatMap((column) => {
        const heading = columnHeading(part, column);
        const at = headings.indexOf(plain(heading));
        return at < 0 || at === code || at === name ? [] : [{ heading, at, column }];
      });
      if ((code !== undefined || name !== undefined) && found.length > 0) {
        return { code, name, columns: found, rows: rows.slice(index + 1) };
      }
    }
  }
  return null;
}

/** What a row of marks does to those that stand there already. */
export function changeOf(
  known: ReadonlyMap<string, Mark>,
  marks: readonly GivenMark[],
): 'added' | 'changed' | 'unchanged' {
  const other = marks.filter((given) => known.get(cellKey(given)) !== given.mark);
  if (other.length === 0) return 'unchanged';
  return other.some((given) => known.has(cellKey(given))) ? 'changed' : 'added';
}

/** Marks of a sheet as text by column, for the workbook that is given out. */
export const textOf = (known: ReadonlyMap<string, Mark>, given: Omit<GivenMark, 'mark'>): string =>
  markText(known.get(cellKey(given)) ?? null);
