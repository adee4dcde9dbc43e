import path from 'node:path';

/** What the command line asks of the program. */
export interface StartOptions {
  /** Open the filled sample center in a data folder of its own. */
  demo: boolean;
  /** Data folder named with `--data`; null for the default. */
  data: string | null;
  /** Arguments after `--batch`; null when the window is wanted. */
  batch: string[] | null;
}

/** Reads our flags and ignores Chromium's. */
export function startOptions(argv: readonly string[]): StartOptions {
  const batchAt = argv.indexOf('--batch');
  const own = batchAt < 0 ? argv : argv.slice(0, batchAt);
  const dataAt = own.indexOf('--data');
  const data = dataAt >= 0 ? own[dataAt + 1] : undefined;
  return {
    demo: own.includes('--demo'),
    data: data ? path.resolve(data) : null,
    batch: batchAt < 0 ? null : argv.slice(batchAt + 1),
  };
}
