import type { Generated } from 'kysely';

export interface DocumentTable {
  id: Generated<number>;
  kind: string;
  month: string;
  year: number;
  serial: number | null;
  number: string;
  subject_id: number | null;
  title: string;
  html: string;
  digest: string;
  seal_code: string;
  issued_at: number;
  issued_by: number;
  voided_at: number | null;
  voided_by: number | null;
  void_reason: Generated<string>;
}
