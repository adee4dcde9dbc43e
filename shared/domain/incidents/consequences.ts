/** What follows from an incident besides its points (seed rows 126–149, 196). */
export const CONSEQUENCE_KINDS = [
  'talk_reminder',
  'criticism',
  'public_criticism',
  'public_warning',
  'self_criticism',
  'apology',
  'unit_letter',
  'admonition',
  'award_loss',
  'post_change',
  'refund',
  'media',
  'superior_notice',
  'discipline_body',
  'other',
] as const;
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** Whom it falls on; all but the person are 连带责任 (seed rows 128, 133, 143). */
export const CONSEQUENCE_TARGETS = [
  'person',
  'window_manager',
  'unit',
  'unit_head',
  'supervisor',
  'office',
] as const;
export type ConsequenceTarget = (typeof CONSEQUENCE_TARGETS)[number];

export type ConsequenceState = 'due' | 'overdue' | 'done' | 'cancelled';

/** Where a decided consequence stands on a day. */
export function consequenceState(
  row: { executedOn: string | null; dueOn: string | null; cancelledReason: string },
  today: string,
): ConsequenceState {
  if (row.executedOn !== null) return 'done';
  if (row.cancelledReason !== '') return 'cancelled';
  return row.dueOn !== null && row.dueOn < today ? 'overdue' : 'due';
}
