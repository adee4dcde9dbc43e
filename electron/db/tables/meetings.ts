import type { Generated } from 'kysely';
import type { Flag } from './flag';

export interface MeetingTable {
  id: Generated<number>;
  title: string;
  kind: string;
  important: Flag;
  date: string;
  start_minute: number;
  end_minute: number;
  place: string;
  note: string;
  scope: string;
  report_due_at: number | null;
  report_about: string;
  created_by: number;
  created_at: number;
}

export interface MeetingWindowTable {
  meeting_id: number;
  window_id: number;
}

export interface MeetingAttendeeTable {
  meeting_id: number;
  staff_id: number;
  mark: string | null;
  reason: Generated<string>;
  marked_by: number | null;
  marked_at: number | null;
}

export interface MeetingReportTable {
  meeting_id: number;
  window_id: number;
  state: string | null;
  reason: Generated<string>;
  marked_by: number | null;
  marked_at: number | null;
}
