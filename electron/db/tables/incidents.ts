import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface DisciplineItemTable {
  code: string;
  name: string;
  synonyms: string;
  class: string;
  severity: string;
  veto: Flag;
  pinyin: string;
  active: Flag;
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
}
