import type { Generated } from 'kysely';

export interface AttendanceSettingTable {
  id: number;
  correction_limit: number | null;
  glyphs: string;
}

export interface SettlementTable {
  id: Generated<number>;
  staff_id: number;
  date: string;
  session: string;
  side: string | null;
  action: string;
  corrected_at: number | null;
  was: string | null;
  reason: string;
  proof: string;
  account_id: number;
  at: number;
  revoked_at: number | null;
  revoked_by: number | null;
}

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
}
