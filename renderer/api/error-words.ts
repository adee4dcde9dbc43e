import i18next from 'i18next';
import { ApiError } from './api-error';

/**
 * The words for whatever was thrown: the `errors.<code>` of a feature's locale, or `error.<code>`. A code without
 * words counts as a fault of the program and shows its log reference, never the code.
 */
export function errorWords(error: unknown): string {
  // Keys are made at run time here, so the typed `t` cannot check them; the locale test does.
  const t = i18next.t as unknown as (key: string, params?: object) => string;
  if (error instanceof ApiError) {
    const key = wordsKey(error.code);
    if (key) return t(key, { ...error.params, logId: error.logId });
    if (error.logId) return t('error.unknown', { logId: error.logId });
  }
  return t('error.unknownNoLog');
}

/** Null when no locale has words for the code. */
export function wordsKey(code: string): string | null {
  const features = Object.keys(i18next.getResourceBundle('zh-CN', 'translation') ?? {});
  const keys = [...features.map((feature) => `${feature}.errors.${code}`), `error.${code}`];
  return keys.find((key) => i18next.exists(key)) ?? null;
}
