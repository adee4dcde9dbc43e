import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  evaluation_dates: 'It ends before it begins; nothing was saved. Correct the days.',
  evaluation_returned_over_issued:
    '{{returned}} returned are more than {{issued}} issued; nothing was saved. Check the counts.',
  evaluation_form_twice: '“{{name}}” is there twice; nothing was saved. Make codes and names different.',
  evaluation_form_fixed:
    'There are ballots, so what is asked cannot change; nothing was saved. Make another round.',
  evaluation_has_ballots: 'The round has ballots and was not deleted. Delete its batches first.',
  evaluation_finished: 'The round is finished; nothing was saved. Reopen it first.',
  evaluation_not_finished: 'The round is not finished; there is nothing to reopen.',
  evaluation_not_begun: 'The round begins on {{date}}; nothing was saved.',
  evaluation_not_over: 'The round ends on {{date}} and cannot be finished yet.',
  evaluation_without_ballots: 'There is not one valid ballot; it was not finished. Enter ballots first.',
  evaluation_unreconciled: 'Counts disagree in {{count}} places; it was not finished. Check them first.',
  evaluation_over_returned:
    'That would make {{entered}} sheets of {{returned}} returned; nothing was saved. Check what came back.',
  evaluation_subject_missing: 'A valid ballot must name whom it rates; nothing was saved. Choose one.',
  evaluation_subject_unknown: 'That one is not rated in this round; nothing was saved. Choose again.',
  evaluation_no_answer: 'Nothing is answered; nothing was saved. Answer it, or void it as blank.',
  evaluation_answers_wrong: 'The answers do not fit the round; nothing was saved. Open the round again.',
  evaluation_nothing_to_undo: 'There is no ballot of yours to take back.',
  evaluation_listed_twice: 'One is listed twice; nothing was saved. Put them together.',
  evaluation_row_empty: 'Row {{row}} has no counts; nothing was saved. Fill it in or clear it.',
  evaluation_votes_not_valid:
    'Row {{row}}, “{{aspect}}”: levels and abstentions do not sum to the valid ones; nothing was saved.',
  evaluation_columns:
    'The columns needed are not there; nothing was read. Sheets need who is rated and the aspects, counts the levels, device files time, window and rating.',
  evaluation_file_unknown: '{{file}} is no table or text; nothing was read. Choose Excel or a device’s CSV.',
  evaluation_rows_bad:
    '{{count}} rows cannot be taken, the first is row {{row}}; nothing was imported. Correct them.',
  evaluation_file_empty: 'There is nothing to import in the file.',
  evaluation_not_mutual: 'Only mutual rounds note who handed in; others keep no names of raters.',
};
