import { ITEM_CLASSES } from '#shared/domain/incidents/catalogue';
import { defaultClause } from '#shared/domain/incidents/clauses';
import { parseCatalogue } from '#shared/domain/rulebook/catalogue';
import type { IsoDate } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import type { ResourcePort } from '../../platform/ports';
import { booksOn } from './clauses';
import { readItems } from './items-repo';
import { writeItem } from './write-item';

/** Terms that came with the program hold for every day before the office's own. */
const ALWAYS = '2000-01-01';

/**
 * Fills the catalogue of discipline items at the first run, citing the rulebooks in force; items that exist stay as
 * they are.
 */
export async function seedCatalogue(db: WriteTx, resources: ResourcePort, today: IsoDate): Promise<void> {
  const catalogue = parseCatalogue(JSON.parse(await resources.text('catalogues/discipline-items.json')));
  const known = await readItems(db);
  const books = await booksOn(db, today);
  for (const { code, name, synonyms, severity, veto, exemptible, ...item } of catalogue.items) {
    const kind = ITEM_CLASSES.find((each) => each === item.class);
    if (!kind) throw new Error(`the catalogue has an unknown class ${item.class}`);
    if (known.has(code)) continue;
    await writeItem(db, {
      ...{ code, name, severity, veto, class: kind, active: true, validFrom: ALWAYS },
      clause: defaultClause(books, code),
      synonyms: synonyms.join(' '),
      exemption: exemptible ? '公务接待、专业岗位等有规定的除外' : '',
    });
  }
}
