import type { Column } from './table-model';

/** Left and right of a heading or a cell, and the line behind it. */
const PADDING = 21;
/** Left and right inside a badge. */
const BADGE_PADDING = 22;
/** Rows looked at for the words of a column: those of a list are few and come soon. */
const ROWS_READ = 200;

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** What a heading needs at least: it breaks between words, so the longest one decides. Chinese breaks anywhere. */
export function headWidth({ header }: { header: string }): number {
  const words = header.match(/[\p{sc=Latin}\d%.,()/-]+/gu) ?? [];
  return PADDING + Math.max(0, ...words.map((word) => textWidth(word, 600)));
}

/**
 * What the words of a column would like: English ones are longer than the Chinese its width is made for. Numbers, and
 * what people wrote, ask for nothing.
 */
export function wordsWidth<Row>({ value, render }: Column<Row>, rows: readonly Row[]): number {
  const texts = new Set(rows.slice(0, ROWS_READ).map(value));
  const words = [...texts].filter((text): text is string => typeof text === 'string' && isWords(text));
  if (words.length === 0) return 0;
  return PADDING + (render ? BADGE_PADDING : 0) + Math.max(...words.map((text) => textWidth(text, 400)));
}

const isWords = (text: string): boolean => /^\p{sc=Latin}[\p{sc=Latin} ,()/-]*$/u.test(text);

/** On the screen, in the program's own font; 0 where nothing is drawn. */
function textWidth(text: string, weight: 400 | 600): number {
  const key = `${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  pen.font = `${weight} 13px ${getComputedStyle(document.body).fontFamily}`;
  const width = Math.ceil(pen.measureText(text).width);
  widths.set(key, width);
  return width;
}
