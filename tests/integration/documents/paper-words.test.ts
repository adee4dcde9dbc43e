import { describe, expect, it } from 'vitest';
import { rulebookWords } from '#electron/features/documents/paper-words';

describe('rulebooks named on a paper', () => {
  it.each([
    [[], ''],
    [['甲办法'], '甲办法'],
    [['甲办法', '乙办法'], '甲办法》和《乙办法'],
    [['甲办法', '乙办法', '丙办法'], '甲办法》《乙办法》和《丙办法'],
  ])('%j', (names, words) => {
    expect(rulebookWords(names)).toBe(words);
  });
});
