import { useEffect, useState } from 'react';
import { pinyinKey } from '#shared/domain/staff/pinyin';

const known = new Map<string, string>();

/** Pinyin of words that are on screen; empty until it has been worked out. */
export function usePinyin(texts: readonly string[]): (text: string) => string {
  const [, redraw] = useState(0);
  useEffect(() => {
    const missing = texts.filter((text) => !known.has(text));
    if (missing.length === 0) return;
    let shown = true;
    const learn = missing.map(async (text) => known.set(text, await pinyinKey(text, 'thing')));
    void Promise.all(learn).then(() => shown && redraw((n) => n + 1));
    return () => {
      shown = false;
    };
  }, [texts]);
  return (text) => known.get(text) ?? '';
}
