import type { Generated } from 'kysely';

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1;

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
  end_date: string | null;
}

export interface CalendarDayTable {
  date: string;
  kind: string;
  name: string;
  source: string;
}

export interface TimetableTable {
  id: Generated<number>;
  code: string;
  name: string;
  effective_from: string;
  definition: string;
}

export interface DayNoticeTable {
  id: Generated<number>;
  name: string;
  from_date: string;
  to_date: string;
  scope: string;
  effect: string;
  account_id: number;
  at: number;
  revoked_at: number | null;
  revoked_by: number | null;
  revoke_reason: Generated<string>;
}

export interface MonthPeriodTable {
  month: string;
  state: string;
  person_rulebook_id: number | null;
  window_rulebook_id: number | null;
  digest: string | null;
  changed_at: number;
  changed_by: number;
}

export interface MonthEventTable {
  id: Generated<number>;
  month: string;
  from_state: string;
  to_state: string;
  at: number;
  account_id: number;
  reason: string;
}

export interface DeviceTable {
  code: string;
  name: string;
  first_at: number;
  retired_on: string | null;
}

export interface DeviceClockTable {
  id: Generated<number>;
  device: string;
  from_date: string;
  to_date: string | null;
  ahead_seconds: number;
  reason: string;
  account_id: number;
  at: number;
}

export interface PunchImportTable {
  id: Generated<number>;
  file_name: string;
  sha256: string;
  bytes: number;
  format: string;
  encoding: string;
  state: string;
  first_punch_id: number;
  read_count: Generated<number>;
  accepted: Generated<number>;
  duplicate: Generated<number>;
  quarantined: Generated<number>;
  rejected: Generated<number>;
  flagged: Generated<number>;
  unmapped: Generated<number>;
  first_at: number | null;
  last_at: number | null;
  started_at: number;
  finished_at: number | null;
  account_id: number;
}

export interface PunchCoverageTable {
  import_id: number;
  device: string;
  first_at: number;
  last_at: number;
}

export interface MachineUserTable {
  id: Generated<number>;
  machine_id: string;
  name: string | null;
}

export interface MachineMappingTable {
  id: Generated<number>;
  machine_user_id: number;
  staff_id: number;
  from_at: number;
  until_at: number;
}

export interface PunchTable {
  id: Generated<number>;
  machine_user_id: number;
  at: number;
  import_id: number;
  line: number;
  device: string;
  direction: string | null;
  verify: string | null;
  raw: string;
}

export interface PunchQuarantineTable {
  id: Generated<number>;
  machine_user_id: number;
  at: number;
  import_id: number;
  line: number;
  device: string;
  code: string;
}

export interface PunchIssueTable {
  import_id: number;
  line: number;
  outcome: string;
  code: string;
  params: string;
  raw: string;
  sheet: string | null;
  row: number | null;
}

export interface DataDeclarationTable {
  id: Generated<number>;
  until_date: string;
  reason: string;
  account_id: number;
  at: number;
}

export interface AttendanceSettingTable {
  id: number;
  correction_limit: number | null;
  glyphs: string;
}

export interface SettlementTable {
  id: Generated<number>;
  staff_id: number;
  date: string;
  session: string;
  side: string | null;
  action: string;
  corrected_at: number | null;
  was: string | null;
  reason: string;
  proof: string;
  account_id: number;
  at: number;
  revoked_at: number | null;
  revoked_by: number | null;
}

export interface LeaveRequestTable {
  id: Generated<number>;
  staff_id: number;
  kind: string;
  start_at: number;
  end_at: number;
  reason: string;
  substitute_id: number | null;
  state: string;
  submitted_at: number;
  notified_at: number | null;
  notified_to: string;
  approver_name: string;
  decided_at: number | null;
  decided_by: number | null;
  decision_note: string;
  returned_at: number | null;
  returned_by: number | null;
  created_by: number;
  version: Generated<number>;
}

export interface DisciplineItemTable {
  code: string;
  name: string;
  synonyms: string;
  class: string;
  severity: string;
  veto: Flag;
  pinyin: string;
  active: Flag;
}

export interface IncidentTable {
  id: Generated<number>;
  staff_id: number | null;
  window_id: number | null;
  no_person_reason: string;
  date: string;
  minute: number | null;
  item_code: string;
  source: string;
  place: string;
  description: string;
  points: number | null;
  points_reason: string;
  state: string;
  decision_reason: string;
  decided_by: number | null;
  decided_at: number | null;
  created_by: number;
  created_at: number;
}

export interface RulebookTable {
  id: Generated<number>;
  code: string;
  version: number;
  name: string;
  subject: string;
  effective_from: string;
  definition: string;
  created_at: number;
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
}

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

export interface DutyTable {
  id: Generated<number>;
  date: string;
  kind: string;
  window_id: number | null;
  staff_id: number;
  start_minute: number;
  end_minute: number;
  for_staff_id: number | null;
  note: string;
  created_by: number;
  created_at: number;
}

/** Every table as Kysely sees it; tests/migrations compares it with what the migrations make. */
export interface Schema {
  center: CenterTable;
  account: AccountTable;
  account_role: AccountRoleTable;
  audit_log: AuditLogTable;
  unit: UnitTable;
  window: WindowTable;
  staff: StaffTable;
  posting: PostingTable;
  calendar_day: CalendarDayTable;
  timetable: TimetableTable;
  day_notice: DayNoticeTable;
  month_period: MonthPeriodTable;
  month_event: MonthEventTable;
  device: DeviceTable;
  device_clock: DeviceClockTable;
  punch_import: PunchImportTable;
  punch_coverage: PunchCoverageTable;
  machine_user: MachineUserTable;
  machine_mapping: MachineMappingTable;
  punch: PunchTable;
  punch_quarantine: PunchQuarantineTable;
  punch_issue: PunchIssueTable;
  data_declaration: DataDeclarationTable;
  settlement: SettlementTable;
  attendance_setting: AttendanceSettingTable;
  leave_request: LeaveRequestTable;
  discipline_item: DisciplineItemTable;
  incident: IncidentTable;
  rulebook: RulebookTable;
  month_attendance: MonthAttendanceTable;
  month_fact: MonthFactTable;
  assessment_result: AssessmentResultTable;
  document: DocumentTable;
  meeting: MeetingTable;
  meeting_window: MeetingWindowTable;
  meeting_attendee: MeetingAttendeeTable;
  meeting_report: MeetingReportTable;
  duty: DutyTable;
}
