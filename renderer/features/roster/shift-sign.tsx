import type { ShiftInfo } from '#shared/contracts/roster-shifts';
import classes from './roster.module.css';

/** The sign of a shift on its colour, as the grid shows it. */
export function ShiftSign({ shift }: { shift: Pick<ShiftInfo, 'sign' | 'colour'> }) {
  return (
    <b className={classes.sign} data-colour={shift.colour}>
      {shift.sign}
    </b>
  );
}
