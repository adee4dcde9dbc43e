import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface CaseMonthTable {
  month: string;
  window_id: number;
  handled: number | null;
  on_time: number | null;
  early: number | null;
  overdue: number | null;
  returned: number | null;
  due: number | null;
  entered: number | null;
  note: Generated<string>;
  saved_by: number;
  saved_at: number;
}

export interface CaseMonthChangeTable {
  id: Generated<number>;
  month: string;
  window_id: number;
  before: string;
  after: string;
  reason: string;
  by_account: number;
  at: number;
}

export interface OverdueCaseTable {
  id: Generated<number>;
  case_no: string;
  matter: string;
  window_id: number;
  staff_id: number | null;
  due_on: string;
  done_on: string | null;
  found_on: string;
  reason: Generated<string>;
  excused_by: Generated<string>;
  excused_reason: Generated<string>;
  excused_on: string | null;
  created_by: number;
  created_at: number;
}

export interface SupervisedTaskTable {
  id: Generated<number>;
  no: string;
  title: string;
  content: Generated<string>;
  source: string;
  source_body: Generated<string>;
  source_no: Generated<string>;
  window_id: number | null;
  unit_id: number | null;
  staff_id: number | null;
  issued_on: string;
  due_on: string;
  state: string;
  done_on: string | null;
  result: string | null;
  created_by: number;
  created_at: number;
}

export interface SupervisedTaskStepTable {
  id: Generated<number>;
  task_id: number;
  type: string;
  on_date: string;
  text: Generated<string>;
  due_before: string;
  due_after: string;
  state_before: string;
  done_before: string | null;
  result_before: string | null;
  result: string | null;
  harm: Flag;
  by_account: number;
  at: number;
}
