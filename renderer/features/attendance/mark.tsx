import type { CellMark } from '#shared/contracts/attendance';
import { attendanceSymbol } from '#shared/domain/documents/attendance-symbols';
import { markTone } from './marks';
import classes from './month-grid.module.css';

/** The sign of one session, underlined while somebody has to settle it. */
export function Mark({ code, unsettled }: CellMark) {
  return (
    <span className={classes.mark} data-tone={markTone(code)} data-unsettled={unsettled || undefined}>
      {attendanceSymbol(code).glyph}
    </span>
  );
}
