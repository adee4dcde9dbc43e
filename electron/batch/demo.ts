import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { refuse } from '#shared/domain/refusal';
import { DEMO_ACCOUNTS, DEMO_CENTER, DEMO_DEFAULTS, type DemoSummary, makeDemo } from '../demo/make-demo';
import type { CommandCall } from './commands';
import { environmentCredentials } from './credentials';
import { must } from './door';

/** `demo`: the sample center in an empty data folder; the environment's account is made first and holds chief and administrator. */
export async function demo(call: CommandCall): Promise<DemoSummary> {
  const { username, password } = environmentCredentials();
  if (DEMO_ACCOUNTS.some((account) => account.username === username)) refuse('username_taken', { username });
  await must(call, 'access.setup', { ...DEMO_CENTER, username, displayName: username, password, demo: true });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hallkeeper-demo-'));
  try {
    return await makeDemo(
      {
        call: (channel, input) => must(call, channel, input),
        file: async (name, content) => {
          const file = path.join(folder, name);
          await writeFile(file, content);
          return (await call.tokens.add(file)).token;
        },
      },
      {
        staff: whole(call.options.staff, DEMO_DEFAULTS.staff, 15, 2000),
        months: whole(call.options.months, DEMO_DEFAULTS.months, 1, 120),
        seed: whole(call.options.seed, DEMO_DEFAULTS.seed, 0, 2 ** 32 - 1),
        close: whole(call.options.close, DEMO_DEFAULTS.close, 0, 120),
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function whole(text: string | undefined, fallback: number, low: number, high: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high) refuse('invalid_input', { field: text });
  return value;
}
