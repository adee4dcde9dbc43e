import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface DutyTable {
  id: Generated<number>;
  date: string;
  kind: string;
  window_id: number | null;
  staff_id: number;
  start_minute: number;
  end_minute: number;
  for_staff_id: number | null;
  shift_id: number | null;
  note: string;
  created_by: number;
  created_at: number;
}

export interface DutyChangeTable {
  id: Generated<number>;
  kind: string;
  note: string;
  from_date: string;
  to_date: string;
  before: string;
  after: string;
  account_id: number;
  changed_at: number;
  undone_at: number | null;
}

export interface DutyLogTable {
  id: Generated<number>;
  date: string;
  leader_id: number;
  weather: string;
  visitors: number | null;
  handover: string;
  incidents: string;
  other: string;
  signed_at: number | null;
  created_by: number;
  created_at: number;
  changed_at: number;
}

export interface ShiftTable {
  id: Generated<number>;
  name: string;
  sign: string;
  colour: string;
  sessions: string;
  rest_after: number;
  retired: Flag;
}

export interface ShiftPatternTable {
  id: Generated<number>;
  name: string;
  steps: string;
}
