import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  leave_end_before_start: 'The end is not after the begin; nothing was saved. Correct the times.',
  leave_too_long: 'One leave cannot exceed {{days}} days; nothing was saved. End the posting instead.',
  leave_outside_posting: 'Not posted on {{date}}; nothing was saved. Correct the dates or the posting.',
  leave_overlap:
    'It overlaps another leave from {{from}} to {{to}}; nothing was saved. Correct the dates or cancel that one.',
  leave_kind_unknown:
    'There is no such kind, or it is out of use that day; nothing was saved. Choose another.',
  leave_kind_name:
    'A kind of your own needs a name, and a fixed kind keeps what it counts as; nothing was saved.',
  leave_kind_twice: 'A kind named “{{name}}” exists; nothing was saved. Choose another name.',
  substitute_self: 'Nobody stands in for themselves; nothing was saved. Choose somebody else.',
  substitute_not_posted: 'The stand-in is not posted on {{date}}; nothing was saved. Choose somebody else.',
  substitute_on_leave:
    'The stand-in is on leave from {{from}} to {{to}}; nothing was saved. Choose somebody else.',
  substitute_other_window:
    'The stand-in serves another window and the two have no agreement; nothing was saved. Choose somebody else or agree it first.',
  substitute_required: 'A stand-in (B post) must be named; nothing was saved. Choose one.',
  substitute_needed_elsewhere:
    'The person stands in for {{name}} in this time; nothing was saved. Find {{name}} another stand-in first.',
  stand_in_required:
    'The window has one person only, so the home unit must send somebody; nothing was saved. Enter the name.',
  leave_matrix_no_answer:
    'The approval table does not say who signs such a leave; it was not sent. Ask the chief to check the table.',
  leave_matrix_faulty:
    'The approval table has {{count}} gaps or overlaps; nothing was saved. Mend each as shown.',
  leave_matrix_past: 'The table of {{date}} is in force and stays as it is. Make one that begins later.',
  leave_matrix_same_day:
    'A table beginning on {{date}} exists; nothing was saved. Change that one or the date.',
  leave_balance_short:
    'The balance is {{halfDays}} half-days short; nothing was saved. Shorten it, take another kind, or check the balance.',
  leave_allowance_exceeded:
    'Beyond the limit of this kind: {{limit}} half-days, {{used}} used, {{halfDays}} asked for. Nothing was saved; shorten it.',
  leave_is_sent: 'It was sent already and is no draft any more. To change it, have it sent back.',
  leave_step_not_yours:
    'This step is not yours to sign; nothing was saved. The office may enter a signed slip.',
  leave_unit_paper: 'The home unit must stamp this step: the office enters who signed and when.',
  leave_signature_order:
    'The signature is dated before the one that comes first; nothing was saved. Check the times on the slip.',
  leave_signatures_count:
    'It needs {{needed}} signatures and another number was given; nothing was saved. Enter one for each step.',
  leave_papers_missing: 'A certificate is missing; it was not approved. Add it first.',
  leave_extension_waits: 'An earlier extension is not decided; nothing was saved. Decide it first.',
  leave_extension_shorter:
    'The new end is not later than the old one; nothing was saved. Sign off an early return.',
  overdue_closed_incomplete:
    '{{month}} is closed and needs an adjustment; nothing was saved. Enter the proof and who decided.',
  leave_not_overdue: 'It is not overdue; nothing needs explaining.',
  leave_not_returned: 'It is not signed off yet, so there is no slip of it.',
  departure_after_end: 'The departure is after the end of the leave; nothing was saved. Correct the time.',
  leave_reason_hidden: 'Reason and papers of this kind are shown to who decides and to the office only.',
  leave_without_account: 'This kind takes nothing from a balance.',
  leave_file_too_large: '“{{name}}” exceeds {{limit}} MB; nothing was saved. Make it smaller.',
  batch_needed: 'Say which batch it is taken from; nothing was saved. Choose one in the ledger.',
  batch_ends_before_start: 'The last day is before the first; nothing was saved. Correct the dates.',
  carry_limit_needed: 'Enter how many half-days may be carried over; nothing was done.',
  carry_until_past: 'The last day of what is carried over lies before {{year}}; nothing was done.',
  leave_year_early:
    'The year {{year}} has not begun and the last one can still be taken; nothing was done. Open {{year}} from 1 January.',
  work_date_future: 'The working life of {{name}} begins after today; nothing was saved. Correct the date.',
  unit_dates: '{{name}} leaves the unit before entering it; nothing was saved. Correct the dates.',
  lieu_span: 'At most {{days}} days of duty at once; shorten the span.',
  cover_own_window: 'A window needs no agreement with itself; nothing was saved.',
  signer_no_leader: '“{{name}}” is no leader; nothing was saved. The administrator can grant the role.',
  delegate_self: 'Nobody delegates to themselves; nothing was saved. Choose somebody else.',
  delegate_own_only:
    'You may hand over your own right only; the chief does it for others. Nothing was saved.',
  delegate_dates: 'The dates are wrong or span more than a year; nothing was saved. Correct them.',
  delegate_no_signer: '“{{name}}” has no role that signs. Choose somebody else.',
};
