import type { Generated } from 'kysely';

export interface DutyTable {
  id: Generated<number>;
  date: string;
  kind: string;
  window_id: number | null;
  staff_id: number;
  start_minute: number;
  end_minute: number;
  for_staff_id: number | null;
  note: string;
  created_by: number;
  created_at: number;
}
