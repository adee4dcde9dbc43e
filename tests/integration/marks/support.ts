import { fileURLToPath } from 'node:url';
import type { TestCenter } from '../support/center';

const FOLDER = new URL('../../rulebooks/', import.meta.url);

/** Puts the sample rulebooks in force whose scores are made of parts, for persons and windows. */
export async function importSamples(center: Pick<TestCenter, 'call' | 'pickPath'>): Promise<void> {
  for (const name of ['parts-person.json', 'parts-window.json']) {
    const token = await center.pickPath(fileURLToPath(new URL(name, FOLDER)));
    await center.call('rulebook.import', { token });
  }
}
