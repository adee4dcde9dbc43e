import { expect, it } from 'vitest';
import { safeFileName } from '#shared/domain/documents/file-name';

it.each([
  ['2026年3月考核通报', '2026年3月考核通报'],
  ['税务/社保:1号*窗口?', '税务_社保_1号_窗口_'],
  ['..\\..\\secret', '.._.._secret'],
  ['..', '_'],
  ['', '_'],
  ['尾点. .', '尾点'],
  ['CON', '_CON'],
  ['lpt1.2026', '_lpt1.2026'],
  ['a\u0000b\nc\u202ed', 'a_b_c_d'],
  ['长'.repeat(200), '长'.repeat(80)],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text)).toBe(name);
});
