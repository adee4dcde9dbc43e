import type { Generated } from 'kysely';

export interface AwardRoundTable {
  id: Generated<number>;
  subject: string;
  award: string;
  period: string;
  rulebook_id: number;
  state: string;
  frozen: string;
  decision: string;
  publish_date: string | null;
  void_reason: Generated<string>;
  created_by: number;
  created_at: number;
}

export interface AwardOverrideTable {
  round_id: number;
  subject_id: number;
  action: string;
  reason: string;
  account_id: number;
  at: number;
}

export interface AwardWinnerTable {
  round_id: number;
  subject_id: number;
  name: string;
  won_by: string;
}
