import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  month_not_closed: '{{month}} has no result that holds; nothing was saved. Correct an open month itself.',
  review_dates: 'The review ends before it begins; nothing was saved.',
  objections_open: '{{count}} objections are not decided; nothing was confirmed.',
  objection_decided: 'It is decided or withdrawn already; nothing was changed.',
  objection_decision: 'An objection is upheld, partly upheld or dismissed; nothing was saved.',
  points_required: 'The points to give back are missing; nothing was saved.',
  waiver_fact_required: 'Nothing to waive was chosen; nothing was saved.',
  waiver_exists: 'This is waived already; nothing was saved.',
  waiver_too_much: '{{points}} is more than the {{taken}} taken; nothing was saved.',
  already_revoked: 'It is taken back already; nothing was changed.',
  sign_leader_only: 'Only the leader signs with an account. Register a signature on paper instead.',
  signature_incomplete: 'Who signed or when is missing; nothing was signed.',
  adjustment_exists: 'This was adjusted already; nothing was charged twice.',
  adjustment_over_full: 'The mark is above the full {{full}} points. Nothing was filed. Check it.',
  adjustment_nothing: 'No score would differ by the rulebook of that month; nothing was filed.',
  adjustment_other_month: '{{date}} is not in {{month}}; nothing was filed.',
  adjustment_charged: '{{month}} has charged it and is closed; it cannot be taken back. File another one.',
  adjustment_has_later: 'No. {{id}} builds on this one; take that back first.',
  adjustments_about:
    '{{count}} adjustments are about {{month}} (charged in {{charge}}); take them back first.',
  fact_incomplete: 'Minutes, half days or the item are missing; nothing was filed.',
  close_blocked: 'The month cannot be closed yet. Nothing was changed; settle what the check list names.',
  close_unaccepted: 'Something is not settled; nothing was closed. Settle it, or accept it when closing.',
  month_not_open: '{{month}} is closed already; nothing was done. Reload the page.',
  month_not_in_state: '{{month}} is not in the right state for this; nothing was changed. Reload the page.',
  trial_problems:
    '“{{file}}” has {{count}} problems (first: {{place}}); nothing was computed and no month was touched. Correct it and choose it again.',
  clause_gone:
    'The rulebook of this month has no clause “{{clause}}”; nothing was computed. Reload the page.',
};
