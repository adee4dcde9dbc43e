import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface InspectorTable {
  id: Generated<number>;
  kind: string;
  name: string;
  pinyin: string;
  org: string;
  phone: string;
  area: string;
  term_from: string | null;
  term_to: string | null;
  reports: Flag;
  note: string;
  active: Flag;
}

export interface InspectionTeamTable {
  id: Generated<number>;
  name: string;
  active: Flag;
}

export interface InspectionTeamMemberTable {
  team_id: number;
  inspector_id: number;
}

export interface RouteStopTable {
  window_id: number;
  position: number;
}

export interface InspectionRoundTable {
  id: Generated<number>;
  kind: string;
  announced: Flag;
  team_id: number | null;
  campaign: string;
  area: string;
  planned_on: string | null;
  state: string;
  started_at: number | null;
  paused_at: number | null;
  ended_at: number | null;
  note: string;
  cancel_reason: string;
  created_by: number;
  created_at: number;
}

export interface RoundInspectorTable {
  round_id: number;
  inspector_id: number;
}

export interface RoundCheckTable {
  id: Generated<number>;
  round_id: number;
  window_id: number;
  staff_id: number | null;
  status: string;
  at: number;
  item_code: string | null;
  note: string;
  marked_by: number;
}

export interface SupervisorReportTable {
  inspector_id: number;
  period: string;
  received_on: string;
  items: number;
  units: number;
  rectified: number;
  summary: string;
  created_by: number;
}
