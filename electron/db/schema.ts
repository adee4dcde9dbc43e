import type { AccountRoleTable, AccountTable, AuditLogTable, CenterTable } from './tables/access';
import type {
  AssessmentResultTable,
  MonthAttendanceTable,
  MonthFactTable,
  RulebookDraftTable,
  RulebookTable,
} from './tables/assessment';
import type { AttachmentTable } from './tables/attachments';
import type {
  AttendanceSettingTable,
  DeviceFailureTable,
  OutingTable,
  SettlementTable,
} from './tables/attendance';
import type { AwardOverrideTable, AwardRoundTable, AwardWinnerTable } from './tables/awards';
import type {
  CalendarDayTable,
  DayNoticeTable,
  MonthEventTable,
  MonthPeriodTable,
  TimetableTable,
} from './tables/calendar';
import type {
  CaseMonthChangeTable,
  CaseMonthTable,
  OverdueCaseTable,
  SupervisedTaskStepTable,
  SupervisedTaskTable,
} from './tables/cases';
import type {
  ComplainantTable,
  ComplaintAllegationTable,
  ComplaintCategoryTable,
  ComplaintKindTable,
  ComplaintStepTable,
  ComplaintTable,
} from './tables/complaints';
import type { DocumentTable } from './tables/documents';
import type {
  EvaluationBallotTable,
  EvaluationBatchTable,
  EvaluationReturnTable,
  EvaluationRoundTable,
  EvaluationTotalTable,
} from './tables/evaluation';
import type {
  ConsequenceTable,
  DisciplineItemTable,
  DisciplineTermTable,
  IncidentProcedureTable,
  IncidentTable,
  ItemExemptionTable,
} from './tables/incidents';
import type {
  InspectionRoundTable,
  InspectionTeamMemberTable,
  InspectionTeamTable,
  InspectorTable,
  RoundCheckTable,
  RoundInspectorTable,
  RouteStopTable,
  SupervisorReportTable,
} from './tables/inspections';
import type {
  LeaveBatchTable,
  LeaveCoverTable,
  LeaveDelegateTable,
  LeaveEntryTable,
  LeaveExtensionTable,
  LeaveKindTable,
  LeaveMatrixTable,
  LeaveProfileTable,
  LeaveRequestTable,
  LeaveSettingTable,
  LeaveSignerTable,
  LeaveStepTable,
} from './tables/leave';
import type { MarkGiverTable, MarkTable } from './tables/marks';
import type {
  MeetingAttendeeTable,
  MeetingReportTable,
  MeetingTable,
  MeetingWindowTable,
} from './tables/meetings';
import type {
  MonthAdjustmentLineTable,
  MonthAdjustmentTable,
  MonthObjectionTable,
  MonthReviewTable,
  MonthSignatureTable,
  MonthVersionTable,
  MonthWaiverTable,
} from './tables/month-life';
import type {
  DataDeclarationTable,
  DeviceClockTable,
  DeviceTable,
  MachineMappingTable,
  MachineUserTable,
  PunchCoverageTable,
  PunchImportTable,
  PunchIssueTable,
  PunchLayoutTable,
  PunchQuarantineTable,
  PunchTable,
  WatchFileTable,
  WatchFolderTable,
} from './tables/punches';
import type {
  RectificationCampaignTable,
  RectificationSettingsTable,
  RectificationStepTable,
  RectificationTable,
} from './tables/rectification';
import type {
  DutyChangeTable,
  DutyLogTable,
  DutyTable,
  ShiftPatternTable,
  ShiftTable,
} from './tables/roster';
import type { PostingTable, StaffTable, UnitTable, WindowTable } from './tables/staff';

export type { Flag } from './tables/flag';

/** Every table as Kysely sees it; tests/migrations compares it with what the migrations make. */
export interface Schema {
  attachment: AttachmentTable;
  award_round: AwardRoundTable;
  award_override: AwardOverrideTable;
  award_winner: AwardWinnerTable;
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
  punch_layout: PunchLayoutTable;
  watch_folder: WatchFolderTable;
  watch_file: WatchFileTable;
  settlement: SettlementTable;
  device_failure: DeviceFailureTable;
  outing: OutingTable;
  attendance_setting: AttendanceSettingTable;
  leave_request: LeaveRequestTable;
  leave_step: LeaveStepTable;
  leave_extension: LeaveExtensionTable;
  leave_kind: LeaveKindTable;
  leave_matrix: LeaveMatrixTable;
  leave_setting: LeaveSettingTable;
  leave_cover: LeaveCoverTable;
  leave_signer: LeaveSignerTable;
  leave_delegate: LeaveDelegateTable;
  leave_profile: LeaveProfileTable;
  leave_batch: LeaveBatchTable;
  leave_entry: LeaveEntryTable;
  discipline_item: DisciplineItemTable;
  discipline_term: DisciplineTermTable;
  item_exemption: ItemExemptionTable;
  incident_procedure: IncidentProcedureTable;
  incident: IncidentTable;
  consequence: ConsequenceTable;
  complaint_kind: ComplaintKindTable;
  complaint_category: ComplaintCategoryTable;
  complaint: ComplaintTable;
  complainant: ComplainantTable;
  complaint_allegation: ComplaintAllegationTable;
  complaint_step: ComplaintStepTable;
  inspector: InspectorTable;
  inspection_team: InspectionTeamTable;
  inspection_team_member: InspectionTeamMemberTable;
  route_stop: RouteStopTable;
  inspection_round: InspectionRoundTable;
  round_inspector: RoundInspectorTable;
  round_check: RoundCheckTable;
  supervisor_report: SupervisorReportTable;
  rulebook: RulebookTable;
  rulebook_draft: RulebookDraftTable;
  month_attendance: MonthAttendanceTable;
  month_fact: MonthFactTable;
  assessment_result: AssessmentResultTable;
  document: DocumentTable;
  month_review: MonthReviewTable;
  month_signature: MonthSignatureTable;
  month_objection: MonthObjectionTable;
  month_waiver: MonthWaiverTable;
  month_adjustment: MonthAdjustmentTable;
  month_adjustment_line: MonthAdjustmentLineTable;
  month_version: MonthVersionTable;
  evaluation_round: EvaluationRoundTable;
  evaluation_batch: EvaluationBatchTable;
  evaluation_ballot: EvaluationBallotTable;
  evaluation_total: EvaluationTotalTable;
  evaluation_return: EvaluationReturnTable;
  case_month: CaseMonthTable;
  case_month_change: CaseMonthChangeTable;
  overdue_case: OverdueCaseTable;
  supervised_task: SupervisedTaskTable;
  supervised_task_step: SupervisedTaskStepTable;
  mark_giver: MarkGiverTable;
  mark: MarkTable;
  meeting: MeetingTable;
  meeting_window: MeetingWindowTable;
  meeting_attendee: MeetingAttendeeTable;
  meeting_report: MeetingReportTable;
  duty: DutyTable;
  duty_change: DutyChangeTable;
  duty_log: DutyLogTable;
  rectification_campaign: RectificationCampaignTable;
  rectification: RectificationTable;
  rectification_step: RectificationStepTable;
  rectification_settings: RectificationSettingsTable;
  shift: ShiftTable;
  shift_pattern: ShiftPatternTable;
}
