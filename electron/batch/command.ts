import type { Hallkeeper } from '../assemble';
import type { FileTokens } from '../platform/file-tokens';

/** What a command is given: the open program, its options, and the files named after it. */
export interface CommandCall {
  hallkeeper: Hallkeeper;
  tokens: FileTokens;
  options: Record<string, string | undefined>;
  files: string[];
  say: (message: string) => void;
  /** Aborted when the command is interrupted: what it was writing is taken back. */
  signal: AbortSignal;
}

interface CommandWords {
  usage: string;
  about: string;
  /** Options it takes besides `--data`; those listed here as required must be given. */
  options: string[];
  required: string[];
  /** How many files it takes after its options. */
  files: 'none' | 'one' | 'two' | 'some';
}

export interface Command extends CommandWords {
  login: boolean;
  /** Printing needs a real Electron; see run.ts. */
  needsRuntime?: boolean;
  /** Refuses values that can be judged before the data folder is opened, or made. */
  check?(options: CommandCall['options']): void;
  run(call: CommandCall): Promise<unknown>;
}

/** A command on files alone: it opens no data folder and asks for no account. */
export interface FileCommand extends CommandWords {
  /** The document for stdout from the files named, in their order. */
  runOn(files: readonly string[]): Promise<unknown>;
}
