import type { LayoutSample } from '#shared/contracts/punch-layouts';
import type { DetectedEncoding, TextEncodingName } from '#shared/domain/punches/encoding';
import type { LayoutSeparator, PunchLayout } from '#shared/domain/punches/layout';
import type { FittingLayout, KnownLayout } from '#shared/domain/punches/layout-inspection';
import type { MachineUserList } from '#shared/domain/punches/machine-users';
import type { Inspection, ReadBatch } from '#shared/domain/punches/types';

/** One worksheet as text: `rows[r][c]`, with the 1-based number each row has in Excel. */
export interface SheetText {
  name: string;
  rows: { number: number; cells: string[] }[];
}

/** A refusal as it travels. */
export interface RefusedCode {
  code: string;
  params: Record<string, string | number>;
}

/** What is known of a punch file before it is looked into. */
export interface InspectAnswers {
  /** Saved layouts, the one to be preferred first. */
  layouts: readonly KnownLayout[];
  /** The one that a person chose among those that fit. */
  layoutId?: number;
  /** Reads the file in this way whatever it is. */
  layout?: PunchLayout;
}

/** What a punch file turned out to be. */
export interface InspectedFile {
  inspection: Inspection;
  encoding: DetectedEncoding;
  /** Saved layouts that fit, the one that reads it first; none where a known format does. */
  layouts: FittingLayout[];
  /** Why it could not even be looked into. */
  trouble: RefusedCode | null;
}

/** All that is needed to read the punches of an inspected file. */
export interface PunchSource {
  path: string;
  bytes: number;
  inspection: Inspection;
  encoding: DetectedEncoding;
  /** Bytes of a text read at a time. */
  pieceBytes?: number;
}

/** A piece of a file, read. */
export interface PunchPiece {
  batch: ReadBatch;
  /** Bytes of the file that are done with this piece. */
  bytes: number;
  /** What the beginning of the file looks like to a person; empty after the first piece. */
  text: string;
  /** Hash of the whole file, with the last piece. */
  sha256: string | null;
}

/** How the first rows of a table are to be shown; null where the file is to tell. */
export interface SampleQuestion {
  encoding: TextEncodingName | null;
  separator: LayoutSeparator | null;
  sheet: number;
}

/** Reads untrusted files. Everything refuses with codes; after `close` nothing more is read. */
export interface FileReader {
  /** Finds out what a punch file is, from its content alone. */
  inspect(file: { path: string; bytes: number }, answers: InspectAnswers): Promise<InspectedFile>;
  /** The punches of a file piece by piece; the next piece is read while this one is worked on. */
  punches(source: PunchSource): AsyncGenerator<PunchPiece>;
  /** The first rows of a table and what its columns probably are. */
  sample(path: string, question: SampleQuestion): Promise<Omit<LayoutSample, 'file'>>;
  /** A machine's list of people. */
  machineUsers(path: string): Promise<MachineUserList>;
  /** A workbook as text cells. */
  workbook(path: string): Promise<SheetText[]>;
  close(): void;
}

/** Opens readers that work outside the program's own process, with limits; see `process-link`. */
export interface ReaderPort {
  /** A signal that is given ends the reading at once, and with it the process. */
  open(signal?: AbortSignal): FileReader;
}
