import * as assessment from '../features/assessment/locale/zh';
import * as attendance from '../features/attendance/locale/zh';
import * as audit from '../features/audit/locale/zh';
import * as awards from '../features/awards/locale/zh';
import * as backup from '../features/backup/locale/zh';
import * as calendar from '../features/calendar/locale/zh';
import * as cases from '../features/cases/locale/zh';
import * as complaints from '../features/complaints/locale/zh';
import * as documents from '../features/documents/locale/zh';
import * as evaluation from '../features/evaluation/locale/zh';
import * as help from '../features/help/locale/zh';
import * as incidents from '../features/incidents/locale/zh';
import * as inspections from '../features/inspections/locale/zh';
import * as leave from '../features/leave/locale/zh';
import * as marks from '../features/marks/locale/zh';
import * as meetings from '../features/meetings/locale/zh';
import * as punches from '../features/punches/locale/zh';
import * as rectification from '../features/rectification/locale/zh';
import * as roster from '../features/roster/locale/zh';
import * as rulebook from '../features/rulebook/locale/zh';
import * as settings from '../features/settings/locale/zh';
import * as staff from '../features/staff/locale/zh';
import * as statistics from '../features/statistics/locale/zh';
import * as today from '../features/today/locale/zh';
import * as units from '../features/units/locale/zh';

/**
 * The Chinese words of the program behind the login, loaded with its frame. A feature adds itself with one line here
 * and one in `en.ts`; what is on the screen before the login lies in `first-zh.ts`.
 */
export const zh = {
  attendance: attendance.zh,
  calendar: calendar.zh,
  today: today.zh,
  audit: audit.zh,
  awards: awards.zh,
  backup: backup.zh,
  help: help.zh,
  punches: punches.zh,
  evaluation: evaluation.zh,
  cases: cases.zh,
  complaints: complaints.zh,
  incidents: incidents.zh,
  inspections: inspections.zh,
  leave: leave.zh,
  marks: marks.zh,
  meetings: meetings.zh,
  assessment: assessment.zh,
  rectification: rectification.zh,
  roster: roster.zh,
  rulebook: rulebook.zh,
  documents: documents.zh,
  settings: settings.zh,
  staff: staff.zh,
  statistics: statistics.zh,
  units: units.zh,
};
