/** What a list entry is found by. */
export interface Searchable {
  name: string;
  /** From `pinyinKey`. */
  pinyin: string;
  /** Staff number, code, phone: digits and letters anywhere in them count. */
  numbers?: readonly string[];
}

/**
 * True when every word of the query finds the entry: part of the name, of a number, or of the pinyin:
 * `zs`, `zhang`, `zhangs` and `san` all find 张三; `gs` (inside zhan-gs-an) does not.
 */
export function matchesSearch(entry: Searchable, query: string): boolean {
  return plain(query)
    .replaceAll('ü', 'v')
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => matchesWord(entry, word));
}

/** Full-width signs are the same as plain ones, in what is typed and in what is searched: 二（一）, 二(一). */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function matchesWord(entry: Searchable, word: string): boolean {
  if (plain(entry.name).includes(word)) return true;
  if (entry.numbers?.some((number) => plain(number).includes(word))) return true;
  return /^[a-z\d]+$/.test(word) && entry.pinyin.split(' ').some((reading) => matchesReading(reading, word));
}

function matchesReading(reading: string, word: string): boolean {
  const syllables = (reading.match(/[A-Z\d][a-z]*/g) ?? []).map((syllable) => syllable.toLowerCase());
  return syllables.some((_, start) => spells(syllables, start, word));
}

/** Each syllable gives some of its beginning, at least one letter, until the word is used up. */
function spells(syllables: readonly string[], at: number, word: string): boolean {
  if (word === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  for (let length = 1; length <= syllable.length && syllable.startsWith(word.slice(0, length)); length++) {
    if (spells(syllables, at + 1, word.slice(length))) return true;
    if (length >= word.length) return true;
  }
  return false;
}
