import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStamp } from './watch-repo';

/** A machine's stick holds a few files; with more than this somebody chose the wrong folder. */
const MOST_FILES = 2000;

/** What systems and programs put beside the files of people, and files that are still being written. */
const NOT_A_FILE = /^[.~]|^(?:thumbs\.db|desktop\.ini|autorun\.inf)$|\.(?:tmp|part|crdownload|lnk|ini)$/i;

export type FolderLook = { state: 'on'; files: FileStamp[] } | { state: 'missing' | 'full' };

/**
 * The files that lie in a folder now. It is asked for again and again and not held open: a stick that is held
 * cannot be pulled out, a share in the network tells nothing by itself, and a folder that comes back is simply there.
 */
export async function lookInto(folder: string): Promise<FolderLook> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !NOT_A_FILE.test(entry.name));
    if (names.length > MOST_FILES) return { state: 'full' };
    const files = await Promise.all(names.map(({ name }) => stampOf(folder, name)));
    return { state: 'on', files: files.filter((file) => file !== null) };
  } catch {
    return { state: 'missing' };
  }
}

/** Null for a file that is gone meanwhile. */
async function stampOf(folder: string, name: string): Promise<FileStamp | null> {
  try {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    return { name, bytes: size, modifiedAt: Math.round(mtimeMs) };
  } catch {
    return null;
  }
}

/** True when nothing was written to a file between two looks. */
export const sameStamp = (a: FileStamp | undefined, b: FileStamp): boolean =>
  a !== undefined && a.bytes === b.bytes && a.modifiedAt === b.modifiedAt;
