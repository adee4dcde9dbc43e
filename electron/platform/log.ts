import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { formatWall } from '#shared/domain/time/wall';
import type { Clock, LogPort } from './ports';

const LARGEST_LOG_BYTES = 5 * 1024 * 1024;

/** Appends to `logs/hallkeeper.log` in the data folder; one older file is kept. A full disk must not break the program. */
export function createFileLog(dataFolder: string, clock: Clock): LogPort {
  const folder = path.join(dataFolder, 'logs');
  const file = path.join(folder, 'hallkeeper.log');
  const write = (line: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, `${formatWall(clock.now())} ${line}\n`);
    } catch {
      // Nowhere left to say it.
    }
  };
  return {
    info: write,
    error: (error, about) => {
      const reference = randomBytes(4).toString('hex');
      write(
        `[${reference}] ${about}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return reference;
    },
  };
}
