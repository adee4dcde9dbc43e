import { readFileSync, statSync } from 'node:fs';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { detectEncoding } from '#shared/domain/punches/encoding';
import type { TableRow } from '#shared/domain/punches/table-types';
import { refuse } from '#shared/domain/refusal';
import type { TableSource } from './table-source';

/** A page's tree takes some twenty times its size. Bytes. */
const LARGEST = 15 * 1024 * 1024;

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Tables of a web page, which many programs write under the name of a workbook. Named 1, 2, 3 … */
export function htmlTables(file: string): TableSource[] {
  if (statSync(file).size > LARGEST) refuse('file_too_large');
  const bytes = readFileSync(file);
  const { encoding, skip } = detectEncoding(bytes);
  const page = parse(new TextDecoder(encoding).decode(bytes.subarray(skip)));
  return elements(page, 'table', 'table').map((table, index) => ({
    name: String(index + 1),
    rows: () => tableRows(table),
  }));
}

/**
 * Rows as a browser shows them: a missing `<tr>` is put in where `</tr>` was. Where both are missing the row
 * runs on, and is cut at the width of the first row.
 */
function* tableRows(table: Element): Generator<TableRow> {
  let number = 0;
  let width = 0;
  for (const row of elements(table, 'tr', 'table')) {
    const cells = elements(row, 'td', 'table', 'th').map(textOf);
    width ||= cells.length;
    const runsOn = width > 1 && cells.length > width && cells.length % width === 0;
    const step = runsOn ? width : Math.max(cells.length, 1);
    for (let from = 0; from < cells.length; from += step) {
      yield { number: ++number, cells: cells.slice(from, from + step) };
    }
  }
}

/** Elements of these names inside a node, those inside a `border` element left out. A stack: pages nest deep. */
function elements(root: Node, name: string, border: string, other = name): Element[] {
  const found: Element[] = [];
  const open: Node[] = children(root).reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue;
    const wanted = node.tagName === name || node.tagName === other;
    if (wanted) found.push(node);
    if (!wanted && node.tagName !== border) for (const child of children(node).reverse()) open.push(child);
  }
  return found;
}

const children = (node: Node): Node[] => ('childNodes' in node ? [...node.childNodes] : []);

function textOf(cell: Element): string {
  let text = '';
  const open: Node[] = children(cell).reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (node.nodeName === 'br') text += '\n';
    else open.push(...children(node).reverse());
  }
  return text.replaceAll('\xa0', ' ');
}
