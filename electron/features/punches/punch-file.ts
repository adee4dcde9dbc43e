import { createReadStream } from 'node:fs';
import { inspectBytes } from '#shared/domain/punches/detect';
import type { DetectedEncoding } from '#shared/domain/punches/encoding';
import type { PunchLayout } from '#shared/domain/punches/layout';
import {
  type FittingLayout,
  fitSheets,
  inspectLayout,
  type KnownLayout,
} from '#shared/domain/punches/layout-inspection';
import { hasLines } from '#shared/domain/punches/reader';
import { createDateOrderScan, type DateOrderVerdict } from '#shared/domain/punches/stamp';
import { inspectSheets } from '#shared/domain/punches/table-detect';
import { hasTables } from '#shared/domain/punches/table-reader';
import type { Container, DateOrder, Inspection } from '#shared/domain/punches/types';
import { Refusal } from '#shared/domain/refusal';
import type { OpenTables, PickedFile, TablePort } from '../../platform/ports';
import { encodingFor, fitText, inspectTextLayout, isExplainable, makeDecoder, readHead } from './layout-file';

/** The beginning of a file that decides what it is; small enough to be looked at in one turn. */
const HEAD_BYTES = 1 << 21;
/** No machine holds so much: ten years of a thousand people are 600 MB. Bytes. */
const LARGEST = 1 << 30;
/** Bytes read at a time: some five thousand lines, which is also what one transaction takes. */
export const PIECE_BYTES = 1 << 18;

/** A picked file and what it turned out to be. */
export interface PunchFile extends PickedFile {
  token: string;
  inspection: Inspection;
  encoding: DetectedEncoding;
  /** Saved layouts that fit, the one that reads it first; none where a known format does. */
  layouts: FittingLayout[];
  /** Machine of the lines that name none; null while nobody said. */
  device: string | null;
  /** Why it could not even be looked into. */
  trouble: Refusal | null;
}

/** What is known of a file beforehand. */
export interface FileAnswers {
  dateOrder?: Exclude<DateOrder, 'ymd'>;
  /** Saved layouts, the one to be preferred first. */
  layouts: readonly KnownLayout[];
  /** The one that a person chose among those that fit. */
  layoutId?: number;
  /** Reads the file in this way whatever it is. */
  layout?: PunchLayout;
  device?: string;
}

/** What was found out about a file, before a person's word on the order of dates. */
interface Found {
  inspection: Inspection;
  layouts: FittingLayout[];
  trouble: Refusal | null;
}

/** Finds out what a file is, from its content alone. Refuses with `file_too_large`. */
export async function inspectFile(
  tables: TablePort,
  token: string,
  file: PickedFile,
  answers: FileAnswers,
): Promise<PunchFile> {
  if (file.bytes > LARGEST) throw new Refusal('file_too_large', { file: file.name });
  const head = await readHead(file.path, HEAD_BYTES);
  const { encoding, ...outside } = inspectBytes(head, makeDecoder);
  const whole = await wholeEncoding(file, head, encoding);
  const { inspection, layouts, trouble } =
    outside.container === 'text'
      ? inspectLines(outside, { head, encoding: whole }, answers)
      : await lookInto(tables, file, { ...outside, container: outside.container }, answers);
  const { dateOrder } = answers;
  const asked =
    dateOrder && inspection.dateOrder !== 'ymd' ? { dateOrder, dateOrderSure: true, sure: true } : {};
  return {
    ...file,
    token,
    inspection: { ...inspection, ...asked },
    encoding: encodingFor(inspection.layout?.encoding ?? null, whole),
    layouts,
    device: answers.device ?? layouts[0]?.device ?? null,
    trouble,
  };
}

/** The chosen one first. */
const preferred = (layouts: FittingLayout[], id: number | undefined): FittingLayout[] => {
  const chosen = layouts.find((layout) => layout.id === id);
  return chosen ? [chosen, ...layouts.filter((layout) => layout !== chosen)] : layouts;
};

function inspectLines(
  outside: Inspection,
  { head, encoding }: { head: Uint8Array; encoding: DetectedEncoding },
  { layouts: known, layoutId, layout }: FileAnswers,
): Found {
  if (layout) return { inspection: inspectTextLayout(layout, head, encoding), layouts: [], trouble: null };
  const layouts = isExplainable(outside) ? preferred(fitText(known, head, encoding), layoutId) : [];
  const inspection = layouts[0] ? inspectTextLayout(layouts[0].layout, head, encoding) : outside;
  return { inspection, layouts, trouble: null };
}

/** How the text is encoded; empty where the file is not text. */
export const encodingOf = ({ inspection, encoding }: PunchFile): string =>
  inspection.container === 'text' ? encoding.encoding : '';

/** Why a file cannot be imported; null when it can. */
export function fileRefusal(file: PunchFile): Refusal | null {
  const { why } = file.inspection;
  if (file.trouble) return file.trouble;
  if (hasLines(file.inspection) || hasTables(file.inspection)) return null;
  if (why === 'empty') return new Refusal('punch_file_empty', { file: file.name });
  return new Refusal('punch_format_unknown', { file: file.name });
}

/** Formats whose dates may have the year last. */
const FREE_DATES: readonly string[] = ['flat_export', 'hikvision'];

/** Several files are picked at once, so that what is wrong with one must name it. */
const NAMED: Readonly<Record<string, string>> = {
  file_damaged: 'punch_file_damaged',
  file_encrypted: 'punch_file_encrypted',
  file_not_excel: 'punch_format_unknown',
  file_too_large: 'punch_file_too_large',
  too_many_rows: 'punch_file_too_large',
  file_too_slow: 'punch_file_too_slow',
};

/** A container of tables, told by its first bytes. */
type Packed = Inspection & { container: Exclude<Container, 'text'> };

/** Opens a file of tables to see what is in it. */
async function lookInto(
  tables: TablePort,
  file: PickedFile,
  outside: Packed,
  answers: FileAnswers,
): Promise<Found> {
  try {
    return { ...(await inspectTables(tables, file.path, outside.container, answers)), trouble: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params } = error;
    const trouble = new Refusal(NAMED[code] ?? code, { ...params, file: file.name });
    return { inspection: outside, layouts: [], trouble };
  }
}

async function inspectTables(
  tables: TablePort,
  path: string,
  container: Packed['container'],
  { layouts: known, layoutId, layout }: FileAnswers,
): Promise<Omit<Found, 'trouble'>> {
  const open = await tables.open(path, container);
  try {
    const inspection = inspectSheets(container, open.heads);
    const rows = open.heads.map((head) => head.rows);
    const layouts =
      !layout && isExplainable(inspection) ? preferred(fitSheets(known, container, rows), layoutId) : [];
    const wanted = layout ? { layout, sheets: [layout.sheet] } : layouts[0];
    if (wanted) {
      const order = wanted.layout.datePattern === '' ? await orderOf(open, wanted.sheets) : KNOWN_ORDER;
      const first = rows[wanted.sheets[0] ?? 0] ?? [];
      return {
        inspection: inspectLayout(wanted.layout, { container, sheets: wanted.sheets, rows: first, order }),
        layouts,
      };
    }
    if (!FREE_DATES.includes(inspection.format)) return { inspection, layouts };
    const { order, sure } = await orderOf(open, inspection.sheets);
    return {
      inspection: { ...inspection, dateOrder: order, dateOrderSure: sure, sure: inspection.sure && sure },
      layouts,
    };
  } finally {
    open.close();
  }
}

const KNOWN_ORDER: DateOrderVerdict = { order: 'ymd', sure: true };

/** MM/DD or DD/MM, decided over all rows. */
async function orderOf(open: OpenTables, sheets: readonly number[]): Promise<DateOrderVerdict> {
  const scan = createDateOrderScan();
  for (const sheet of sheets) {
    for await (const rows of open.rows(sheet)) for (const { cells } of rows) scan.see(cells.join(' '));
  }
  return scan.verdict();
}

export const pieces = (
  path: string,
  signal?: AbortSignal,
  highWaterMark = PIECE_BYTES,
): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark, signal });

/** A Chinese name may come late: what begins as UTF-8 is it only when all of it is. */
async function wholeEncoding(
  file: PickedFile,
  head: Uint8Array,
  guess: DetectedEncoding,
): Promise<DetectedEncoding> {
  if (guess.why !== 'valid_utf8' || head.length >= file.bytes) return guess;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces(file.path)) {
    try {
      strict.decode(piece, { stream: true });
    } catch {
      return { encoding: 'gb18030', skip: 0, why: 'fallback' };
    }
  }
  return guess;
}
