import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { assemble, type Hallkeeper } from '#electron/assemble';
import { createBlobs } from '#electron/platform/blobs/store';
import { createFileTokens } from '#electron/platform/file-tokens';
import { createFolderWriter } from '#electron/platform/folder-writer';
import { createPasswords } from '#electron/platform/passwords';
import type { Ports } from '#electron/platform/ports';
import { localReaders } from '#electron/platform/reading/reader';
import { createResources } from '#electron/platform/resources';
import { createWorkbooks } from '#electron/platform/workbooks';
import type { Answer, Progress, WireError } from '#shared/contracts/define';
import { contracts } from '#shared/contracts/index';
import type { Role } from '#shared/contracts/roles';
import { startOfDay, type WallMs } from '#shared/domain/time/wall';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** A program on a temporary data folder, with the real door and the real database. */
export interface TestCenter extends Hallkeeper {
  folder: string;
  /** Sets the center's clock. */
  setNow(at: WallMs): void;
  /** Files that were offered for saving, by name. */
  saved: Map<string, Uint8Array>;
  /** What was sent to the printer, in order. */
  printed: { html: string; landscape: boolean }[];
  /** Unexpected errors that reached the log. */
  logged: unknown[];
  /** Calls an operation and unwraps its value; throws a WireError that it refused with. */
  call<T = unknown>(channel: string, input?: unknown, options?: CallOptions): Promise<T>;
  /** The code an operation is refused with; fails when it is served. */
  refusal(channel: string, input?: unknown): Promise<WireError>;
  /** Writes a file and picks it, as the dialog would. */
  pick(name: string, content: string | Uint8Array): Promise<string>;
  pickPath(file: string): Promise<string>;
  /** Makes an account with these roles and logs it in. */
  loginAs(...roles: Role[]): Promise<void>;
}

interface CallOptions {
  progress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export const FIRST_ACCOUNT = { username: 'chief', displayName: '测试主任', password: 'correct horse 9' };

/**
 * Opens a center; `setUp` (the default) also makes the center and logs its first account in. Files are read in this
 * process; tests/integration/reading has those that are read as the program does.
 */
export async function openCenter({
  setUp = true,
  now = startOfDay('2026-04-10') + 10 * 3_600_000,
  readers = localReaders(),
} = {}): Promise<TestCenter> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-test-'));
  const tokens = createFileTokens();
  const saved = new Map<string, Uint8Array>();
  const printed: TestCenter['printed'] = [];
  const logged: unknown[] = [];
  let clock = now;
  const ports: Ports = {
    clock: { now: () => clock },
    files: {
      pickOpen: async () => null,
      resolve: tokens.resolve,
      writeInto: createFolderWriter(tokens),
      save: async (name, bytes) => {
        saved.set(name, bytes);
        return name;
      },
    },
    printer: {
      pdf: async (html) => new TextEncoder().encode(html),
      print: async (html, { landscape }) => printed.push({ html, landscape }) > 0,
    },
    workbooks: createWorkbooks(readers),
    readers,
    resources: createResources(path.join(projectFolder, 'resources')),
    log: {
      info: () => {},
      error: (error) => {
        logged.push(error);
        return 'test';
      },
    },
    passwords: createPasswords({ N: 2 ** 4, r: 8, p: 1 }),
    data: { dataFolder: folder },
    blobs: createBlobs(folder),
  };
  const hallkeeper = await assemble(folder, ports, { checkOutputs: true });
  onTestFinished(async () => {
    await hallkeeper.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const call = async <T>(channel: string, input: unknown = {}, options: CallOptions = {}): Promise<T> => {
    const answer = (await hallkeeper.dispatch({ channel, input, ...options })) as Answer<T>;
    if (answer.ok) return answer.value;
    throw Object.assign(
      new Error(`${channel}: ${answer.error.code} ${JSON.stringify(answer.error.params)}`),
      {
        ...answer.error,
        cause: logged.at(-1),
      },
    );
  };
  const pickPath = async (file: string): Promise<string> => (await tokens.add(file)).token;
  let accounts = 0;
  const center: TestCenter = {
    ...hallkeeper,
    folder,
    saved,
    printed,
    logged,
    call,
    setNow: (at) => {
      clock = at;
    },
    refusal: async (channel, input = {}) => {
      const answer = await hallkeeper.dispatch({ channel, input });
      if (answer.ok) throw new Error(`${channel} was served: ${JSON.stringify(answer.value)}`);
      return answer.error;
    },
    pickPath,
    pick: async (name, content) => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return pickPath(file);
    },
    loginAs: async (...roles) => {
      const username = `user${++accounts}`;
      await call('access.login', { username: FIRST_ACCOUNT.username, password: FIRST_ACCOUNT.password });
      await call('access.saveAccount', {
        id: null,
        username,
        displayName: username,
        roles,
        password: 'long enough 77',
        changeAtNextLogin: false,
      });
      await call('access.login', { username, password: 'long enough 77' });
    },
  };
  if (setUp) {
    await call('access.setup', { centerName: '测试行政服务中心', shortName: '测政服督', ...FIRST_ACCOUNT });
  }
  return center;
}

/** Every channel of every contract. */
export const allChannels = Object.entries(contracts).flatMap(([feature, contract]) =>
  Object.keys(contract).map((operation) => `${feature}.${operation}`),
);
