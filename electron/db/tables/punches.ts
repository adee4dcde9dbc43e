import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface DeviceTable {
  code: string;
  name: string;
  first_at: number;
  retired_on: string | null;
}

export interface DeviceClockTable {
  id: Generated<number>;
  device: string;
  from_date: string;
  to_date: string | null;
  ahead_seconds: number;
  reason: string;
  account_id: number;
  at: number;
}

export interface PunchImportTable {
  id: Generated<number>;
  file_name: string;
  sha256: string;
  bytes: number;
  format: string;
  encoding: string;
  state: string;
  first_punch_id: number;
  read_count: Generated<number>;
  accepted: Generated<number>;
  duplicate: Generated<number>;
  quarantined: Generated<number>;
  rejected: Generated<number>;
  flagged: Generated<number>;
  unmapped: Generated<number>;
  first_at: number | null;
  last_at: number | null;
  started_at: number;
  finished_at: number | null;
  account_id: number;
  source: Generated<string>;
}

export interface PunchCoverageTable {
  import_id: number;
  device: string;
  first_at: number;
  last_at: number;
}

export interface MachineUserTable {
  id: Generated<number>;
  machine_id: string;
  name: string | null;
}

export interface MachineMappingTable {
  id: Generated<number>;
  machine_user_id: number;
  staff_id: number | null;
  from_at: number;
  until_at: number;
  reason: Generated<string>;
}

export interface PunchTable {
  id: Generated<number>;
  machine_user_id: number;
  at: number;
  import_id: number;
  line: number;
  device: string;
  direction: string | null;
  verify: string | null;
  raw: string;
}

export interface PunchQuarantineTable {
  id: Generated<number>;
  machine_user_id: number;
  at: number;
  import_id: number;
  line: number;
  device: string;
  code: string;
  direction: string | null;
  verify: string | null;
}

export interface PunchIssueTable {
  import_id: number;
  line: number;
  outcome: string;
  code: string;
  params: string;
  raw: string;
  sheet: string | null;
  row: number | null;
}

export interface DataDeclarationTable {
  id: Generated<number>;
  until_date: string;
  reason: string;
  account_id: number;
  at: number;
}

export interface PunchLayoutTable {
  id: Generated<number>;
  name: string;
  device: string;
  fingerprint: string;
  container: string;
  layout: string;
  sample: string;
  account_id: number;
  at: number;
}

export interface WatchFolderTable {
  id: Generated<number>;
  path: string;
  device: string;
  enabled: Flag;
  account_id: number;
  at: number;
}

export interface WatchFileTable {
  id: Generated<number>;
  folder_id: number;
  name: string;
  bytes: number;
  modified_at: number;
  state: string;
  code: string | null;
  params: Generated<string>;
  import_id: number | null;
  at: number;
}
