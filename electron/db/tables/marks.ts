import type { Generated } from 'kysely';

export interface MarkGiverTable {
  id: Generated<number>;
  month: string;
  subject: string;
  type: string;
  code: string;
  rater: string;
  name: Generated<string>;
  own_id: number | null;
  absent: Generated<string>;
  doc_no: Generated<string>;
  doc_date: string | null;
  position: Generated<number>;
  created_by: number;
  created_at: number;
}

export interface MarkTable {
  giver_id: number;
  item: string;
  subject_id: number;
  score: number | null;
  saved_by: number;
  saved_at: number;
}
