import type { LocaleOf } from '../api/locale';
import * as assessment from '../features/assessment/locale/en';
import * as attendance from '../features/attendance/locale/en';
import * as audit from '../features/audit/locale/en';
import * as awards from '../features/awards/locale/en';
import * as backup from '../features/backup/locale/en';
import * as calendar from '../features/calendar/locale/en';
import * as cases from '../features/cases/locale/en';
import * as complaints from '../features/complaints/locale/en';
import * as documents from '../features/documents/locale/en';
import * as evaluation from '../features/evaluation/locale/en';
import * as help from '../features/help/locale/en';
import * as incidents from '../features/incidents/locale/en';
import * as inspections from '../features/inspections/locale/en';
import * as leave from '../features/leave/locale/en';
import * as marks from '../features/marks/locale/en';
import * as meetings from '../features/meetings/locale/en';
import * as punches from '../features/punches/locale/en';
import * as rectification from '../features/rectification/locale/en';
import * as roster from '../features/roster/locale/en';
import * as rulebook from '../features/rulebook/locale/en';
import * as settings from '../features/settings/locale/en';
import * as staff from '../features/staff/locale/en';
import * as statistics from '../features/statistics/locale/en';
import * as today from '../features/today/locale/en';
import * as units from '../features/units/locale/en';
import type { zh } from './zh';

/** The English words of the program behind the login, as `zh.ts` has them. */
export const en: LocaleOf<typeof zh> = {
  attendance: attendance.en,
  calendar: calendar.en,
  today: today.en,
  audit: audit.en,
  awards: awards.en,
  backup: backup.en,
  help: help.en,
  punches: punches.en,
  evaluation: evaluation.en,
  cases: cases.en,
  complaints: complaints.en,
  incidents: incidents.en,
  inspections: inspections.en,
  leave: leave.en,
  marks: marks.en,
  meetings: meetings.en,
  assessment: assessment.en,
  rectification: rectification.en,
  roster: roster.en,
  rulebook: rulebook.en,
  documents: documents.en,
  settings: settings.en,
  staff: staff.en,
  statistics: statistics.en,
  units: units.en,
};
