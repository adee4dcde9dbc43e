import { accessContract } from './access';
import { assessmentContract } from './assessment';
import { attendanceContract } from './attendance';
import { auditContract } from './audit';
import { awardsContract } from './awards';
import { backupContract } from './backup';
import { calendarContract } from './calendar';
import { casesContract } from './cases';
import { complaintsContract } from './complaints';
import type { Contract } from './define';
import { documentsContract } from './documents';
import { evaluationContract } from './evaluation';
import { incidentsContract } from './incidents';
import { inspectionsContract } from './inspections';
import { leaveContract } from './leave';
import { marksContract } from './marks';
import { meetingsContract } from './meetings';
import { monthsContract } from './months';
import { punchesContract } from './punches';
import { rectificationContract } from './rectification';
import { rosterContract } from './roster';
import { rulebookContract } from './rulebook';
import { settingsContract } from './settings';
import { staffContract } from './staff';
import { statisticsContract } from './statistics';
import { transferContract } from './transfer';
import { unitsContract } from './units';

/** Every operation of the program, by feature: one line each. The dispatcher and the client read it. */
export const contracts = {
  access: accessContract,
  assessment: assessmentContract,
  attendance: attendanceContract,
  audit: auditContract,
  awards: awardsContract,
  backup: backupContract,
  evaluation: evaluationContract,
  incidents: incidentsContract,
  inspections: inspectionsContract,
  leave: leaveContract,
  calendar: calendarContract,
  cases: casesContract,
  complaints: complaintsContract,
  documents: documentsContract,
  marks: marksContract,
  meetings: meetingsContract,
  months: monthsContract,
  punches: punchesContract,
  rectification: rectificationContract,
  roster: rosterContract,
  rulebook: rulebookContract,
  settings: settingsContract,
  staff: staffContract,
  statistics: statisticsContract,
  transfer: transferContract,
  units: unitsContract,
} satisfies Record<string, Contract>;

export type Contracts = typeof contracts;
export type FeatureName = keyof Contracts;
