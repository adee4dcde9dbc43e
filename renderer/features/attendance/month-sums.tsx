import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetPerson } from '#shared/contracts/attendance';
import { formatPoints } from '#shared/domain/documents/format';
import classes from './month-grid.module.css';
import { TOTALS } from './month-grid-size';

const IN_DAYS: ReadonlySet<string> = new Set(['due', 'worked', 'absent', 'leave']);

/** The totals of everybody shown, one line below the grid. */
export function MonthSums({ people }: { people: readonly SheetPerson[] }) {
  const { t } = useTranslation();
  const sums = useMemo(
    () =>
      TOTALS.map((total) => ({ total, sum: people.reduce((all, person) => all + person.totals[total], 0) })),
    [people],
  );
  return (
    <span className={classes.sums} title={t('attendance.totals.dueHint')}>
      <strong>{t('attendance.month.sums', { count: people.length })}</strong>
      {sums.map(({ total, sum }) => (
        <span key={total}>
          {t(`attendance.totals.${total}`)} {IN_DAYS.has(total) ? formatPoints(sum) : sum}
        </span>
      ))}
    </span>
  );
}
