import { Tooltip } from '@mantine/core';
import type { TFunction } from 'i18next';
import { StatusBadge } from './status-badge';
import type { Column } from './table-model';

/** A row of a workbook as read: what would become of it, and what is wrong with it. */
export interface SheetRow<Name extends string = string, Code extends string = string> {
  /** As Excel numbers it. */
  row: number;
  change: 'added' | 'changed' | 'unchanged';
  /** `column` is null where the row as a whole is meant. */
  problems: readonly { column: Name | null; code: Code }[];
}

interface ProblemWords<Name extends string, Code extends string> {
  column: (column: Name) => string;
  problem: (code: Code) => string;
}

const TONES = { added: 'good', changed: 'info', unchanged: 'quiet' } as const;

/** The first columns of every preview: number of the row, what becomes of it, and its problems. */
export function sheetColumns<Name extends string, Code extends string, Row extends SheetRow<Name, Code>>(
  t: TFunction,
  words: ProblemWords<Name, Code>,
): Column<Row>[] {
  const problems = (row: Row) =>
    row.problems
      .map(({ column, code }) =>
        column === null
          ? words.problem(code)
          : t('ui.sheet.at', { column: words.column(column), words: words.problem(code) }),
      )
      .join(t('ui.sheet.and'));
  const isBad = (row: Row) => row.problems.length > 0;
  const result = (row: Row) => (isBad(row) ? t('ui.sheet.bad') : t(`ui.sheet.change.${row.change}`));
  return [
    { id: 'row', header: t('ui.sheet.row'), width: 56, align: 'right', value: ({ row }) => row },
    {
      id: 'result',
      header: t('ui.sheet.result'),
      width: 80,
      value: result,
      render: (row) => <StatusBadge tone={isBad(row) ? 'bad' : TONES[row.change]}>{result(row)}</StatusBadge>,
    },
    {
      id: 'problems',
      header: t('ui.sheet.problems'),
      width: 230,
      grow: true,
      value: problems,
      render: (row) =>
        isBad(row) && (
          <Tooltip label={problems(row)} multiline maw={420}>
            <span>{problems(row)}</span>
          </Tooltip>
        ),
    },
  ];
}
