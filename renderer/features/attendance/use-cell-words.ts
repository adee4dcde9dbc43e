import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellMark, decodeCell, type MonthSheet } from '#shared/contracts/attendance';
import { attendanceSymbol } from '#shared/domain/documents/attendance-symbols';
import { ChosenGlyphs } from './glyphs';
import { type MarkTone, markKey, markTone } from './marks';

/** A mark ready to be drawn. */
export interface DrawnMark {
  glyph: string;
  tone: MarkTone;
  unsettled: boolean;
}

/** A cell ready to be drawn, the same for every cell of the same text. */
export interface DrawnCell {
  marks: readonly DrawnMark[];
  words: string;
}

export interface CellWords {
  drawn: (cell: string) => DrawnCell;
  label: LabelOf;
  /** The words of a cell in which a shift takes the place of the timetable. */
  inShift: (sign: string, words: string) => string;
}

/** Sets the words of a cell into its label. */
export type LabelOf = (name: string, date: string, words: string) => string;

/**
 * Signs and words of the cells, worked out once for each text a cell can have: there are a few dozen of them, and
 * tens of thousands of cells.
 */
export function useCellWords(shifts: MonthSheet['shifts']): CellWords {
  const { t } = useTranslation();
  const chosen = useContext(ChosenGlyphs);
  return useMemo(() => {
    const known = new Map<string, DrawnCell>();
    const names = new Map(shifts.map(({ sign, name }) => [sign, name]));
    const draw = ({ code, unsettled }: CellMark): DrawnMark => ({
      glyph: attendanceSymbol(code, chosen).glyph,
      tone: markTone(code),
      unsettled,
    });
    const make = (cell: string): DrawnCell => {
      const marks = decodeCell(cell);
      const [first] = marks;
      const same = first && marks.length > 1 && marks.every((mark) => mark.code === first.code);
      const unsettled = marks.some((mark) => mark.unsettled);
      return {
        marks: (same ? [{ ...first, unsettled }] : marks).map(draw),
        words:
          marks.map((mark) => t(markKey(mark.code))).join(t('ui.comma')) || t('attendance.month.cellEmpty'),
      };
    };
    const [before = '', between = '', last = '', after = ''] = t('attendance.month.cell', {
      name: GAP,
      date: GAP,
      marks: GAP,
    }).split(GAP);
    return {
      drawn: (cell) => {
        const found = known.get(cell) ?? make(cell);
        known.set(cell, found);
        return found;
      },
      inShift: (sign, words) => [names.get(sign) ?? sign, words].join(t('ui.comma')),
      label: (name, date, words) => before + name + between + date + last + words + after,
    };
  }, [t, chosen, shifts]);
}

/** Stands where a word goes; no text has it. */
const GAP = '\u0001';
