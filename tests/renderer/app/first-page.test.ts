import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../renderer/app/zh';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');

/** Imports that are there at the start: neither types nor what is loaded later by `import()`. */
const IMPORT = /^(?:import|export)(?! type\b)[^;]*?from '([^']+)'|^import '([^']+)'/gm;

/** What the gate is drawn with. Each further package costs every start. */
const PACKAGES = [
  '@mantine/core',
  '@mantine/core/styles.css',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tabler/icons-react',
  '@tanstack/react-query',
  'i18next',
  'react',
  'react-dom',
  'react-dom/client',
  'react-i18next',
];

const first = new Map<string, string>();
const packages = new Set<string>();

const fileOf = (from: string, specifier: string): string | undefined =>
  ['', '.ts', '.tsx']
    .map((ending) => path.resolve(path.dirname(from), specifier) + ending)
    .find((file) => existsSync(file) && path.extname(file) !== '');

/** Every source of ours in the first page's one file, by following the imports from its beginning. */
function follow(file: string): void {
  if (first.has(file)) return;
  const text = readFileSync(file, 'utf8');
  first.set(file, text);
  for (const [, named, bare] of text.matchAll(IMPORT)) {
    const specifier = named ?? bare ?? '';
    const next = specifier.startsWith('.') ? fileOf(file, specifier) : undefined;
    if (next) follow(next);
    else packages.add(specifier);
  }
}

follow(path.join(renderer, 'main.tsx'));
const names = [...first.keys()].map((file) => path.relative(renderer, file));

describe('the first page', () => {
  it('is the gate and its pages, not the program behind them', () => {
    expect(names).toContain('features/access/login-page.tsx');
    expect(names).toContain('features/access/lock-screen.tsx');
    expect(names).not.toContain('app/shell.tsx');
    expect(names).not.toContain('app/zh.ts');
  });

  it('is drawn with few packages', () => {
    expect([...packages].filter((name) => !PACKAGES.includes(name))).toEqual([]);
  });

  it('says nothing in words that are loaded with the program', () => {
    const later = new RegExp(`['"\`](?:${Object.keys(zh).join('|')})\\.[\\w$.{}]+['"\`]`, 'g');
    const used = [...first].flatMap(([file, text]) =>
      [...text.matchAll(later)].map(([key]) => `${path.relative(renderer, file)} ${key}`),
    );
    expect(used).toEqual([]);
  });
});
