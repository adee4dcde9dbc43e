import { describe, expect, it } from 'vitest';
import { sealCode } from '#shared/domain/documents/seal-code';

describe('seal code', () => {
  it.each([
    ['00000000000000000000', '0000-0000-0000-0000'],
    ['ffffffffffffffffffff', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
    ['00000000000000000001', '0000-0000-0000-0001'],
    ['80000000000000000000', 'G000-0000-0000-0000'],
    ['00443214c74254b635cf', '0123-4567-89AB-CDEF'],
  ])('%s is %s', (digest, code) => {
    expect(sealCode(digest)).toBe(code);
  });

  it('takes the head of a longer digest, in either case', () => {
    expect(sealCode(`00443214C74254B635CF${'9'.repeat(44)}`)).toBe('0123-4567-89AB-CDEF');
  });

  it.each(['', 'abc', 'g'.repeat(20), '0x443214c74254b635cf'])('refuses %j', (digest) => {
    expect(() => sealCode(digest)).toThrow(RangeError);
  });
});
