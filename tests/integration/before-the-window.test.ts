import { expect, it } from 'vitest';
import { staticImports } from '../support/static-imports';

it('reads no package but Electron before the window opens: all else comes with the first question', () => {
  const { sources, packages } = staticImports('electron/main.ts');
  expect(sources.has('electron/platform/window.ts')).toBe(true);
  expect(sources.has('electron/assemble.ts')).toBe(false);
  expect([...packages].filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([]);
});
