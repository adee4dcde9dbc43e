import { freeCode } from './edit';
import { chineseNumber } from './paper';

const ENDS_WITH = /^(.*?)(\d+|（([一二三四五六七八九十百]+)）)(\D*)$/;
const MOST = 999;

/** A chapter: 五. */
const CHAPTER = /^[一二三四五六七八九十百]+/;

/** The number after the last one, as offices count: 二（一）3 → 二（一）4, 三（四） → 三（五）, 五 → 六. */
export function nextCode(last: string, taken: ReadonlySet<string>): string {
  if (CHAPTER.exec(last)?.[0] === last) return nextChapter(last, taken);
  const match = ENDS_WITH.exec(last);
  if (!match) return freeCode(last === '' ? '1' : last, taken);
  const [, head, number, chinese] = match;
  const follow = (n: number) => (chinese ? `${head}（${chineseNumber(n)}）` : `${head}${n}`);
  const begin = chinese ? ordinal(chinese) : Number(number);
  for (let n = begin + 1; n <= MOST; n++) if (!taken.has(follow(n))) return follow(n);
  return freeCode(last, taken);
}

/** A chapter is free when nothing has its number, nor a number inside it: 六 is not while there is 六（一）. */
function nextChapter(last: string, taken: ReadonlySet<string>): string {
  const used = new Set([...taken].map((code) => CHAPTER.exec(code)?.[0]));
  for (let n = ordinal(last) + 1; n <= MOST; n++) if (!used.has(chineseNumber(n))) return chineseNumber(n);
  return freeCode(last, taken);
}

function ordinal(chinese: string): number {
  for (let n = 1; n <= MOST; n++) if (chineseNumber(n) === chinese) return n;
  return 0;
}
