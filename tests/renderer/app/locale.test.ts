import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/app/en';
import { firstEn } from '../../../renderer/app/first-en';
import { firstZh } from '../../../renderer/app/first-zh';
import { setLanguage, startI18n } from '../../../renderer/app/i18n';
import { pages } from '../../../renderer/app/routes';
import { zh } from '../../../renderer/app/zh';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((match) => match[1]).sort();

const chinese = flatten({ ...firstZh, ...zh });
const english = flatten({ ...firstEn, ...en });

/** `rows_one` beside a `rows` that counts. */
const isSingular = (key: string) =>
  key.endsWith('_one') && placeholders(chinese.get(key.slice(0, -'_one'.length)) ?? '').includes('count');

/** Latin words that a Chinese office uses as they are: names of programs, formats, keys and codes. */
const ALLOWED =
  /\b(Excel|PDF|Word|WPS|xlsx?|csv|dat|txt|docx|Enter|Esc|Alt|Ctrl|Shift|Insert|Delete|[A-Z]|zs|ID|PC|USB|GB|MB|KB|GBK|UTF-8|IT)\b/g;

describe('locales', () => {
  it('hold the same keys in both languages, but for one of a thing in English', () => {
    const same = [...english.keys()].filter((key) => chinese.has(key) || !isSingular(key));
    expect(same.sort()).toEqual([...chinese.keys()].sort());
  });

  it('share no area between the first page and the program', () => {
    expect(Object.keys(firstZh).filter((area) => area in zh)).toEqual([]);
  });

  it('hold the same placeholders in both languages', () => {
    for (const [key, text] of chinese) {
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('have words for every key', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('let no English into Chinese', () => {
    const leaks = [...chinese].filter(([, text]) =>
      /[A-Za-z]/.test(text.replace(/{{[^}]*}}/g, '').replace(ALLOWED, '')),
    );
    expect(leaks).toEqual([]);
  });

  it('write Chinese with Chinese punctuation', () => {
    const half = [...chinese].filter(([, text]) =>
      /[\p{sc=Han}”][,;:?!()]|[,;:?!()][\p{sc=Han}“]/u.test(text),
    );
    expect(half).toEqual([]);
  });

  it('let no Chinese words into English, except samples of document numbers', () => {
    const leaks = [...english].filter(([, text]) =>
      /\p{sc=Han}/u.test(text.replace('〔2026〕第3号', '').replace('开政服督', '')),
    );
    expect(leaks).toEqual([]);
  });

  it('say one of a thing in English', async () => {
    await startI18n('en');
    expect([1, 2].map((count) => i18next.t('ui.table.rows', { count }))).toEqual(['1 row', '2 rows']);
    await setLanguage('zh-CN');
    expect(i18next.t('ui.table.rows', { count: 1 })).toBe('共 1 条');
  });

  it('name every page of the navigation', () => {
    for (const page of pages) {
      if (page.label !== null) expect(chinese.has(page.label), page.path).toBe(true);
    }
  });
});
