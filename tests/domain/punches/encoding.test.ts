import { describe, expect, it } from 'vitest';
import { decodeChunks, detectEncoding, isUtf8 } from '#shared/domain/punches/encoding';
import { makeDecoder } from './helpers';

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const utf16 = (text: string, big: boolean): number[] =>
  [...text].flatMap((c) => {
    const pair = [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
    return big ? pair.reverse() : pair;
  });
const decode = (bytes: Uint8Array, chunk?: number): string =>
  [...decodeChunks(bytes, makeDecoder, detectEncoding(bytes), chunk)].join('');

/** 李明 in GBK. */
const NAME_GBK = [0xc0, 0xee, 0xc3, 0xf7];
const LINE = '1\t李明\t2020/03/04 08:00:00\r\n';

describe('encodings', () => {
  it.each<[string, number[], string, string]>([
    ['empty', [], 'utf-8', ''],
    ['ASCII', ascii('17\t2017'), 'utf-8', '17\t2017'],
    ['UTF-8', [...new TextEncoder().encode(LINE)], 'utf-8', LINE],
    ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(LINE)], 'utf-8', LINE],
    ['UTF-16LE with mark', [0xff, 0xfe, ...utf16(LINE, false)], 'utf-16le', LINE],
    ['UTF-16BE with mark', [0xfe, 0xff, ...utf16(LINE, true)], 'utf-16be', LINE],
    ['UTF-16LE without mark', utf16(LINE, false), 'utf-16le', LINE],
    ['UTF-16BE without mark', utf16(LINE, true), 'utf-16be', LINE],
    [
      'UTF-16LE whose first byte is lost',
      utf16('No\tTMNo\tEnNo', false).slice(1),
      'utf-16be',
      'o\tTMNo\tEnNo�',
    ],
    ['GBK', [...ascii('1\t'), ...NAME_GBK, ...ascii('\t2')], 'gb18030', '1\t李明\t2'],
    ['GB18030 in four bytes', [...ascii('1\t'), 0x95, 0x32, 0x82, 0x36], 'gb18030', '1\t𠀀'],
  ])('%s', (_name, bytes, encoding, text) => {
    const file = Uint8Array.from(bytes);
    expect(detectEncoding(file).encoding).toBe(encoding);
    expect(decode(file)).toBe(text);
  });

  it('decodes the same whatever the size of the pieces', () => {
    for (const bytes of [
      [...ascii('1\t'), ...NAME_GBK],
      [...new TextEncoder().encode(LINE)],
      utf16(LINE, true),
    ]) {
      const file = Uint8Array.from(bytes);
      for (let size = 1; size < 9; size++) expect(decode(file, size)).toBe(decode(file));
    }
  });

  it.each<[string, number[], boolean]>([
    ['all sizes', [0x41, 0xc3, 0xa9, 0xe6, 0x9d, 0x8e, 0xf0, 0xa0, 0x80, 0x80], true],
    ['cut off at the end', [0x41, 0xe6, 0x9d], true],
    ['overlong', [0xc0, 0x80], false],
    ['overlong in three', [0xe0, 0x80, 0x80], false],
    ['surrogate', [0xed, 0xa0, 0x80], false],
    ['past the last code point', [0xf4, 0x90, 0x80, 0x80], false],
    ['lone tail', [0x41, 0x80], false],
    ['tail missing', [0xe6, 0x41, 0x41], false],
    ['ff', [0xff], false],
  ])('strict UTF-8: %s', (_name, bytes, expected) => {
    expect(isUtf8(Uint8Array.from(bytes))).toBe(expected);
  });
});
