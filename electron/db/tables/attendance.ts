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
  witness: Generated<string>;
  failure_id: number | null;
  account_id: number;
  at: number;
  revoked_at: number | null;
  revoked_by: number | null;
}

export interface DeviceFailureTable {
  id: Generated<number>;
  device: string;
  from_at: number;
  to_at: number;
  reason: string;
  account_id: number;
  at: number;
  revoked_at: number | null;
  revoked_by: number | null;
}

export interface OutingTable {
  id: Generated<number>;
  staff_id: number;
  kind: string;
  out_at: number;
  due_at: number | null;
  back_at: number | null;
  place: string;
  reason: string;
  allowed_by: string;
  account_id: number;
  at: number;
  closed_by: number | null;
  revoked_at: number | null;
  revoked_by: number | null;
}
