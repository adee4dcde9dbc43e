import { createAttlogParser } from './attlog';
import { createFlatLineParser } from './flat-lines';
import { createGlgParser } from './glg';
import type { PunchLayout } from './layout';
import { createLayoutLineParser } from './layout-reader';
import { createLineCutter, isBlank, MAX_LINE } from './lines';
import type { Inspection, LineFormat, LineParser, PunchFormat, PunchReader, ReadBatch } from './types';

/** A new line format is one more row here and one more case in `detect`. */
const PARSERS: Record<LineFormat, (inspection: Inspection) => LineParser> = {
  attlog: createAttlogParser,
  attlog_named: createAttlogParser,
  glg: createGlgParser,
  flat_export: createFlatLineParser,
  hikvision: createFlatLineParser,
  layout: (inspection) => createLayoutLineParser(layoutOf(inspection), inspection),
};

/** Throws RangeError for an inspection that names the format without its layout. */
export function layoutOf({ layout }: Inspection): PunchLayout {
  if (!layout) throw new RangeError('a layout without its columns');
  return layout;
}

/** What attendance programs make of the machines' lines; only the others still show how a clock went. */
const SORTED: ReadonlySet<PunchFormat> = new Set([
  'standard_report',
  'standard_cards',
  'card_report',
  'flat_export',
  'dingtalk',
  'wecom',
  'layout',
]);

/** True for files whose order says nothing about the clock of a machine. */
export const isSorted = ({ format }: Inspection): boolean => SORTED.has(format);

/** True for files that `createPunchReader` can read. */
export function hasLines(inspection: Inspection): inspection is Inspection & { format: LineFormat } {
  return inspection.container === 'text' && inspection.format in PARSERS;
}

/**
 * A reader for text that comes in pieces. Blank lines, headers and `#` lines before a header are not data and
 * not counted; every other line ends in `punches` or in `bad`. Throws RangeError for a format without lines.
 */
export function createPunchReader(inspection: Inspection): PunchReader {
  if (!hasLines(inspection)) throw new RangeError(`no line reader for ${inspection.format}`);
  const parse = PARSERS[inspection.format](inspection);
  let batch: ReadBatch = { punches: [], bad: [] };
  const cutter = createLineCutter((text, line) => {
    const raw = line === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    if (isBlank(raw)) return;
    if (raw.length > MAX_LINE) batch.bad.push({ line, raw: raw.slice(0, MAX_LINE), code: 'too_long' });
    else parse(raw, line, batch);
  });
  const take = (): ReadBatch => {
    const done = batch;
    batch = { punches: [], bad: [] };
    return done;
  };
  return {
    push(text) {
      cutter.push(text);
      return take();
    },
    end() {
      cutter.end();
      return take();
    },
  };
}
