import { type Catalogue, parseCatalogue } from '#shared/domain/rulebook/catalogue';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import catalogueJson from '../../../resources/catalogues/discipline-items.json';
import personJson from '../../../resources/rulebooks/person.json';
import unitJson from '../../../resources/rulebooks/unit.json';
import windowJson from '../../../resources/rulebooks/window.json';

/** A rulebook of a file that must be sound. */
export function sound(data: unknown): Rulebook {
  const parsed = parseRulebook(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.rulebook;
}

export const personRulebook: Rulebook = sound(personJson);
export const windowRulebook: Rulebook = sound(windowJson);
export const unitRulebook: Rulebook = sound(unitJson);
export const catalogue: Catalogue = parseCatalogue(catalogueJson);
