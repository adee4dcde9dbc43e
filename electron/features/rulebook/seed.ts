import { refuse } from '#shared/domain/refusal';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { WallMs } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import type { ResourcePort } from '../../platform/ports';
import { insertRulebook } from './repo';

/** The rulebooks a new center begins with; it replaces them by versions of its own. */
const SHIPPED = ['person', 'window'];

/** Puts the shipped rulebooks into a new center. */
export async function seedRulebooks(db: WriteTx, resources: ResourcePort, now: WallMs): Promise<void> {
  for (const name of SHIPPED) {
    const parsed = parseRulebook(JSON.parse(await resources.text(`rulebooks/${name}.json`)));
    if (!parsed.ok) refuse('rulebook_problems', { file: name, count: parsed.problems.length });
    await insertRulebook(db, parsed.rulebook, now);
  }
}
