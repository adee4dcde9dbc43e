import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface LeaveRequestTable {
  id: Generated<number>;
  staff_id: number;
  kind: string;
  start_at: number;
  end_at: number;
  reason: string;
  substitute_id: number | null;
  state: string;
  submitted_at: number;
  notified_at: number | null;
  notified_to: string;
  approver_name: string;
  decided_at: number | null;
  decided_by: number | null;
  decision_note: string;
  returned_at: number | null;
  returned_by: number | null;
  created_by: number;
  version: Generated<number>;
  own_kind: string | null;
  handover: Generated<string>;
  stand_in: Generated<string>;
  notified_how: Generated<string>;
  round: Generated<number>;
  departed_at: number | null;
  overdue_settled: Generated<Flag>;
  overdue_reason: Generated<string>;
}

export interface LeaveStepTable {
  id: Generated<number>;
  leave_id: number;
  extension_id: number | null;
  round: number;
  seq: number;
  role: string;
  state: string;
  by_name: Generated<string>;
  account_id: number | null;
  for_account_id: number | null;
  at: number | null;
  note: Generated<string>;
  on_paper: Generated<Flag>;
}

export interface LeaveExtensionTable {
  id: Generated<number>;
  leave_id: number;
  from_at: number;
  to_at: number;
  reason: string;
  state: string;
  asked_at: number;
  asked_by: number;
  notified_at: number | null;
  notified_to: string;
  decided_at: number | null;
}

export interface LeaveKindTable {
  id: Generated<number>;
  code: string;
  effective_from: string;
  definition: string;
  created_by: number;
  created_at: number;
}

export interface LeaveMatrixTable {
  id: Generated<number>;
  name: string;
  effective_from: string;
  definition: string;
  created_by: number;
  created_at: number;
}

export interface LeaveSettingTable {
  id: number;
  definition: string;
}

export interface LeaveCoverTable {
  window_id: number;
  minimum: number;
  partners: string;
}

export interface LeaveSignerTable {
  role: string;
  account_id: number;
  windows: string;
}

export interface LeaveDelegateTable {
  id: Generated<number>;
  from_account: number;
  to_account: number;
  from_date: string;
  to_date: string;
  reason: string;
  created_by: number;
  created_at: number;
  removed_at: number | null;
}

export interface LeaveProfileTable {
  staff_id: number;
  work_since: string | null;
  unit_since: string | null;
  unit_until: string | null;
  school_holidays: Flag;
  note: string;
}

export interface LeaveBatchTable {
  id: Generated<number>;
  staff_id: number;
  account: string;
  source: string;
  ref: string;
  valid_from: string;
  expires_on: string | null;
  note: string;
}

export interface LeaveEntryTable {
  id: Generated<number>;
  batch_id: number;
  kind: string;
  half_days: number;
  leave_id: number | null;
  at: number;
  account_id: number;
  reason: string;
}
