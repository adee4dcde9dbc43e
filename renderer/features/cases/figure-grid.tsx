import { Anchor } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMonthRow } from '#shared/contracts/cases';
import { entryShare, onTimeShare, sumFigures } from '#shared/domain/cases/figures';
import { CASE_FIGURES, type CaseFigure } from '#shared/domain/cases/types';
import classes from '../../ui/cell-grid.module.css';
import { type CellPlace, useCellKeys } from '../../ui/use-cell-keys';
import { type RowReading, readRow, type Typed, typedOf } from './figure-values';
import { rateText } from './words';

const COLUMNS = [...CASE_FIGURES, 'note'] as const;

interface FigureGridProps {
  rows: readonly CaseMonthRow[];
  drafts: ReadonlyMap<number, Typed>;
  readOnly: boolean;
  onType: (row: CaseMonthRow, typed: Typed) => void;
  onPaste: (from: CellPlace, text: string) => void;
  onHistory: (row: CaseMonthRow) => void;
}

/** Windows × figures, typed like a spreadsheet: Enter and the arrows change the row, Tab the column. */
export function FigureGrid({ rows, drafts, readOnly, onType, onPaste, onHistory }: FigureGridProps) {
  const { t } = useTranslation();
  const keys = useCellKeys(readOnly ? null : onPaste);
  const readings = rows.map((row) => readRow(row, drafts.get(row.windowId)));
  const excused = rows.reduce((all, row) => all + row.excused, 0);
  const sum = sumFigures(readings.map(({ figures }) => figures));
  return (
    <div className={classes.frame}>
      <table {...keys} className={classes.grid} aria-label={t('cases.title')}>
        <thead>
          <tr>
            <th className={classes.left}>{t('cases.field.window')}</th>
            <th>{t('cases.field.previous')}</th>
            {CASE_FIGURES.map((key) => (
              <th key={key}>{t(`cases.figure.${key}`)}</th>
            ))}
            <th>{t('cases.field.onTimeRate')}</th>
            <th>{t('cases.field.entryRate')}</th>
            <th className={classes.left}>{t('cases.field.note')}</th>
            <th className={classes.left}>{t('cases.field.check')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <FigureRow
              key={row.windowId}
              {...{ row, index, readOnly, onType, onHistory }}
              typed={drafts.get(row.windowId)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('cases.field.total')}</th>
            <td />
            {CASE_FIGURES.map((key) => (
              <td key={key}>{sum[key]}</td>
            ))}
            <td>{rateText(onTimeShare(sum, excused), t)}</td>
            <td>{rateText(entryShare(sum), t)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface FigureRowProps extends Pick<FigureGridProps, 'readOnly' | 'onType' | 'onHistory'> {
  row: CaseMonthRow;
  index: number;
  typed: Typed | undefined;
}

const sameRow = (a: FigureRowProps, b: FigureRowProps): boolean =>
  a.row === b.row && a.typed === b.typed && a.index === b.index && a.readOnly === b.readOnly;

/** Drawn anew only when something in it changed: typing stays quick with hundreds of windows. */
const FigureRow = memo(function FigureRow({
  row,
  index,
  typed,
  readOnly,
  onType,
  onHistory,
}: FigureRowProps) {
  const { t } = useTranslation();
  const shown = typed ?? typedOf(row);
  const reading = readRow(row, typed);
  const { figures, dirty, problems } = reading;
  const rated = problems.length === 0;
  const label = (key: CaseFigure | 'note') =>
    `${row.name} ${key === 'note' ? t('cases.field.note') : t(`cases.figure.${key}`)}`;
  const field = (key: CaseFigure | 'note') => (
    <input
      className={key === 'note' ? `${classes.input} ${classes.note}` : classes.input}
      data-cell={`${index}.${COLUMNS.indexOf(key)}`}
      aria-label={label(key)}
      aria-invalid={problems.length > 0 || undefined}
      inputMode={key === 'note' ? undefined : 'numeric'}
      autoComplete="off"
      maxLength={key === 'note' ? 200 : 12}
      readOnly={readOnly}
      value={shown[key]}
      placeholder={
        key !== 'note' && shown[key] === '' && figures[key] !== null ? String(figures[key]) : undefined
      }
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onType(row, { ...shown, [key]: event.currentTarget.value })}
    />
  );
  return (
    <tr data-dirty={dirty || undefined} data-bad={problems.length > 0 || undefined}>
      <th scope="row" title={row.unitName}>
        <span className={classes.code}>{row.code}</span>
        {row.name}
      </th>
      <td className={classes.quiet}>{row.previous}</td>
      {CASE_FIGURES.map((key) => (
        <td key={key} className={classes.cell}>
          {field(key)}
        </td>
      ))}
      <td>{rateText(rated ? onTimeShare(figures, row.excused) : null, t)}</td>
      <td>{rateText(rated ? entryShare(figures) : null, t)}</td>
      <td className={classes.cell}>{field('note')}</td>
      <td className={`${classes.left} ${classes.check}`}>
        <Check row={row} reading={reading} onHistory={() => onHistory(row)} />
      </td>
    </tr>
  );
}, sameRow);

interface CheckProps {
  row: CaseMonthRow;
  reading: RowReading;
  onHistory: () => void;
}

/** What is wrong in a row, else what else is known of it. */
function Check({ row, reading: { problems, dirty, figures }, onHistory }: CheckProps) {
  const { t } = useTranslation();
  if (problems.length > 0) {
    const words = problems.map((problem) => t(`cases.check.${problem}`)).join(t('ui.comma'));
    return <span className={classes.wrong}>{words}</span>;
  }
  const more = row.registered > (figures.overdue ?? 0);
  return (
    <>
      {dirty && <span className={classes.quiet}>{t('cases.check.unsaved')} </span>}
      {row.registered > 0 && (
        <span className={more ? classes.wrong : classes.quiet}>
          {t(more ? 'cases.check.registeredMore' : 'cases.check.registered', { count: row.registered })}{' '}
        </span>
      )}
      {row.excused > 0 && (
        <span className={classes.quiet}>{t('cases.check.excused', { count: row.excused })} </span>
      )}
      {row.changes > 0 && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          title={t('cases.history.open')}
          onClick={onHistory}
        >
          {t('cases.check.changed', { count: row.changes })}
        </Anchor>
      )}
    </>
  );
}
