import { refuse } from '#shared/domain/refusal';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import type { ReadDb, WriteTx } from '../../db/handles';
import { readItems, saveItem, saveTerms } from './items-repo';

/** What an item is found by: its name and every other word for it. */
async function itemPinyin(name: string, synonyms: string): Promise<string> {
  const words = [name, ...synonyms.split(' ').filter(Boolean)];
  return (await Promise.all(words.map((word) => pinyinKey(word, 'thing')))).join(' ');
}

/** Refuses a name or synonym that already stands for another item. */
export async function refuseTakenName(
  db: ReadDb,
  { code, name, synonyms }: { code: string; name: string; synonyms: string },
): Promise<void> {
  const words = new Set([name, ...synonyms.split(' ').filter(Boolean)]);
  for (const item of (await readItems(db)).values()) {
    const taken = [item.name, ...item.synonyms.split(' ')].find((word) => words.has(word));
    if (item.code !== code && taken) refuse('item_name_taken', { name: taken, item: item.name });
  }
}

/** Writes an item with its words and the version that begins on a day. */
export async function writeItem(
  db: WriteTx,
  item: { code: string; name: string; synonyms: string; active: boolean } & Parameters<typeof saveTerms>[2],
): Promise<void> {
  const synonyms = item.synonyms.split(/\s+/).filter(Boolean).join(' ');
  const { code, name, active } = item;
  const pinyin = await itemPinyin(name, synonyms);
  await saveItem(db, { code, name, synonyms, pinyin, active: active ? 1 : 0 });
  await saveTerms(db, code, item);
}
