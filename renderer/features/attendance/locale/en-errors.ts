import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  correction_limit_reached:
    '{{name}} has {{used}} corrections in {{month}}, the limit is {{limit}}; nothing was saved. Settle it otherwise, or let the chief change the limit.',
  glyph_twice: 'The sign “{{glyph}}” stands for two things; nothing was saved. Choose different signs.',
  not_an_exception:
    'The session of {{name}} on {{date}} is no exception any more; nothing was saved. Reload the list.',
  already_settled:
    'The session of {{name}} on {{date}} is settled already; nothing was saved. Take the decision back first.',
  already_revoked: 'This decision was taken back already; nothing was changed.',
  settled_twice: 'A session was chosen twice; nothing was saved. Choose again.',
  date_in_future: 'The day has not come yet; nothing was saved.',
  correction_incomplete: 'A correction needs in or out, and the time; nothing was saved.',
  correction_without_proof: 'A correction needs its proof; nothing was saved.',
  correction_far_from_session:
    'The time stated for {{name}} on {{date}} lies far from this session; nothing was saved. Check whether in or out, morning or afternoon was meant.',
  correction_out_of_order:
    'The corrected time of {{name}} on {{date}} and the other punch are in the wrong order; nothing was saved.',
  no_punch_asked: 'That punch is not asked of {{name}} on {{date}}; nothing was saved.',
  sign_without_witness: 'A manual sign-in needs its witness; nothing was saved.',
  sign_outside_failure: 'The time on {{date}} lies outside the chosen failure; nothing was saved.',
  failure_ends_before_start: 'The failure ends before it begins; nothing was saved.',
  failure_in_use: '{{count}} manual sign-ins stand on this failure; it was not voided. Take them back first.',
  span_too_long: 'More than {{days}} days; nothing was saved. Check the dates.',
  outing_ends_before_out: 'Back before going out; nothing was saved. Check the times.',
  training_without_end: 'A training says when it ends; nothing was saved.',
  outing_closed: '{{name}} is back already; nothing was changed. Void the line to write a new one.',
  outing_not_posted: '{{name}} is not posted on {{date}}; nothing was written down.',
  outing_sheet_columns:
    'The file has no columns for date, time of going out and name or number; nothing was imported. Use the template.',
  outing_sheet_empty: 'The file has no outings; nothing was imported.',
  outing_sheet_errors:
    '{{errors}} rows have a problem (rows {{rows}}); nothing was imported. Mend the file and choose it again.',
  outing_range_too_long:
    'The first and the last row are more than {{days}} days apart; nothing was imported. Check the dates.',
  outing_twice: '{{name}} is written out at that time of {{date}} already; nothing was written down.',
};
