import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as error from '../api/errors.locale';
import type { LocaleOf } from '../api/locale';
import * as access from '../features/access/locale';
import * as assessment from '../features/assessment/locale';
import * as attendance from '../features/attendance/locale';
import * as audit from '../features/audit/locale';
import * as backup from '../features/backup/locale';
import * as calendar from '../features/calendar/locale';
import * as complaints from '../features/complaints/locale';
import * as documents from '../features/documents/locale';
import * as evaluation from '../features/evaluation/locale';
import * as help from '../features/help/locale';
import * as incidents from '../features/incidents/locale';
import * as inspections from '../features/inspections/locale';
import * as leave from '../features/leave/locale';
import * as meetings from '../features/meetings/locale';
import * as punches from '../features/punches/locale';
import * as roster from '../features/roster/locale';
import * as rulebook from '../features/rulebook/locale';
import * as settings from '../features/settings/locale';
import * as staff from '../features/staff/locale';
import * as today from '../features/today/locale';
import * as units from '../features/units/locale';
import * as ui from '../ui/locale';
import * as app from './locale';

/** A feature adds itself with one line here and one in `en`. */
export const zh = {
  app: app.zh,
  ui: ui.zh,
  error: error.zh,
  access: access.zh,
  attendance: attendance.zh,
  calendar: calendar.zh,
  today: today.zh,
  audit: audit.zh,
  backup: backup.zh,
  help: help.zh,
  punches: punches.zh,
  evaluation: evaluation.zh,
  complaints: complaints.zh,
  incidents: incidents.zh,
  inspections: inspections.zh,
  leave: leave.zh,
  meetings: meetings.zh,
  assessment: assessment.zh,
  roster: roster.zh,
  rulebook: rulebook.zh,
  documents: documents.zh,
  settings: settings.zh,
  staff: staff.zh,
  units: units.zh,
};

export const en: LocaleOf<typeof zh> = {
  app: app.en,
  ui: ui.en,
  error: error.en,
  access: access.en,
  attendance: attendance.en,
  calendar: calendar.en,
  today: today.en,
  audit: audit.en,
  backup: backup.en,
  help: help.en,
  punches: punches.en,
  evaluation: evaluation.en,
  complaints: complaints.en,
  incidents: incidents.en,
  inspections: inspections.en,
  leave: leave.en,
  meetings: meetings.en,
  assessment: assessment.en,
  roster: roster.en,
  rulebook: rulebook.en,
  documents: documents.en,
  settings: settings.en,
  staff: staff.en,
  units: units.en,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const STORAGE_KEY = 'hallkeeper.language';

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((known) => known === text);

/** Chinese unless this PC's user chose otherwise. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLanguage(stored) ? stored : 'zh-CN';
}

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Call once before the first render. */
export async function startI18n(language: Language = storedLanguage()): Promise<void> {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
