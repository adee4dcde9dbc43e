import type { EvidenceType } from '#shared/domain/evidence/file-type';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReaderPort, SheetText } from './reading/types';

export type {
  FileReader,
  InspectAnswers,
  InspectedFile,
  PunchPiece,
  ReaderPort,
  SampleQuestion,
  SheetText,
} from './reading/types';

/** The center's clock. */
export interface Clock {
  now(): WallMs;
}

/** A file a person picked; `path` stays in the main process. */
export interface PickedFile {
  path: string;
  name: string;
  bytes: number;
}

export type FileKind = 'excel' | 'punches' | 'folder' | 'any';

/** Dialogs for files. The renderer only ever holds a token. */
export interface FilePort {
  /** Shows an open dialog; null when the person cancels. */
  pickOpen(
    kind: FileKind,
    multiple: boolean,
  ): Promise<{ token: string; name: string; bytes: number }[] | null>;
  /** The file behind a token; refuses with `file_gone`. */
  resolve(token: string): Promise<PickedFile>;
  /** Asks where, then writes whole or not at all; null when the person cancels, else the file's name. */
  save(suggestedName: string, bytes: Uint8Array): Promise<string | null>;
  /** Writes a file into a picked folder, whole or not at all, over one of the same name. */
  writeInto(folderToken: string, name: string, bytes: Uint8Array): Promise<void>;
}

export interface PaperOptions {
  landscape: boolean;
}

/** Turns the HTML of a paper into a PDF, or sends it to a printer with the system's dialog. */
export interface PrinterPort {
  pdf(html: string, options: PaperOptions): Promise<Uint8Array>;
  print(html: string, options: PaperOptions): Promise<boolean>;
}

/** Reads untrusted spreadsheets in a process of its own, with limits. */
export interface WorkbookPort {
  read(path: string): Promise<SheetText[]>;
}

/** Files that hold tables, told by their first bytes. */
export type TableContainer = 'workbook' | 'html' | 'access';

/** Files the program ships with: templates, rulebooks, catalogues. */
export interface ResourcePort {
  text(relativePath: string): Promise<string>;
}

export interface LogPort {
  /** Records an unexpected error and answers the reference shown to the person. */
  error(error: unknown, about: string): string;
  info(message: string): void;
}

/** One-way password hashing. */
export interface PasswordPort {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
}

/** Saving the whole database; see features/backup. */
export interface DatabaseFilePort {
  /** Folder the data lives in. */
  dataFolder: string;
}

export interface StoreOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A file as the store keeps it. */
export interface StoredBlob {
  sha256: string;
  bytes: number;
  type: EvidenceType;
}

/** Whether what lies on disk is what was stored. */
export type BlobState = 'ok' | 'altered' | 'missing';

/** Files of evidence: kept by their content, never changed, never run. */
export interface BlobPort {
  /** Copies a file in, streamed; refuses `evidence_type_refused`, `evidence_too_large`, `evidence_empty`. */
  put(file: { path: string; name: string }, options?: StoreOptions): Promise<StoredBlob>;
  /** Reads the whole file again and compares its hash. */
  check(sha256: string): Promise<BlobState>;
  /** A look at the name and size alone, quick enough for a list: false where the file is gone or was cut or grown. */
  present(sha256: string, bytes: number): Promise<boolean>;
  /** A piece of a file; refuses `evidence_missing`. Check it first. */
  readPart(sha256: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Copies files that a backup's folder does not hold yet into its `files`; answers how many. */
  copyInto(
    folder: string,
    hashes: readonly string[],
    options?: { onProgress?: (done: number) => void; signal?: AbortSignal },
  ): Promise<number>;
}

/** Everything outside the program that features may use, handed in so that all of it runs under plain Node. */
export interface Ports {
  clock: Clock;
  files: FilePort;
  printer: PrinterPort;
  workbooks: WorkbookPort;
  readers: ReaderPort;
  resources: ResourcePort;
  log: LogPort;
  passwords: PasswordPort;
  data: DatabaseFilePort;
  blobs: BlobPort;
}
