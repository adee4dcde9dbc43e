import { refuse } from '#shared/domain/refusal';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { Rulebook, SubjectKind } from '#shared/domain/rulebook/schema';
import type { WallMs } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import type { ResourcePort } from '../../platform/ports';
import { insertRulebook } from './repo';

/** What a new center begins with; units are assessed only once it writes a rulebook for them. */
const SEEDED = ['person', 'window'] as const;

/** A rulebook that comes with the program. */
export async function shippedRulebook(resources: ResourcePort, subject: SubjectKind): Promise<Rulebook> {
  const parsed = parseRulebook(JSON.parse(await resources.text(`rulebooks/${subject}.json`)));
  if (!parsed.ok) refuse('rulebook_problems', { file: subject, count: parsed.problems.length });
  return parsed.rulebook;
}

/** Puts the shipped rulebooks into a new center. */
export async function seedRulebooks(db: WriteTx, resources: ResourcePort, now: WallMs): Promise<void> {
  for (const subject of SEEDED) await insertRulebook(db, await shippedRulebook(resources, subject), now);
}
