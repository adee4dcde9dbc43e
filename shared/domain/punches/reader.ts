import { createAttlogParser } from './attlog';
import { createGlgParser } from './glg';
import { createLineCutter, isBlank, MAX_LINE } from './lines';
import type { Inspection, LineFormat, LineParser, PunchFormat, PunchReader, ReadBatch } from './types';

/** A new line format is one more row here and one more case in `detect`. */
const PARSERS: Record<LineFormat, (inspection: Inspection) => LineParser> = {
  attlog: createAttlogParser,
  attlog_named: createAttlogParser,
  glg: createGlgParser,
};

/** True for formats that `createPunchReader` can read. */
export function isLineFormat(format: PunchFormat): format is LineFormat {
  return format in PARSERS;
}

/**
 * A reader for text that comes in pieces. Blank lines, headers and `#` lines before a header are not data and
 * not counted; every other line ends in `punches` or in `bad`. Throws RangeError for a format without lines.
 */
export function createPunchReader(inspection: Inspection): PunchReader {
  if (!isLineFormat(inspection.format)) throw new RangeError(`no line reader for ${inspection.format}`);
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
