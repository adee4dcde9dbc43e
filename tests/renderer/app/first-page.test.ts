import { describe, expect, it } from 'vitest';
import { zh } from '../../../renderer/app/zh';
import { staticImports } from '../../support/static-imports';

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

const { sources, packages } = staticImports('renderer/main.tsx');

describe('the first page', () => {
  it('is the gate and its pages, not the program behind them', () => {
    expect(sources.has('renderer/features/access/login-page.tsx')).toBe(true);
    expect(sources.has('renderer/features/access/lock-screen.tsx')).toBe(true);
    expect(sources.has('renderer/app/shell.tsx')).toBe(false);
    expect(sources.has('renderer/app/zh.ts')).toBe(false);
  });

  it('is drawn with few packages', () => {
    expect([...packages].filter((name) => !PACKAGES.includes(name))).toEqual([]);
  });

  it('says nothing in words that are loaded with the program', () => {
    const later = new RegExp(`['"\`](?:${Object.keys(zh).join('|')})\\.[\\w$.{}]+['"\`]`, 'g');
    const used = [...sources].flatMap(([file, text]) =>
      [...text.matchAll(later)].map(([key]) => `${file} ${key}`),
    );
    expect(used).toEqual([]);
  });
});
