import type { Generated } from 'kysely';

export interface EvaluationRoundTable {
  id: Generated<number>;
  title: string;
  source: string;
  target: string;
  from_date: string;
  to_date: string;
  issued: number | null;
  returned: number | null;
  aspects: string;
  levels: string;
  rounding: string;
  cap: number | null;
  tie: string;
  note: Generated<string>;
  finished_at: number | null;
  finished_by: number | null;
  created_by: number;
  created_at: number;
}

export interface EvaluationBatchTable {
  id: Generated<number>;
  round_id: number;
  kind: string;
  label: string;
  file_sha: string | null;
  entered_by: number;
  entered_at: number;
}

export interface EvaluationBallotTable {
  id: Generated<number>;
  round_id: number;
  batch_id: number;
  seq: number;
  window_id: number | null;
  staff_id: number | null;
  answers: string;
  invalid: string | null;
  note: Generated<string>;
  press: string | null;
}

export interface EvaluationTotalTable {
  id: Generated<number>;
  round_id: number;
  batch_id: number;
  window_id: number | null;
  staff_id: number | null;
  valid: number;
  invalid: string;
  votes: string;
}

export interface EvaluationReturnTable {
  round_id: number;
  staff_id: number;
}
