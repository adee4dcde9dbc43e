import { matchesSearch } from '#shared/domain/staff/search';
import type { ReadDb } from '../../db/handles';
import { staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';
import type { Matches } from './filter-repo';
import { readItems } from './items-repo';

/**
 * What each word of a search finds: people by name, number or pinyin, windows and items by name. The registers are
 * searched instead of the incidents, so that years of them stay quick.
 */
export async function searchWords(db: ReadDb, text: string): Promise<Matches[]> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const [staff, windows, items] = [
    await staffDirectory(db),
    await windowDirectory(db),
    [...(await readItems(db)).values()],
  ];
  return words.map((word) => ({
    staffIds: staff
      .filter(({ name, pinyin, staffNo }) => matchesSearch({ name, pinyin, numbers: [staffNo] }, word))
      .map(({ id }) => id),
    windowIds: windows.filter(({ name }) => matchesSearch({ name, pinyin: '' }, word)).map(({ id }) => id),
    itemCodes: items
      .filter(({ name, synonyms, pinyin }) => matchesSearch({ name: `${name} ${synonyms}`, pinyin }, word))
      .map(({ code }) => code),
  }));
}
