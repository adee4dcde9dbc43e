import { accessContract } from './access';
import { auditContract } from './audit';
import { backupContract } from './backup';
import type { Contract } from './define';
import { monthsContract } from './months';
import { settingsContract } from './settings';
import { staffContract } from './staff';
import { transferContract } from './transfer';
import { unitsContract } from './units';

/** Every operation of the program, by feature: one line each. The dispatcher and the client read it. */
export const contracts = {
  access: accessContract,
  audit: auditContract,
  backup: backupContract,
  months: monthsContract,
  settings: settingsContract,
  staff: staffContract,
  transfer: transferContract,
  units: unitsContract,
} satisfies Record<string, Contract>;

export type Contracts = typeof contracts;
export type FeatureName = keyof Contracts;
