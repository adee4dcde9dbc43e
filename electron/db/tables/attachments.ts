import type { Generated } from 'kysely';

export interface AttachmentTable {
  id: Generated<number>;
  owner_kind: string;
  owner_id: number;
  sha256: string;
  type: string;
  bytes: number;
  name: string;
  note: string;
  added_by: number;
  added_at: number;
  withdrawn_by: number | null;
  withdrawn_at: number | null;
  withdrawn_reason: string;
}
