import type { Generated } from 'kysely';

export interface RulebookTable {
  id: Generated<number>;
  code: string;
  version: number;
  name: string;
  subject: string;
  effective_from: string;
  definition: string;
  created_at: number;
  effective_to: string | null;
}

export interface RulebookDraftTable {
  id: Generated<number>;
  name: string;
  subject: string;
  effective_from: string;
  based_on: number | null;
  definition: string;
  revision: Generated<number>;
  created_by: number;
  created_at: number;
  updated_by: number;
  updated_at: number;
}

export interface MonthAttendanceTable {
  month: string;
  staff_id: number;
  days: string;
}

export interface MonthFactTable {
  month: string;
  fact_id: string;
  fact: string;
}

export interface AssessmentResultTable {
  id: Generated<number>;
  month: string;
  subject: string;
  subject_id: number;
  name: string;
  rulebook_id: number;
  base: number;
  score: number;
  grade: string;
  rank: number;
  detail: string;
}
