import type { Hallkeeper } from '../assemble';
import { findCenter } from '../features/settings/index';
import type { FileTokens } from '../platform/file-tokens';
import { fillDemo } from './fill';
import { DEMO_DEFAULTS, DEMO_PASSWORD } from './make-demo';

/** Months of the window's sample center that are already closed and published, so that every page has something to show. */
const CLOSED_MONTHS = 2;

/** Makes the sample center at the first `--demo`; later starts find it. Account `demo` holds chief and administrator. */
export async function ensureDemo(hallkeeper: Hallkeeper, tokens: FileTokens): Promise<void> {
  if (await findCenter(hallkeeper.database.kysely)) return;
  const account = { username: 'demo', password: DEMO_PASSWORD };
  await fillDemo(hallkeeper, tokens, account, { ...DEMO_DEFAULTS, close: CLOSED_MONTHS });
}
