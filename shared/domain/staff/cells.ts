import { addDays } from '../time/dates';
import { type IsoDate, isIsoDate } from '../time/wall';

/** A cell as one line: full-width digits and letters become half-width, blanks are gathered. */
export const cleanText = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Names are often spread to equal width (`张 三`): Chinese ones lose their blanks. */
export function cleanName(cell: string): string {
  const text = cleanText(cell);
  return /\p{Script=Han}/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** Numbers used as names stay text: no blanks, and the apostrophe that Excel users type before them goes. */
export const cleanId = (cell: string): string =>
  cleanText(cell)
    .replace(/^['‘’]/, '')
    .replaceAll(' ', '');

/** True when Excel has shortened a long number (`1.39E+10`), so that its digits are lost. */
export const isShortened = (id: string): boolean => /^\d(\.\d+)?e\+\d+$/i.test(id);

const FIRST_SERIAL = 20_000; // 1954-10-03
const LAST_SERIAL = 80_000; // 2119-01-11
/** A year such as 0206 or 9999 is a slip of the finger; the door takes the same years. */
const FIRST_DAY: IsoDate = '1900-01-01';
const LAST_DAY: IsoDate = '2199-12-31';
/** Day 0 of Excel's calendar, which believes in a 29 February 1900. */
const EXCEL_EPOCH: IsoDate = '1899-12-30';

/**
 * A day as offices write it: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, an Excel serial number, each with or
 * without a time. Null when it is none of them or does not exist; day-first and month-first forms are not guessed.
 */
export function parseDateCell(cell: string): IsoDate | null {
  const text = cleanText(cell).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '');
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(EXCEL_EPOCH, serial) : null;
  }
  const match =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isIsoDate(date) && date >= FIRST_DAY && date <= LAST_DAY ? date : null;
}

/**
 * A day, or the first of the month where files say no more (`1998年7月`, `1998.07`, `199807`). `1998.1` is not guessed:
 * Excel makes it of `1998.10`.
 */
export function parseSinceCell(cell: string): IsoDate | null {
  const text = cleanText(cell);
  const match = /^(\d{4})\s?[-/年]\s?(\d{1,2})\s?月?$/.exec(text) ?? /^(\d{4})\.?(\d{2})$/.exec(text);
  return parseDateCell(match ? `${match[1]}-${match[2]}-01` : text);
}
