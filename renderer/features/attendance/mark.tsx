import type { CellMark } from '#shared/contracts/attendance';
import { useGlyph } from './glyphs';
import { markTone } from './marks';
import classes from './month-grid.module.css';

/** The sign of one session, underlined while somebody has to settle it. */
export function Mark({ code, unsettled }: CellMark) {
  const glyph = useGlyph(code);
  return (
    <span className={classes.mark} data-tone={markTone(code)} data-unsettled={unsettled || undefined}>
      {glyph}
    </span>
  );
}
