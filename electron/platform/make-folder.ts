import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { refuse } from '#shared/domain/refusal';

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where the system will not
 * have a folder (under /proc), and calls a read-only disk a missing file. Refuses with `no_access`.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (isFolder(folder)) return;
    const parent = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder) throw error;
    if (isFolder(parent)) refuse('no_access', { folder });
    makeFolder(parent);
    makeFolder(folder);
  }
}

const isFolder = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
