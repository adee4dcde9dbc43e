import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface DisciplineItemTable {
  code: string;
  name: string;
  synonyms: string;
  pinyin: string;
  active: Flag;
}

export interface DisciplineTermTable {
  item_code: string;
  valid_from: string;
  class: string;
  severity: string;
  veto: Flag;
  clause: string;
  exemption: string;
}

export interface ItemExemptionTable {
  id: Generated<number>;
  item_code: string;
  window_id: number | null;
  staff_id: number | null;
  from_date: string;
  until_date: string | null;
  reason: string;
}

export interface IncidentProcedureTable {
  valid_from: string;
  notice_required: Flag;
  answer_days: number;
  appeal_days: number;
  clause: string;
}

export interface IncidentTable {
  id: Generated<number>;
  staff_id: number | null;
  window_id: number | null;
  no_person_reason: string;
  date: string;
  minute: number | null;
  item_code: string;
  source: string;
  place: string;
  description: string;
  points: number | null;
  points_reason: string;
  state: string;
  decision_reason: string;
  decided_by: number | null;
  decided_at: number | null;
  created_by: number;
  created_at: number;
  event_id: Generated<number>;
  witnesses: Generated<string>;
  amount: number | null;
  corrected_on: string | null;
  bulletin_no: Generated<string>;
  check_id: number | null;
  complaint_id: number | null;
  cause_id: number | null;
  notified_at: number | null;
  notified_by: number | null;
  notice_way: string | null;
  answer_by: string | null;
  answered_at: number | null;
  answered_name: Generated<string>;
  statement: Generated<string>;
  outcome: string | null;
  ground: string | null;
  decided_item: string | null;
  decided_points: number | null;
  merged_into: number | null;
  appeal_by: string | null;
  appealed_at: number | null;
  appeal_name: Generated<string>;
  appeal: Generated<string>;
  resolved_at: number | null;
  resolved_by: number | null;
  resolution: Generated<string>;
  finished_at: number | null;
}

export interface ConsequenceTable {
  id: Generated<number>;
  incident_id: number;
  kind: string;
  target: string;
  staff_id: number | null;
  unit_id: number | null;
  target_name: string;
  reason: string;
  decided_on: string;
  decided_by: number;
  due_on: string | null;
  executed_on: string | null;
  paper_no: string;
  note: string;
  cancelled_reason: string;
}
