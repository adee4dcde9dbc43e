import { refuse } from '#shared/domain/refusal';
import { fillDemo } from '../demo/fill';
import { DEMO_ACCOUNTS, DEMO_DEFAULTS, type DemoOptions, type DemoSummary } from '../demo/make-demo';
import type { CommandCall } from './command';
import { environmentCredentials } from './credentials';

/** Refuses options out of range, and an account that has the name of one of the center's own. */
export function checkDemo(options: CommandCall['options']): void {
  sizes(options);
  const { username } = environmentCredentials();
  if (DEMO_ACCOUNTS.some((account) => account.username === username)) refuse('username_taken', { username });
}

/** `demo`: the sample center in an empty data folder; the environment's account is made first, as chief and administrator. */
export async function demo({ hallkeeper, tokens, options }: CommandCall): Promise<DemoSummary> {
  return fillDemo(hallkeeper, tokens, environmentCredentials(), sizes(options));
}

const sizes = (options: CommandCall['options']): DemoOptions => ({
  staff: whole('staff', options.staff, DEMO_DEFAULTS.staff, 15, 2000),
  months: whole('months', options.months, DEMO_DEFAULTS.months, 1, 120),
  seed: whole('seed', options.seed, DEMO_DEFAULTS.seed, 0, 2 ** 32 - 1),
  close: whole('close', options.close, DEMO_DEFAULTS.close, 0, 120),
});

function whole(field: string, text: string | undefined, fallback: number, low: number, high: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    refuse('invalid_input', { field, problem: text, from: low, to: high });
  return value;
}
