import { parseCatalogue } from '#shared/domain/rulebook/catalogue';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import type { WriteTx } from '../../db/handles';
import type { ResourcePort } from '../../platform/ports';
import { insertItems } from './items-repo';

/** Fills the catalogue of discipline items at the first run; items that exist stay as they are. */
export async function seedCatalogue(db: WriteTx, resources: ResourcePort): Promise<void> {
  const catalogue = parseCatalogue(JSON.parse(await resources.text('catalogues/discipline-items.json')));
  const rows = await Promise.all(
    catalogue.items.map(async (item) => ({
      code: item.code,
      name: item.name,
      synonyms: item.synonyms.join(' '),
      class: item.class,
      severity: item.severity,
      veto: item.veto ? (1 as const) : (0 as const),
      pinyin: (await Promise.all([item.name, ...item.synonyms].map((word) => pinyinKey(word, 'thing')))).join(
        ' ',
      ),
      active: 1 as const,
    })),
  );
  await insertItems(db, rows);
}
