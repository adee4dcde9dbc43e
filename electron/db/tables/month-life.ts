import type { Generated } from 'kysely';

export interface MonthReviewTable {
  month: string;
  from_date: string;
  to_date: string;
  note: string;
  account_id: number;
  at: number;
}

export interface MonthSignatureTable {
  month: string;
  mode: string;
  signer: string;
  signed_on: string;
  note: string;
  account_id: number;
  at: number;
}

export interface MonthObjectionTable {
  id: Generated<number>;
  month: string;
  kind: string;
  subject: string;
  subject_id: number;
  fact_id: string | null;
  text: string;
  filed_by: string;
  filed_on: string;
  state: string;
  decision_reason: Generated<string>;
  decided_by: number | null;
  decided_at: number | null;
  created_by: number;
  created_at: number;
}

/** Filed once, taken back at most once. */
interface Revocable {
  created_by: number;
  created_at: number;
  revoked_by: number | null;
  revoked_at: number | null;
  revoke_reason: Generated<string>;
}

export interface MonthWaiverTable extends Revocable {
  id: Generated<number>;
  month: string;
  subject: string;
  subject_id: number;
  kind: string;
  fact_id: string | null;
  points: number | null;
  reason: string;
  objection_id: number | null;
}

export interface MonthAdjustmentTable extends Revocable {
  id: Generated<number>;
  about_month: string;
  charge_month: string;
  date: string | null;
  staff_id: number | null;
  window_id: number | null;
  clause: string;
  change: string;
  change_key: string;
  reason: string;
  proof: string;
  decider: string;
  objection_id: number | null;
}

export interface MonthAdjustmentLineTable {
  adjustment_id: number;
  subject: string;
  subject_id: number;
  name: string;
  points: number;
  score_before: number | null;
  score_after: number | null;
}

export interface MonthVersionTable {
  id: Generated<number>;
  month: string;
  no: number;
  cause: string;
  digest: string;
  content: Uint8Array;
  account_id: number;
  at: number;
}
