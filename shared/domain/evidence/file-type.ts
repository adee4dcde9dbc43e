/** What may be kept as evidence: pictures, recordings and papers. Nothing that a computer would run. */
export const EVIDENCE_TYPES = [
  'jpg',
  'png',
  'gif',
  'webp',
  'bmp',
  'tif',
  'heic',
  'pdf',
  'mp4',
  'mov',
  'webm',
  'mkv',
  'avi',
  'mp3',
  'wav',
  'm4a',
  'amr',
  'docx',
  'xlsx',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** How a piece of evidence is shown inside the program; `other` can only be saved as a copy. */
export type EvidenceView = 'image' | 'video' | 'audio' | 'pdf' | 'other';

const VIEWS: Record<EvidenceType, EvidenceView> = {
  jpg: 'image',
  png: 'image',
  gif: 'image',
  webp: 'image',
  bmp: 'image',
  tif: 'other',
  heic: 'other',
  pdf: 'pdf',
  mp4: 'video',
  mov: 'video',
  webm: 'video',
  mkv: 'other',
  avi: 'other',
  mp3: 'audio',
  wav: 'audio',
  m4a: 'audio',
  amr: 'other',
  docx: 'other',
  xlsx: 'other',
};

const MIMES: Record<EvidenceType, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  heic: 'image/heic',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  mov: 'video/mp4',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  avi: 'video/x-msvideo',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  amr: 'audio/amr',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const viewOf = (type: EvidenceType): EvidenceView => VIEWS[type];
export const mimeOf = (type: EvidenceType): string => MIMES[type];

const MEGABYTE = 1024 * 1024;
/** Recordings may be long; a phone's video of a quarter of an hour fits. */
const RECORDING_LIMIT = 512 * MEGABYTE;
const PAPER_LIMIT = 64 * MEGABYTE;
export const LARGEST_EVIDENCE = RECORDING_LIMIT;

/** How many bytes a file of this type may have. */
export function sizeLimit(type: EvidenceType): number {
  return ['mp4', 'mov', 'webm', 'mkv', 'avi', 'mp3', 'wav', 'm4a'].includes(type)
    ? RECORDING_LIMIT
    : PAPER_LIMIT;
}

/** How much of a file's beginning and end tells its type. */
export const HEAD_BYTES = 4096;
export const TAIL_BYTES = 65_536;

/**
 * The true type of a file by its content, whatever its name says; null for anything that is no evidence.
 * `head` are its first bytes, `tail` its last ones (the list of a zip's parts stands at the end).
 */
export function evidenceType(head: Uint8Array, tail: Uint8Array): EvidenceType | null {
  const starts = (text: string, at = 0): boolean => latin(head, at, text.length) === text;
  if (starts('\xff\xd8\xff')) return 'jpg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (starts('GIF87a') || starts('GIF89a')) return 'gif';
  if (starts('II*\0') || starts('MM\0*')) return 'tif';
  if (starts('%PDF-')) return 'pdf';
  if (starts('RIFF')) return riffType(latin(head, 8, 4));
  if (starts('ftyp', 4)) return brandType(latin(head, 8, 4));
  if (starts('\x1a\x45\xdf\xa3')) return latin(head, 0, 64).includes('webm') ? 'webm' : 'mkv';
  if (starts('ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3';
  if (starts('#!AMR')) return 'amr';
  if (starts('BM') && latin(head, 6, 4) === '\0\0\0\0' && head.length > 26) return 'bmp';
  if (starts('PK\x03\x04')) return officeType(latin(tail, 0, tail.length));
  return null;
}

function riffType(form: string): EvidenceType | null {
  const types: Record<string, EvidenceType> = { WEBP: 'webp', WAVE: 'wav', 'AVI ': 'avi' };
  return types[form] ?? null;
}

function brandType(brand: string): EvidenceType {
  if (['heic', 'heix', 'mif1', 'heim', 'hevc'].includes(brand)) return 'heic';
  if (brand.startsWith('M4A')) return 'm4a';
  return brand === 'qt  ' ? 'mov' : 'mp4';
}

/** A Word or Excel paper without macros. */
function officeType(directory: string): EvidenceType | null {
  if (directory.includes('vbaProject.bin')) return null;
  if (directory.includes('word/document.xml')) return 'docx';
  return directory.includes('xl/workbook.xml') ? 'xlsx' : null;
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(at, at + length)) text += String.fromCharCode(byte);
  return text;
}
