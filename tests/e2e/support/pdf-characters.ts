import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';

/**
 * Every character a PDF of ours can show: its fonts are cut down to the characters used, and each says in its
 * ToUnicode table which ones these are. A name with a character that is not among them is not on the paper.
 */
export async function pdfCharacters(file: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const table of tablesOf(await readFile(file))) {
    for (const text of charactersOf(table)) for (const character of text) found.add(character);
  }
  return found;
}

/** True when each character of the text is somewhere on the paper. */
export const mayHold = (characters: ReadonlySet<string>, text: string): boolean =>
  [...text].every((character) => characters.has(character));

function tablesOf(pdf: Buffer): string[] {
  const tables: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    // Not the word inside `endstream`.
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    const content = unpacked(pdf.subarray(at + 'stream\n'.length, end));
    if (content?.includes('begincmap')) tables.push(content);
  }
  return tables;
}

/** Pictures and fonts are packed in other ways, and are not asked. */
function unpacked(packed: Buffer): string | null {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return null;
  }
}

function charactersOf(table: string): string[] {
  const texts: string[] = [];
  for (const [, body = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = ''] of body.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)) texts.push(utf16(code));
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g;
    for (const [, first = '', last = '', code = ''] of body.matchAll(range)) {
      const start = Number.parseInt(code, 16);
      const length = Number.parseInt(last, 16) - Number.parseInt(first, 16);
      for (let step = 0; step <= length; step++) texts.push(String.fromCodePoint(start + step));
    }
  }
  return texts;
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
