import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkSheet, MarkSheetRow } from '#shared/contracts/marks';
import { cellKey, isDue } from '#shared/domain/marks/due';
import type { Mark } from '#shared/domain/marks/values';
import grid from '../../ui/cell-grid.module.css';
import { formatPoints } from '../../ui/points-text';
import { type CellPlace, useCellKeys } from '../../ui/use-cell-keys';
import type { NamedCell } from './cell-story';
import {
  type CellReading,
  type Drafts,
  type GridColumn,
  placeOf,
  readCell,
  savedMarks,
  shownText,
} from './mark-values';
import classes from './marks.module.css';
import { columnWords } from './words';

interface MarkGridProps {
  sheet: MarkSheet;
  rows: readonly MarkSheetRow[];
  columns: readonly GridColumn[];
  drafts: Drafts;
  readOnly: boolean;
  /** The row a link led to. */
  open: number | null;
  onType: (key: string, text: string) => void;
  onPaste: (from: CellPlace, text: string) => void;
  onCell: (cell: NamedCell) => void;
}

/** Whoever is rated × who rates, typed like a spreadsheet. */
export function MarkGrid(props: MarkGridProps) {
  const { sheet, rows, columns, drafts, readOnly, open, onType, onPaste, onCell } = props;
  const { t } = useTranslation();
  const keys = useCellKeys(readOnly ? null : onPaste);
  const { part } = sheet;
  const saved = useMemo(() => savedMarks(sheet.cells), [sheet.cells]);
  return (
    <div className={grid.frame}>
      <table {...keys} className={grid.grid} aria-label={part.name}>
        <thead>
          <tr className={classes.heads}>
            <th className={grid.left}>{t('marks.field.subject')}</th>
            {part.subject === 'person' && <th className={grid.left}>{t('marks.field.place')}</th>}
            <th>{t('marks.field.previous')}</th>
            <th>{t('marks.field.score')}</th>
            {columns.map((column) => {
              const { kind, more } = columnWords(part, column, t);
              return (
                <th key={`${column.giverId}|${column.item}`} title={column.absent || undefined}>
                  <span>{kind}</span>
                  {part.raters.length > 1 && <span className={classes.share}>{column.percent}%</span>}
                  {more && <span className={classes.giver}>{more}</span>}
                </th>
              );
            })}
            {!part.shown && <th>{t('marks.copies')}</th>}
            <th className={`${grid.left} ${classes.wide}`}>{t('marks.field.check')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <MarkRow
              key={row.id}
              {...{ sheet, row, index, columns, saved, drafts, readOnly, onType, onCell }}
              open={open === row.id}
              own={ownDrafts(drafts, columns, row.id)}
            />
          ))}
        </tbody>
        <tfoot>
          <Means sheet={sheet} rows={rows} columns={columns} saved={saved} />
        </tfoot>
      </table>
    </div>
  );
}

const ownDrafts = (drafts: Drafts, columns: readonly GridColumn[], id: number): string =>
  drafts.size === 0
    ? ''
    : columns.map((column) => drafts.get(cellKey(placeOf(column, id))) ?? '\0').join('\n');

type OfGrid = 'sheet' | 'columns' | 'drafts' | 'readOnly' | 'onType' | 'onCell';

interface MarkRowProps extends Pick<MarkGridProps, OfGrid> {
  row: MarkSheetRow;
  index: number;
  saved: ReadonlyMap<string, Mark>;
  open: boolean;
  /** What is typed in this row, to see whether it has to be drawn anew. */
  own: string;
}

const sameRow = (a: MarkRowProps, b: MarkRowProps): boolean =>
  a.row === b.row &&
  a.own === b.own &&
  a.saved === b.saved &&
  a.columns === b.columns &&
  a.index === b.index &&
  a.open === b.open &&
  a.readOnly === b.readOnly;

/** Drawn anew only when something in it changed: typing stays quick with hundreds of people. */
const MarkRow = memo(function MarkRow({
  sheet,
  row,
  index,
  columns,
  saved,
  drafts,
  readOnly,
  open,
  onType,
  onCell,
}: MarkRowProps) {
  const { t } = useTranslation();
  const { part } = sheet;
  const readings = columns.map((column): CellReading => {
    const key = cellKey(placeOf(column, row.id));
    return readCell(saved.get(key), drafts.get(key), part.full);
  });
  const dirty = readings.some((reading) => reading.dirty);
  const bad = readings.some(({ problem }) => problem !== null);
  return (
    <tr
      data-dirty={dirty || undefined}
      data-bad={bad || undefined}
      data-open={open || undefined}
      className={classes.row}
    >
      <th scope="row" title={row.place} ref={open ? showRow : undefined}>
        <span className={grid.code}>{row.code}</span>
        {row.name}
      </th>
      {part.subject === 'person' && (
        <td className={`${grid.left} ${grid.quiet} ${classes.place}`}>{row.place}</td>
      )}
      <td className={grid.quiet}>{row.previous === null ? '' : formatPoints(row.previous, 2)}</td>
      <td className={classes.score}>{row.score === null ? '' : formatPoints(row.score, 2)}</td>
      {columns.map((column, at) => {
        const key = cellKey(placeOf(column, row.id));
        if (!isDue(column, row.id)) {
          const why = column.absent === '' ? t('marks.own') : t('marks.absentCell');
          return (
            <td key={key} className={classes.idle} title={column.absent || why}>
              {column.absent === '' ? '—' : why}
            </td>
          );
        }
        const { kind, more } = columnWords(part, column, t);
        const name = { row: row.name, column: [kind, more].filter(Boolean).join(' ') };
        return (
          <td key={key} className={grid.cell}>
            <input
              className={grid.input}
              data-cell={`${index}.${at}`}
              aria-label={t('marks.cell', name)}
              aria-invalid={readings[at]?.problem != null || undefined}
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              readOnly={readOnly}
              value={drafts.get(key) ?? shownText(saved.get(key))}
              onFocus={(event) => {
                event.currentTarget.select();
                onCell({ ...placeOf(column, row.id), ...name });
              }}
              onChange={(event) => onType(key, event.currentTarget.value)}
            />
          </td>
        );
      })}
      {!part.shown && (
        <td>
          {row.done}/{row.due}
        </td>
      )}
      <td className={`${grid.left} ${grid.check}`}>
        <Check row={row} full={part.full} readings={readings} />
      </td>
    </tr>
  );
}, sameRow);

const showRow = (cell: HTMLTableCellElement | null) => cell?.scrollIntoView({ block: 'center' });

/** What is wrong in a row, else what is missing. */
function Check({
  row,
  full,
  readings,
}: {
  row: MarkSheetRow;
  full: number;
  readings: readonly CellReading[];
}) {
  const { t } = useTranslation();
  const problems = [...new Set(readings.flatMap(({ problem }) => problem ?? []))];
  if (problems.length > 0) {
    const words = problems.map((problem) => t(`marks.check.${problem}`, { full: formatPoints(full) }));
    return <span className={grid.wrong}>{words.join(t('ui.comma'))}</span>;
  }
  if (readings.some(({ dirty }) => dirty))
    return <span className={grid.quiet}>{t('marks.check.unsaved')}</span>;
  const missing = row.due - row.done;
  if (missing > 0)
    return <span className={classes.missing}>{t('marks.check.missing', { count: missing })}</span>;
  return <span className={grid.quiet}>{row.due > 0 ? t('marks.check.complete') : ''}</span>;
}

/** Means of the marks that are saved, and of what they come to. */
function Means({
  sheet,
  rows,
  columns,
  saved,
}: Pick<MarkGridProps, 'sheet' | 'rows' | 'columns'> & { saved: ReadonlyMap<string, Mark> }) {
  const { t } = useTranslation();
  const of = (column: GridColumn) =>
    mean(
      rows.flatMap(({ id }) => {
        const mark = saved.get(cellKey(placeOf(column, id)));
        return typeof mark === 'number' ? [mark] : [];
      }),
    );
  return (
    <tr>
      <th scope="row">{t('marks.field.total')}</th>
      {sheet.part.subject === 'person' && <td />}
      <td>{mean(rows.flatMap(({ previous }) => previous ?? []))}</td>
      <td>{mean(rows.flatMap(({ score }) => score ?? []))}</td>
      {columns.map((column) => (
        <td key={`${column.giverId}|${column.item}`}>{of(column)}</td>
      ))}
      {!sheet.part.shown && <td />}
      <td />
    </tr>
  );
}

const mean = (values: readonly number[]): string =>
  values.length === 0 ? '' : formatPoints(Math.round(values.reduce((a, b) => a + b, 0) / values.length), 2);
