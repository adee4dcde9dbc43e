import { accessContract } from './access';
import { attendanceContract } from './attendance';
import { auditContract } from './audit';
import { backupContract } from './backup';
import { calendarContract } from './calendar';
import type { Contract } from './define';
import { leaveContract } from './leave';
import { monthsContract } from './months';
import { punchesContract } from './punches';
import { settingsContract } from './settings';
import { staffContract } from './staff';
import { transferContract } from './transfer';
import { unitsContract } from './units';

/** Every operation of the program, by feature: one line each. The dispatcher and the client read it. */
export const contracts = {
  access: accessContract,
  attendance: attendanceContract,
  audit: auditContract,
  backup: backupContract,
  leave: leaveContract,
  calendar: calendarContract,
  months: monthsContract,
  punches: punchesContract,
  settings: settingsContract,
  staff: staffContract,
  transfer: transferContract,
  units: unitsContract,
} satisfies Record<string, Contract>;

export type Contracts = typeof contracts;
export type FeatureName = keyof Contracts;
