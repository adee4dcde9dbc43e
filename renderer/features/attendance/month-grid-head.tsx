// biome-ignore-all lint/a11y/useSemanticElements: columns are virtual and placed by position, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around has the keyboard
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetDayInfo } from '#shared/contracts/attendance';
import { weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import classes from './month-grid.module.css';
import { type GridColumn, NAME_WIDTH, TOTALS, WINDOW_WIDTH } from './month-grid-size';

export interface GridHeadProps {
  days: readonly SheetDayInfo[];
  notices: ReadonlyMap<IsoDate, string[]>;
  columns: readonly GridColumn[];
  width: number;
  activeColumn: number;
  /** A day was clicked: everybody on it. */
  onColumn: (column: number) => void;
}

/** Days with their weekday; rest days shaded, make-up workdays coloured, holidays named in the tooltip. */
export const GridHead = memo(function GridHead({
  days,
  notices,
  columns,
  width,
  activeColumn,
  onColumn,
}: GridHeadProps) {
  const { t, i18n } = useTranslation();
  const names = weekdayNames(i18n.language);
  return (
    <div className={classes.head} style={{ width }} role="row">
      <div className={classes.fixed}>
        <span role="columnheader" style={{ width: NAME_WIDTH }}>
          {t('attendance.field.name')}
        </span>
        <span role="columnheader" style={{ width: WINDOW_WIDTH }}>
          {t('attendance.field.window')}
        </span>
      </div>
      {columns.map((column) => {
        const { place } = column;
        const day = days[column.index];
        const total = TOTALS[column.index - days.length];
        if (total) {
          return (
            <div
              key={column.index}
              role="columnheader"
              className={`${classes.dayHead} ${classes.totalHead}`}
              style={place}
              title={t('attendance.totals.dueHint')}
            >
              {t(`attendance.totals.${total}`)}
            </div>
          );
        }
        return day ? (
          <div
            key={column.index}
            role="columnheader"
            className={classes.dayHead}
            style={place}
            title={[titleOf(day, t('attendance.month.makeup')), ...(notices.get(day.date) ?? [])].join(' ')}
            data-notice={notices.has(day.date) || undefined}
            data-rest={day.rest ? true : undefined}
            data-holiday={day.rest === 'holiday' || undefined}
            data-makeup={day.makeup || undefined}
            data-active={column.index === activeColumn || undefined}
            onClick={() => onColumn(column.index)}
          >
            {Number(day.date.slice(8))}
            <small>{names[weekday(day.date) - 1]}</small>
          </div>
        ) : null;
      })}
    </div>
  );
});

const titleOf = (day: SheetDayInfo, makeup: string): string =>
  [day.date, day.name, day.makeup ? makeup : null].filter(Boolean).join(' ');

/** Monday first; one character in Chinese, two letters otherwise. */
function weekdayNames(language: string): string[] {
  const english = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  return language.startsWith('zh') ? [...'一二三四五六日'] : english;
}
