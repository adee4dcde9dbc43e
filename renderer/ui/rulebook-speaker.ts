import type { i18n as I18n } from 'i18next';
import type { JsonObject } from '#shared/domain/rulebook/edit';
import { type Speaker, speakerWith } from '#shared/domain/rulebook/speaker';

export type { Speaker };

/** An item of the catalogue, as pickers need it. */
export interface KnownItem {
  code: string;
  name: string;
  synonyms: string;
  pinyin: string;
}

/** Language is named, so that the text of a clause is Chinese whatever the screen speaks. */
export function speakerOf(i18n: I18n, lng: string, book: JsonObject, items: readonly KnownItem[]): Speaker {
  const raw = (key: string): string | null => {
    const full = `rulebook.${key}`;
    if (!i18n.exists(full, { lng, fallbackLng: [] })) return null;
    const words: unknown = i18n.t(full as never, { lng, skipInterpolation: true } as never);
    return typeof words === 'string' ? words : null;
  };
  return speakerWith(raw, lng === 'en' ? ' ' : '', book, items);
}
