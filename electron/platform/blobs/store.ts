import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#shared/domain/refusal';
import { makeFolder } from '../make-folder';
import type { BlobPort, BlobState, StoredBlob, StoreOptions } from '../ports';
import { sniff } from './sniff';

const CHUNK = 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Keeps files of evidence in `<data folder>/files/ab/<sha256>`: named by their content, without an ending that any
 * program would open or run, written whole or not at all. What is kept never changes; it is read with its hash checked.
 */
export function createBlobs(dataFolder: string): BlobPort {
  const root = path.join(dataFolder, 'files');
  const placeOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new Error('not a hash of this store');
    return path.join(root, sha256.slice(0, 2), sha256);
  };
  const check = (sha256: string): Promise<BlobState> => stateOf(placeOf(sha256), sha256);
  return {
    put: (file, options) => put(root, placeOf, file, options),
    check,
    present: async (sha256, bytes) => (await sizeOf(placeOf(sha256))) === bytes,
    readPart: async (sha256, offset, length) => {
      const handle = await open(placeOf(sha256), 'r').catch(() => refuse('evidence_missing'));
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
        return new Uint8Array(buffer.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    },
    copyInto: async (folder, hashes, options) => {
      let copied = 0;
      for (const sha256 of hashes) {
        options?.signal?.throwIfAborted();
        if (await copyOne(placeOf(sha256), path.join(folder, 'files'), sha256)) copied++;
        options?.onProgress?.(copied);
      }
      return copied;
    },
  };
}

async function put(
  root: string,
  placeOf: (sha256: string) => string,
  file: { path: string; name: string },
  { signal, onProgress }: StoreOptions = {},
): Promise<StoredBlob> {
  makeFolder(root);
  const source = await open(file.path, 'r').catch(() => refuse('file_gone'));
  const temporary = path.join(root, `${randomBytes(8).toString('hex')}.tmp`);
  try {
    const { size } = await source.stat();
    const type = await sniff(source, file.name, size);
    const { sha256, bytes } = await copyHashed(source, temporary, { signal, onProgress, size });
    if (bytes !== size) refuse('evidence_changing', { name: file.name });
    const target = placeOf(sha256);
    // The same content again mends a copy that was altered on disk.
    if ((await stateOf(target, sha256)) !== 'ok') {
      mkdirSync(path.dirname(target), { recursive: true });
      await rename(temporary, target);
    }
    return { sha256, bytes, type };
  } finally {
    await source.close();
    await rm(temporary, { force: true });
  }
}

async function copyHashed(
  source: Awaited<ReturnType<typeof open>>,
  temporary: string,
  { signal, onProgress, size }: StoreOptions & { size: number },
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const target = await open(temporary, 'wx', 0o600);
  const buffer = Buffer.alloc(CHUNK);
  let bytes = 0;
  try {
    // A file that grows while it is copied is stopped one piece beyond the size it was judged by.
    while (bytes <= size) {
      signal?.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, CHUNK, bytes);
      if (bytesRead === 0) break;
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await target.write(piece, 0, bytesRead, bytes);
      bytes += bytesRead;
      onProgress?.(bytes, size);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function stateOf(file: string, sha256: string): Promise<BlobState> {
  if (!existsSync(file)) return 'missing';
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file, { highWaterMark: CHUNK })) hash.update(piece as Buffer);
  } catch {
    return 'missing';
  }
  return hash.digest('hex') === sha256 ? 'ok' : 'altered';
}

/** False when the copy is there already, or the original is gone: the check of the store names that one. */
async function copyOne(source: string, folder: string, sha256: string): Promise<boolean> {
  const target = path.join(folder, sha256.slice(0, 2), sha256);
  const [from, to] = await Promise.all([sizeOf(source), sizeOf(target)]);
  if (from === null || from === to) return false;
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.tmp`;
  try {
    await copyFile(source, temporary);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  return true;
}

const sizeOf = async (file: string): Promise<number | null> =>
  (await stat(file).catch(() => null))?.size ?? null;
