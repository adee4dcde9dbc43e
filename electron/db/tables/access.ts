import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface CenterTable {
  id: number;
  name: string;
  short_name: string;
  supervision_office: string;
  phone: string;
  address: string;
  idle_minutes: number;
  demo: Flag;
  created_at: number;
}

export interface AccountTable {
  id: Generated<number>;
  username: string;
  username_key: string;
  display_name: string;
  password_hash: string;
  staff_id: number | null;
  disabled: Flag;
  must_change_password: Flag;
  failed_count: Generated<number>;
  locked_until: number | null;
  last_login_at: number | null;
  created_at: number;
}

export interface AccountRoleTable {
  account_id: number;
  role: string;
}

export interface AuditLogTable {
  id: Generated<number>;
  at: number;
  account_id: number | null;
  account_name: string;
  operation: string;
  entity: string;
  entity_id: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  chain: string | null;
}
