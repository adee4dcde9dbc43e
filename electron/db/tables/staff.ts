import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface UnitTable {
  id: Generated<number>;
  code: string;
  name: string;
  short_name: string;
  vertical: Flag;
  superior: string;
  head: string;
  deputy: string;
  phone: string;
  pinyin: string;
  active: Flag;
  /** The supervision office itself. */
  office: Generated<Flag>;
}

export interface WindowTable {
  id: Generated<number>;
  code: string;
  name: string;
  unit_id: number | null;
  area: string;
  pinyin: string;
  active: Flag;
}

export interface StaffTable {
  id: Generated<number>;
  staff_no: string;
  name: string;
  gender: string;
  unit_id: number;
  phone: string;
  entry_date: string;
  exit_date: string | null;
  note: string;
  pinyin: string;
}

export interface PostingTable {
  id: Generated<number>;
  staff_id: number;
  window_id: number;
  duty: string;
  post: string;
  start_date: string;
  start_minute: Generated<number>;
  end_date: string | null;
}
