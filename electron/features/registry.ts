import type { Contracts } from '#shared/contracts/index';
import type { HandlersOf } from '../ipc/handlers';
import { accessHandlers } from './access/index';
import { assessmentHandlers, closedOverdue } from './assessment/index';
import { attendanceHandlers } from './attendance/index';
import { auditHandlers } from './audit/index';
import { awardsHandlers } from './awards/index';
import { backupHandlers } from './backup/index';
import { calendarHandlers } from './calendar/index';
import { casesHandlers } from './cases/index';
import { complaintsHandlers } from './complaints/index';
import { documentsHandlers } from './documents/index';
import { dutyDone } from './duty-done';
import { evaluationHandlers } from './evaluation/index';
import { incidentsHandlers } from './incidents/index';
import { inspectionsHandlers } from './inspections/index';
import { leaveHandlersWith, workDates } from './leave/index';
import { marksHandlers } from './marks/index';
import { meetingsHandlers } from './meetings/index';
import { monthsHandlers } from './months/index';
import { punchesHandlers } from './punches/index';
import { rectificationHandlers } from './rectification/index';
import { rosterHandlers } from './roster/index';
import { rulebookHandlers } from './rulebook/index';
import { settingsHandlers } from './settings/index';
import { staffHandlersWith } from './staff/index';
import { statisticsHandlers } from './statistics/index';
import { transferHandlers } from './transfer/index';
import { unitsHandlers } from './units/index';

/** The handlers of every feature; one line each. A contract without its handlers does not compile. */
export const handlers: { [F in keyof Contracts]: HandlersOf<Contracts[F]> } = {
  access: accessHandlers,
  assessment: assessmentHandlers,
  attendance: attendanceHandlers,
  audit: auditHandlers,
  awards: awardsHandlers,
  backup: backupHandlers,
  calendar: calendarHandlers,
  cases: casesHandlers,
  complaints: complaintsHandlers,
  documents: documentsHandlers,
  evaluation: evaluationHandlers,
  incidents: incidentsHandlers,
  inspections: inspectionsHandlers,
  leave: leaveHandlersWith({ dutyDone, closedOverdue }),
  marks: marksHandlers,
  meetings: meetingsHandlers,
  months: monthsHandlers,
  punches: punchesHandlers,
  rectification: rectificationHandlers,
  roster: rosterHandlers,
  rulebook: rulebookHandlers,
  settings: settingsHandlers,
  staff: staffHandlersWith(workDates),
  statistics: statisticsHandlers,
  transfer: transferHandlers,
  units: unitsHandlers,
};
