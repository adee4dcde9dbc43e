/** The first Chromium that prints the page margin boxes of a style sheet (`@bottom-center` and the like). */
const FIRST_WITH_MARGIN_BOXES = 131;

const FONT = `font-family: SimSun, '宋体', STSong, 'Noto Serif CJK SC', serif`;

const OF_ALL = `第 <span class="pageNumber"></span> 页  共 <span class="totalPages"></span> 页`;
const BETWEEN_DASHES = `— <span class="pageNumber"></span> —`;

/**
 * The foot an older Chromium has to be handed for the page numbers that a paper asks for in its own style sheet;
 * null where the browser prints them by itself, or where the paper wants none. It cannot tell left pages from right
 * ones, so that the numbers of official papers stand in the middle there.
 */
export function footerFor(html: string, chromium: string): string | null {
  if (Number.parseInt(chromium, 10) >= FIRST_WITH_MARGIN_BOXES) return null;
  if (!html.includes('counter(page)')) return null;
  return html.includes('counter(pages)')
    ? foot(OF_ALL, 'font-size: 9pt; padding-bottom: 2mm')
    : foot(BETWEEN_DASHES, 'font-size: 14pt; padding-bottom: 20mm');
}

const foot = (text: string, style: string): string =>
  `<div style="width: 100%; text-align: center; white-space: pre; color: #000; ${FONT}; ${style}">${text}</div>`;
