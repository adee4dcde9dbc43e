import type { Generated } from 'kysely';

export interface RectificationCampaignTable {
  id: Generated<number>;
  name: string;
  source: string;
  from_date: string;
  until_date: string | null;
  note: string;
  closed_on: string | null;
  created_by: number;
  created_at: number;
}

export interface RectificationTable {
  id: Generated<number>;
  no: string;
  origin: string;
  origin_id: number | null;
  campaign_id: number | null;
  campaign_no: number | null;
  problem: string;
  measure: string;
  staff_id: number | null;
  window_id: number | null;
  unit_id: number | null;
  owner: string;
  raised_by: string;
  issued_on: string;
  due: string;
  state: string;
  level: Generated<number>;
  extensions: Generated<number>;
  returns: Generated<number>;
  look_by: string | null;
  look_result: string | null;
  satisfaction: string | null;
  closed_on: string | null;
  created_by: number;
  created_at: number;
}

export interface RectificationStepTable {
  id: Generated<number>;
  order_id: number;
  type: string;
  on_date: string;
  at: number;
  by_account: number;
  person: string;
  text: string;
  due: string;
  due_before: string | null;
  result: string;
}

export interface RectificationSettingsTable {
  id: number;
  window_days: number;
  unit_days: number;
  leader_days: number;
  due_days: number;
  look_days: number;
}
