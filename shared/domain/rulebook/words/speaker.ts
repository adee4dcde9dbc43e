import type { JsonObject } from '../edit';
import { type NamedItem, type Speaker, speakerWith } from '../speaker';
import { zh as choices } from './choices';
import { zh as say } from './say';
import { zh as values } from './values';
import { zh as vocabulary } from './vocabulary';

interface Tree {
  readonly [key: string]: string | Tree;
}

const WORDS: Tree = { say, vocabulary, ...choices, ...values };

/** The words below a key such as `say.glue.list`; null where there are none. */
function wordsAt(key: string): string | null {
  const found = key
    .split('.')
    .reduce<string | Tree | undefined>(
      (tree, name) => (typeof tree === 'object' ? tree[name] : undefined),
      WORDS,
    );
  return typeof found === 'string' ? found : null;
}

/** Says rules in Chinese, for papers: they are Chinese whatever the screen speaks. */
export const chineseSpeaker = (book: JsonObject, items: readonly NamedItem[]): Speaker =>
  speakerWith(wordsAt, '', book, items);
