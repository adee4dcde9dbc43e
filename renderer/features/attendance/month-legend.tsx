import { useTranslation } from 'react-i18next';
import { decodeCell, type SheetPerson } from '#shared/contracts/attendance';
import { legendOf } from '#shared/domain/documents/attendance-symbols';
import { Mark } from './mark';
import { markKey } from './marks';
import classes from './month-grid.module.css';

/** What the signs mean: the usual ones always, others when the sheet has them. */
export function MonthLegend({ people }: { people: readonly SheetPerson[] }) {
  const { t } = useTranslation();
  const letters = new Set(
    people.flatMap((person) => person.cells.flatMap((cell) => [...cell.toLowerCase()])),
  );
  const used = new Set([...letters].flatMap((letter) => decodeCell(letter).map((mark) => mark.code)));
  return (
    <>
      {legendOf(used).map(({ code }) => (
        <span key={code} className={classes.entry}>
          <Mark code={code} unsettled={false} />
          {t(markKey(code))}
        </span>
      ))}
      <span className={classes.entry}>
        <Mark code="late" unsettled />
        {t('attendance.month.unsettledMark')}
      </span>
    </>
  );
}
