import type { Generated } from 'kysely';

export interface CalendarDayTable {
  date: string;
  kind: string;
  name: string;
  source: string;
}

export interface TimetableTable {
  id: Generated<number>;
  code: string;
  name: string;
  effective_from: string;
  definition: string;
}

export interface DayNoticeTable {
  id: Generated<number>;
  name: string;
  from_date: string;
  to_date: string;
  scope: string;
  effect: string;
  account_id: number;
  at: number;
  revoked_at: number | null;
  revoked_by: number | null;
  revoke_reason: Generated<string>;
}

export interface MonthPeriodTable {
  month: string;
  state: string;
  person_rulebook_id: number | null;
  window_rulebook_id: number | null;
  unit_rulebook_id: number | null;
  digest: string | null;
  changed_at: number;
  changed_by: number;
}

export interface MonthEventTable {
  id: Generated<number>;
  month: string;
  from_state: string;
  to_state: string;
  at: number;
  account_id: number;
  reason: string;
}
