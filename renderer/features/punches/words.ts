import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedFile } from '#shared/contracts/punch-watch';
import type { WordLanguage } from '#shared/contracts/punch-words';
import type { ImportWarning } from '#shared/contracts/punches';
import { formatWall, type WallMs } from '#shared/domain/time/wall';
import { ApiError } from '../../api/api-error';
import { errorWords } from '../../api/error-words';
import { zh } from './locale/zh';

export const wordLanguage = (language: string): WordLanguage => (language.startsWith('zh') ? 'zh' : 'en');

export const minuteText = (at: WallMs | null): string => (at === null ? '' : formatWall(at).slice(0, 16));
export const dayText = (at: WallMs | null): string => (at === null ? '' : formatWall(at).slice(0, 10));

/** First and last day as one text. */
export function spanText(firstAt: WallMs | null, lastAt: WallMs | null): string {
  const [first, last] = [dayText(firstAt), dayText(lastAt)];
  return first === last ? first : `${first} ~ ${last}`;
}

const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
};
export const encodingText = (encoding: string): string => ENCODINGS[encoding] ?? encoding;

const isKey = <T extends object>(words: T, key: string): key is Extract<keyof T, string> => key in words;

/** Words for codes that come over the wire as plain text. */
export function usePunchWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      format: (code: string): string => t(`punches.format.${isKey(zh.format, code) ? code : 'unknown'}`),
      /** A machine by its number; the programs of phones count as one machine each. */
      device: (code: string): string => {
        if (code === '') return t('punches.devices.unnamed');
        return isKey(zh.platform, code) ? t(`punches.platform.${code}`) : code;
      },
      phase: (code: string): string => t(`punches.phase.${isKey(zh.phase, code) ? code : 'reading'}`),
      warning: ({ code, params }: ImportWarning): string => {
        const key = isKey(zh.warning, code) ? code : 'other';
        // Each warning has its own parameters; the locale test compares them between languages.
        return (t as (key: string, params: object) => string)(`punches.warning.${key}`, params);
      },
    }),
    [t],
  );
}

/** Why a file of a watched folder was not imported. */
export const reasonOf = ({ code, params }: Pick<WatchedFile, 'code' | 'params'>): string => {
  if (code === null) return '';
  const { logId, ...rest } = params;
  return errorWords(new ApiError({ code, params: rest, ...(logId ? { logId: String(logId) } : {}) }));
};
