import type { LayoutSample } from '#shared/contracts/punch-layouts';
import { inspectBytes } from '#shared/domain/punches/detect';
import { guessLayout, guessSeparator } from '#shared/domain/punches/layout-guess';
import { refuse } from '#shared/domain/refusal';
import { headOf } from '../table-head';
import { openTables } from '../table-source';
import {
  encodingFor,
  firstLines,
  lineRows,
  makeDecoder,
  readHead,
  SAMPLE_ROWS,
  shortRows,
} from './text-layout';
import type { SampleQuestion } from './types';

const HEAD_BYTES = 1 << 18;

/** The first rows of a file and what its columns probably are. Refuses with `layout_not_a_table`. */
export async function sampleTable(
  path: string,
  { encoding, separator, sheet }: SampleQuestion,
): Promise<Omit<LayoutSample, 'file'>> {
  const head = await readHead(path, HEAD_BYTES);
  const { encoding: found, container } = inspectBytes(head, makeDecoder);
  if (container === 'access') refuse('layout_not_a_table');
  const guessed = { datePattern: '', timePattern: '', sheet: 0, encoding };
  if (container === 'text') {
    const known = encodingFor(encoding, found);
    const lines = firstLines(head, known);
    const cut = separator ?? guessSeparator(lines.map(({ text }) => text));
    const rows = shortRows(lineRows(lines, cut));
    const guess = { ...guessed, ...guessLayout(rows), separator: cut };
    return { container, sheets: [], encoding: known.encoding, rows, guess };
  }
  const heads = openTables(path, container).map(headOf);
  const rows = shortRows((heads[sheet]?.rows ?? []).slice(0, SAMPLE_ROWS));
  const guess = { ...guessed, ...guessLayout(rows), sheet, separator: '\t' as const };
  return { container, sheets: heads.map(({ name }) => name), encoding: '', rows, guess };
}
