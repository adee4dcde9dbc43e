import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeCell, type MonthSheet } from '#shared/contracts/attendance';
import { legendOf } from '#shared/domain/documents/attendance-symbols';
import { Mark } from './mark';
import { markKey } from './marks';
import classes from './month-grid.module.css';

/** What the signs mean: the usual ones always, others when the sheet has them. */
export function MonthLegend({ sheet: { people, shifts, state } }: { sheet: MonthSheet }) {
  const { t } = useTranslation();
  const used = useMemo(() => {
    const cells = new Set(people.flatMap((person) => person.cells));
    return new Set([...cells].flatMap((cell) => decodeCell(cell).map((mark) => mark.code)));
  }, [people]);
  return (
    <>
      {legendOf(used).map(({ code }) => (
        <span key={code} className={classes.entry}>
          <Mark code={code} unsettled={false} />
          {t(markKey(code))}
        </span>
      ))}
      {shifts.map(({ sign, name }) => (
        <span key={sign} className={classes.entry}>
          <small className={classes.sign}>{sign}</small>
          {t('attendance.month.shift', { name })}
        </span>
      ))}
      <span className={classes.entry}>
        <Mark code="late" unsettled />
        {t(state !== 'open' ? 'attendance.story.counted' : 'attendance.month.unsettledMark')}
      </span>
    </>
  );
}
