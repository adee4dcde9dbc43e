import type { pinyin as Pinyin } from 'pinyin-pro';

/**
 * What a name is found by: each reading with a capital at every syllable, then its initials: `ZhangSan zs`.
 * A person's name also gets the readings surnames have (曾 zeng, 单 shan), beside the common ones.
 * Compare without case; the dictionary is large and loaded with the first name; `matchesSearch` uses the capitals to begin at a syllable.
 */
export async function pinyinKey(name: string, kind: 'person' | 'thing' = 'person'): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  const text = name.normalize('NFKC');
  const readings =
    kind === 'person'
      ? [syllables(pinyin, text, true), syllables(pinyin, text, false)]
      : [syllables(pinyin, text, false)];
  const parts = readings.flatMap((reading) => [reading.join(''), initials(reading)]);
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}

function syllables(pinyin: typeof Pinyin, text: string, surname: boolean): string[] {
  const spelled = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    surname: surname ? 'head' : 'off',
    nonZh: 'spaced',
  });
  return spelled
    .flatMap((part) => (/^[a-z]+$/.test(part) ? [part] : [...part]))
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '')
    .map((part) => part[0]!.toUpperCase() + part.slice(1));
}

const initials = (reading: readonly string[]): string =>
  reading
    .map((syllable) => syllable[0])
    .join('')
    .toLowerCase();
