import { pinyin } from 'pinyin-pro';

/**
 * What a name is found by: each reading with a capital at every syllable, then its initials: `ZhangSan zs`.
 * A person's name also gets the readings surnames have (曾 zeng, 单 shan), beside the common ones.
 * Compare without case; `matchesSearch` uses the capitals to begin at a syllable.
 */
export function pinyinKey(name: string, kind: 'person' | 'thing' = 'person'): string {
  const text = name.normalize('NFKC');
  const readings =
    kind === 'person' ? [syllables(text, true), syllables(text, false)] : [syllables(text, false)];
  const parts = readings.flatMap((reading) => [reading.join(''), initials(reading)]);
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}

function syllables(text: string, surname: boolean): string[] {
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
