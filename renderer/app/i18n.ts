import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstZh } from './first-zh';
import type { zh } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof firstZh & typeof zh };
  }
}

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const STORAGE_KEY = 'hallkeeper.language';

/** Words of the first page, and those of the program behind the login. */
type Part = 'first' | 'program';

const WORDS: Record<Language, Record<Part, () => Promise<object>>> = {
  'zh-CN': { first: async () => firstZh, program: async () => (await import('./zh')).zh },
  en: {
    first: async () => (await import('./first-en')).firstEn,
    program: async () => (await import('./en')).en,
  },
};

/** What the screen shows by now: a change of language brings the same parts. */
const shown = new Set<Part>(['first']);

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((known) => known === text);

/** Chinese unless this PC's user chose otherwise. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLanguage(stored) ? stored : 'zh-CN';
}

async function loadWords(language: Language): Promise<void> {
  const parts = await Promise.all([...shown].map((part) => WORDS[language][part]()));
  for (const words of parts) i18next.addResourceBundle(language, 'translation', words);
}

/** Chinese always: clauses of a rulebook are written in it, whatever the screen speaks. */
const loadBoth = (language: Language) => Promise.all([loadWords('zh-CN'), loadWords(language)]);

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
  await loadBoth(language);
  await i18next.changeLanguage(language);
  document.title = i18next.t('app.product');
}

/** Before anything behind the login is drawn: all its words, so that no page, notice or paper shows a key. */
export async function loadProgramWords(): Promise<void> {
  shown.add('program');
  await loadBoth(storedLanguage());
}

/** Call once before the first render; knows the words of the first page only. */
export async function startI18n(language: Language = storedLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: firstZh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await setLanguage(language);
}
