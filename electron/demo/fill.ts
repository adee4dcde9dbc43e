import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { WireError } from '#shared/contracts/define';
import { Refusal } from '#shared/domain/refusal';
import type { WallMs } from '#shared/domain/time/wall';
import type { Hallkeeper } from '../assemble';
import type { FileTokens } from '../platform/file-tokens';
import { DEMO_CENTER, type DemoOptions, type DemoSummary, makeDemo } from './make-demo';

/** Sets the sample center up with its first account and fills it; the session is left logged out. */
export async function fillDemo(
  hallkeeper: Hallkeeper,
  tokens: FileTokens,
  account: { username: string; password: string },
  options: DemoOptions,
): Promise<DemoSummary> {
  const call = async <T>(channel: string, input: unknown = {}): Promise<T> => {
    const answer = await hallkeeper.dispatch({ channel, input });
    if (!answer.ok) throw refusalOf(channel, answer.error);
    return answer.value as T;
  };
  const { ports } = hallkeeper;
  const { clock } = ports;
  let moment: WallMs | null = null;
  const setNow = (at: WallMs | null): void => {
    moment = at;
  };
  ports.clock = { now: () => moment ?? clock.now() };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hallkeeper-demo-'));
  const file = async (name: string, content: Uint8Array | string): Promise<string> => {
    const target = path.join(folder, name);
    await writeFile(target, content);
    return (await tokens.add(target)).token;
  };
  try {
    await call('access.setup', { ...DEMO_CENTER, ...account, displayName: account.username, demo: true });
    const summary = await makeDemo({ call, file, setNow }, options);
    await call('access.logout');
    return summary;
  } finally {
    ports.clock = clock;
    await rm(folder, { recursive: true, force: true });
  }
}

function refusalOf(channel: string, { code, params, logId }: WireError): Refusal {
  return new Refusal(code, { ...params, channel, ...(logId ? { logId } : {}) });
}
