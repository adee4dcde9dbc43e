import { BLANK } from '#shared/domain/punches/detect';
import type { DetectedEncoding } from '#shared/domain/punches/encoding';
import type { FittingLayout } from '#shared/domain/punches/layout-inspection';
import { hasLines } from '#shared/domain/punches/reader';
import { hasTables } from '#shared/domain/punches/table-reader';
import type { DateOrder, Inspection } from '#shared/domain/punches/types';
import { Refusal } from '#shared/domain/refusal';
import type { FileReader, InspectAnswers, InspectedFile, PickedFile, PunchPiece } from '../../platform/ports';

/** No machine holds so much: ten years of a thousand people are 600 MB. Bytes. */
const LARGEST = 1 << 30;

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
export interface FileAnswers extends InspectAnswers {
  dateOrder?: Exclude<DateOrder, 'ymd'>;
  device?: string;
}

/** Finds out what a file is, from its content alone. Refuses with `file_too_large`, `file_gone`. */
export async function inspectFile(
  reader: FileReader,
  token: string,
  file: PickedFile,
  { dateOrder, device, ...answers }: FileAnswers,
): Promise<PunchFile> {
  if (file.bytes > LARGEST) throw new Refusal('file_too_large', { file: file.name });
  const { inspection, encoding, layouts, trouble } = await lookInto(reader, file, answers);
  const asked =
    dateOrder && inspection.dateOrder !== 'ymd' ? { dateOrder, dateOrderSure: true, sure: true } : {};
  return {
    ...file,
    token,
    inspection: { ...inspection, ...asked },
    encoding,
    layouts,
    device: device ?? layouts[0]?.device ?? null,
    trouble,
  };
}

/** Of a file that nobody could look into. */
const UNSEEN = {
  inspection: BLANK,
  encoding: { encoding: 'utf-8', skip: 0, why: 'fallback' },
  layouts: [],
} as const satisfies Omit<InspectedFile, 'trouble'>;

type LookedInto = Pick<PunchFile, 'inspection' | 'encoding' | 'layouts' | 'trouble'>;

/** A file that ends the process that reads it is one of the files that cannot be imported, and the others go on. */
async function lookInto(reader: FileReader, file: PickedFile, answers: InspectAnswers): Promise<LookedInto> {
  try {
    const { trouble, ...found } = await reader.inspect({ path: file.path, bytes: file.bytes }, answers);
    return { ...found, trouble: trouble && named(file, new Refusal(trouble.code, trouble.params)) };
  } catch (error) {
    if (!(error instanceof Refusal) || !(error.code in NAMED)) throw error;
    return { ...UNSEEN, layouts: [], trouble: named(file, error) };
  }
}

/** The punches of a file piece by piece; lines that name no machine are of the one a person named. */
export async function* readPunches(
  reader: FileReader,
  file: PunchFile,
  pieceBytes?: number,
): AsyncGenerator<PunchPiece> {
  const { path, bytes, inspection, encoding, device } = file;
  try {
    for await (const piece of reader.punches({ path, bytes, inspection, encoding, pieceBytes })) {
      if (device) for (const punch of piece.batch.punches) if (punch.device === '') punch.device = device;
      yield piece;
    }
  } catch (error) {
    throw error instanceof Refusal ? named(file, error) : error;
  }
}

/** How the text is encoded; empty where the file is not text. */
export const encodingOf = ({ inspection, encoding }: PunchFile): string =>
  inspection.container === 'text' ? encoding.encoding : '';

/** Why a file cannot be imported; null when it can. */
export function fileRefusal(file: PunchFile): Refusal | null {
  const { why } = file.inspection;
  if (file.trouble) return file.trouble;
  if (hasLines(file.inspection) || hasTables(file.inspection)) return null;
  if (why === 'machine_users') return new Refusal('punch_file_users', { file: file.name });
  if (why === 'empty') return new Refusal('punch_file_empty', { file: file.name });
  return new Refusal('punch_format_unknown', { file: file.name });
}

/** Several files are picked at once, so that what is wrong with one must name it. */
const NAMED: Readonly<Record<string, string>> = {
  file_damaged: 'punch_file_damaged',
  file_encrypted: 'punch_file_encrypted',
  file_not_excel: 'punch_format_unknown',
  file_reader_ended: 'punch_file_reader_ended',
  file_too_large: 'punch_file_too_large',
  file_unpacks_large: 'punch_file_unpacks_large',
  too_many_rows: 'punch_file_too_large',
  file_too_slow: 'punch_file_too_slow',
};

/** The refusal with the file it speaks of. */
export const named = ({ name }: PickedFile, { code, params }: Refusal): Refusal =>
  new Refusal(NAMED[code] ?? code, { ...params, file: name });
