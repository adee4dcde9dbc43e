import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBlobs } from '#electron/platform/blobs/store';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(3_000_000, 7)]);
const GIGABYTE = 1024 ** 3;

function store() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-blobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: Uint8Array) => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return { path: place, name };
  };
  const left = () => readdirSync(path.join(folder, 'files')).filter((name) => name.endsWith('.tmp'));
  const kept = (sha256: string) => path.join(folder, 'files', sha256.slice(0, 2), sha256);
  return { folder, blobs: createBlobs(folder), file, left, kept };
}

describe('the store of evidence', () => {
  it('keeps a file under its hash, without an ending, and reads it piece by piece', async () => {
    const { blobs, file, kept, left } = store();
    const progress: number[] = [];
    const stored = await blobs.put(file('照片.jpg', PNG), { onProgress: (done) => progress.push(done) });
    expect(stored).toEqual({
      sha256: createHash('sha256').update(PNG).digest('hex'),
      bytes: PNG.length,
      type: 'png',
    });
    expect(progress).toHaveLength(3);
    expect(statSync(kept(stored.sha256)).size).toBe(PNG.length);
    expect(await blobs.check(stored.sha256)).toBe('ok');
    expect(Buffer.from(await blobs.readPart(stored.sha256, 0, 4)).toString('hex')).toBe('89504e47');
    expect(await blobs.readPart(stored.sha256, PNG.length - 1, 10)).toHaveLength(1);
    expect(left()).toEqual([]);
  });

  it('says what was altered or went missing, and mends it by the same file', async () => {
    const { blobs, file, kept } = store();
    const source = file('a.png', PNG);
    const { sha256 } = await blobs.put(source);
    const handle = await open(kept(sha256), 'r+');
    await handle.write(Buffer.from([1]), 0, 1, 5000);
    await handle.close();
    expect(await blobs.check(sha256)).toBe('altered');
    await blobs.put(source);
    expect(await blobs.check(sha256)).toBe('ok');
    rmSync(kept(sha256));
    expect(await blobs.check(sha256)).toBe('missing');
    await expect(blobs.readPart(sha256, 0, 10)).rejects.toMatchObject({ code: 'evidence_missing' });
  });

  it.each([
    ['现场.jpg', Buffer.from('MZ\x90\0 a program'), 'evidence_type_refused'],
    ['空.png', Buffer.alloc(0), 'evidence_empty'],
  ])('refuses %s', async (name, content, code) => {
    const { blobs, file } = store();
    await expect(blobs.put(file(name, content))).rejects.toMatchObject({ code, params: { name } });
  });

  it('refuses a video of 2 GB before copying a byte, and stops when asked', async () => {
    const { blobs, file, left } = store();
    const video = file('监控.mp4', Buffer.from('\0\0\0\x18ftypisom'));
    await truncate(video.path, 2 * GIGABYTE);
    await expect(blobs.put(video)).rejects.toMatchObject({
      code: 'evidence_too_large',
      params: { limit: 512 },
    });
    await truncate(video.path, 30_000_000);
    const stop = new AbortController();
    const stopped = blobs.put(video, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(left()).toEqual([]);
  });

  it('copies into a backup what is not there yet', async () => {
    const { blobs, file, folder } = store();
    const { sha256 } = await blobs.put(file('a.png', PNG));
    const backup = path.join(folder, 'usb');
    expect(await blobs.copyInto(backup, [sha256, 'a'.repeat(64)])).toBe(1);
    expect(await blobs.copyInto(backup, [sha256])).toBe(0);
    expect(statSync(path.join(backup, 'files', sha256.slice(0, 2), sha256)).size).toBe(PNG.length);
  });

  it('takes nothing but a hash for a name', () => {
    const { blobs } = store();
    expect(() => blobs.check('../../hallkeeper.db')).toThrow('not a hash');
  });
});
