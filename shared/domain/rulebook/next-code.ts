import { freeCode } from './edit';
import { chineseNumber } from './paper';

const ENDS_WITH = /^(.*?)(\d+|（([一二三四五六七八九十百]+)）)(\D*)$/;
const MOST = 999;

/** The number after the last one, as offices count: 二（一）3 → 二（一）4, 三（四） → 三（五）. */
export function nextCode(last: string, taken: ReadonlySet<string>): string {
  const match = ENDS_WITH.exec(last);
  if (!match) return freeCode(last === '' ? '1' : last, taken);
  const [, head, number, chinese] = match;
  const follow = (n: number) => (chinese ? `${head}（${chineseNumber(n)}）` : `${head}${n}`);
  const begin = chinese ? ordinal(chinese) : Number(number);
  for (let n = begin + 1; n <= MOST; n++) if (!taken.has(follow(n))) return follow(n);
  return freeCode(last, taken);
}

function ordinal(chinese: string): number {
  for (let n = 1; n <= MOST; n++) if (chineseNumber(n) === chinese) return n;
  return 0;
}
