import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface ComplaintKindTable {
  code: string;
  name: string;
  reply_days: number;
  close_days: number;
  position: number;
  active: Generated<Flag>;
}

export interface ComplaintCategoryTable {
  code: string;
  name: string;
  position: number;
  active: Generated<Flag>;
}

export interface ComplaintTable {
  id: Generated<number>;
  no: string;
  channel: string;
  kind_code: string;
  category_code: string;
  named: Flag;
  subject: string;
  description: string;
  source_body: Generated<string>;
  source_no: Generated<string>;
  staff_id: number | null;
  window_id: number | null;
  unit_id: number | null;
  occurred_on: string | null;
  received_at: number;
  repeat_of: number | null;
  state: string;
  handler: Generated<string>;
  demand: Generated<string>;
  assigned_on: string | null;
  reply_due: string | null;
  close_due: string;
  replied_on: string | null;
  returns: Generated<number>;
  urged_on: string | null;
  verdict: string | null;
  verdict_on: string | null;
  verdict_reason: Generated<string>;
  apology: string | null;
  apology_on: string | null;
  satisfaction: string | null;
  called_on: string | null;
  closed_on: string | null;
  created_by: number;
  created_at: number;
}

export interface ComplainantTable {
  complaint_id: number;
  name: string;
  phone: string;
  contact: string;
}

export interface ComplaintAllegationTable {
  id: Generated<number>;
  complaint_id: number;
  position: number;
  text: string;
  verdict: string | null;
  finding: Generated<string>;
}

export interface ComplaintStepTable {
  id: Generated<number>;
  complaint_id: number;
  type: string;
  on_date: string;
  at: number;
  by_account: number;
  person: Generated<string>;
  text: Generated<string>;
  due: string | null;
  due_before: string | null;
  result: Generated<string>;
}
