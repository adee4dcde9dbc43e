const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Pixels of the longest word in a column heading: it breaks between words, so a column as wide as that cuts nothing. */
export function longestWord(header: string): number {
  const known = widths.get(header);
  if (known !== undefined) return known;
  const width = Math.ceil(Math.max(0, ...words(header).map(measure)));
  widths.set(header, width);
  return width;
}

/** Latin words; Chinese breaks after any character and asks for no room of its own. */
const words = (header: string): string[] => header.match(/[\p{sc=Latin}\d%.,()/-]+/gu) ?? [];

/** In the heading's own font; 0 where nothing is drawn. */
function measure(word: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  pen.font = `600 13px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(word).width;
}
