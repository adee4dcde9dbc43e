import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { PASSWORD_VARIABLE, USER_VARIABLE } from '#electron/batch/credentials';
import { runBatch } from '#electron/batch/run';
import { runtimePrinter } from '#electron/batch/runtime-printer';
import { openDatabase } from '#electron/db/open';

const project = path.resolve(import.meta.dirname, '../../..');

export interface BatchAnswer {
  exit: number;
  /** The one JSON document of stdout. */
  json: Record<string, unknown> & { error?: { code: string; params: Record<string, unknown> } };
  stderr: string;
}

/** Runs one command as the launcher would; fails when stdout holds anything but one line of JSON. */
export async function batch(...args: string[]): Promise<BatchAnswer> {
  const written = { stdout: '', stderr: '' };
  const capture = (stream: 'stdout' | 'stderr') =>
    vi.spyOn(process[stream], 'write').mockImplementation((text: unknown, ...rest: unknown[]) => {
      written[stream] += String(text);
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    });
  const spies = [capture('stdout'), capture('stderr')];
  try {
    const exit = await runBatch(args, {
      codeFolder: path.join(project, 'out/main'),
      resourcesFolder: path.join(project, 'resources'),
      printer: runtimePrinter(),
    });
    const [line = '', rest] = written.stdout.split('\n');
    if (rest !== '') throw new Error(`not one line of JSON: ${written.stdout.slice(0, 500)}`);
    return { exit, json: JSON.parse(line), stderr: written.stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export function withCredentials(username: string | undefined, password: string | undefined): void {
  vi.stubEnv(USER_VARIABLE, username);
  vi.stubEnv(PASSWORD_VARIABLE, password);
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** An empty folder; the data folder lies in it and does not exist yet. */
export function emptyFolder(): { folder: string; data: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-batch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, data: path.join(folder, 'data') };
}

export async function initialised(): Promise<{ folder: string; data: string }> {
  const place = emptyFolder();
  withCredentials('chief', 'correct horse 9');
  const { exit, json } = await batch('init', '--data', place.data, '--name', '测试中心', '--admin', '主任');
  if (exit !== 0) throw new Error(JSON.stringify(json));
  return place;
}

/** Opens and closes the data: refused with `data_in_use` had the command left it open. */
export async function openAndClose(data: string): Promise<void> {
  await (await openDatabase(path.join(data, 'hallkeeper.db'))).close();
}
