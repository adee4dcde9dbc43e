/** The six roles of the office; an account may hold several. */
export const ROLES = ['officer', 'chief', 'manager', 'leader', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

const SUPERVISION: Role[] = ['officer', 'chief'];
const CASE_READERS: Role[] = ['officer', 'chief', 'leader', 'auditor'];

/**
 * Who may do what. Each operation of each contract names one of these; the door refuses the rest.
 * The administrator sees no case content; the auditor reads everything and changes nothing.
 */
export const PERMISSIONS = {
  'staff.read': [...CASE_READERS, 'manager'],
  'staff.write': SUPERVISION,
  'calendar.read': [...CASE_READERS, 'manager', 'admin'],
  'calendar.write': SUPERVISION,
  'punches.read': CASE_READERS,
  'punches.write': SUPERVISION,
  'attendance.read': CASE_READERS,
  'attendance.write': SUPERVISION,
  /** Limits and marks of the office: the chief's, not the administrator's. */
  'attendance.rules': ['chief'],
  'leave.read': [...CASE_READERS, 'manager'],
  'leave.write': [...SUPERVISION, 'manager'],
  'leave.approve': [...SUPERVISION, 'manager', 'leader'],
  /** Enters paper slips, settles and corrects balances. */
  'leave.office': SUPERVISION,
  /** Kinds, approval matrix, opening of a year. */
  'leave.rules': ['chief'],
  'incidents.read': CASE_READERS,
  'incidents.write': SUPERVISION,
  /** Statements and appeals; a window manager's for the own windows. */
  'incidents.answer': [...SUPERVISION, 'manager'],
  /** The catalogue, how people are heard, and what becomes of appeals. */
  'incidents.rules': ['chief'],
  'inspections.read': CASE_READERS,
  'inspections.write': SUPERVISION,
  /** Who looked, who recorded and who witnessed: kept from the rest, so that nobody gets even (seed row 194). */
  'inspectors.read': ['officer', 'chief', 'auditor'],
  'evaluation.read': CASE_READERS,
  'evaluation.write': SUPERVISION,
  /** Who handed in a sheet of a mutual round: kept from those who type the sheets. */
  'evaluation.raters': ['chief', 'auditor'],
  'evaluation.collect': ['chief'],
  /** Marks of raters and scores of other bodies. */
  'marks.read': CASE_READERS,
  'marks.write': SUPERVISION,
  /** Who gave what in a secret rating: kept from the rest, who see counts and means. */
  'marks.secret': ['chief', 'auditor'],
  /** Figures of cases handled, overdue cases, supervised tasks. */
  'cases.read': CASE_READERS,
  'cases.write': SUPERVISION,
  'complaints.read': CASE_READERS,
  'complaints.write': SUPERVISION,
  /** Complaints somebody answers for: a window manager's are those of the own windows whose slip went out. */
  'complaints.own': [...CASE_READERS, 'manager'],
  /** The window's reply; a window manager's for the own windows. */
  'complaints.answer': [...SUPERVISION, 'manager'],
  /** The first page of a window manager: what the office asks of the own windows. */
  'desk.own': ['manager'],
  /** Kinds with their limits, and categories. */
  'complaints.rules': ['chief'],
  /** Who complained: only those who talk to them, so that nobody gets even (seed row 194). */
  'complainants.read': SUPERVISION,
  'rectification.read': CASE_READERS,
  'rectification.write': SUPERVISION,
  /** Orders somebody answers for: a window manager's are those of the own windows. */
  'rectification.own': [...CASE_READERS, 'manager'],
  /** Reports of what was put right; a window manager's for the own windows. */
  'rectification.answer': [...SUPERVISION, 'manager'],
  /** Presets, and when an overdue order goes further up. */
  'rectification.rules': ['chief'],
  'rulebook.read': [...CASE_READERS, 'manager', 'admin'],
  'rulebook.write': ['chief'],
  /** Writes drafts; only the chief puts one in force. */
  'rulebook.draft': SUPERVISION,
  'assessment.read': CASE_READERS,
  /** Results of whoever asks: a window manager's are those of the own windows. */
  'assessment.own': [...CASE_READERS, 'manager'],
  /** Statements and objections; a window manager files them for the own windows. */
  'assessment.object': [...SUPERVISION, 'manager'],
  'assessment.adjust': SUPERVISION,
  /** Close, review, decide, waive, reopen. */
  'assessment.close': ['chief'],
  'assessment.confirm': ['chief'],
  /** The leader's act; the chief registers a signature on paper. */
  'assessment.sign': ['chief', 'leader'],
  'documents.read': CASE_READERS,
  'documents.issue': ['chief'],
  'accounts.manage': ['admin'],
  'settings.read': [...CASE_READERS, 'manager', 'admin'],
  'settings.write': ['admin', 'chief'],
  'backup.manage': ['admin', 'chief'],
  'audit.read': ['auditor', 'chief'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** True when one of the roles grants the permission. */
export function can(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
}
