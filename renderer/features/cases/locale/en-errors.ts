import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  case_columns:
    'The needed columns were not found in the sheet; nothing was read. Fill in the downloaded template and choose it.',
  cases_listed_twice: '“{{window}}” stands in two rows; nothing was saved. Make it one row.',
  cases_figures_wrong:
    'The figures of “{{window}}” contradict each other; nothing was saved. Correct them as the sheet says.',
  cases_month_future: '{{month}} has not begun; nothing was saved. Check the month.',
  cases_rows_bad:
    'The sheet has {{count}} problems, the first in row {{row}}; not one row was imported. Correct it and choose it again.',
  cases_file_empty: 'The sheet holds no figures; nothing was imported. Fill it in first.',
  overdue_done_in_time:
    'It was done within its limit, so it is not overdue; nothing was saved. Check the dates.',
  overdue_found_early: 'It must be found after its limit; nothing was saved. Check the dates.',
  overdue_in_future:
    'Days of completion and finding cannot be after today; nothing was saved. Check the dates.',
  overdue_case_exists: 'Case {{no}} is registered already; nothing was saved twice. Change it in the list.',
  overdue_not_excused: 'This case is not excused.',
  overdue_decider_missing: 'Say who decided to excuse it; nothing was saved.',
  task_state: 'The task is not in a state for this step; nothing was saved. Look at it again.',
  task_step_date:
    'The day cannot be after today, nor before the issue or the last step; nothing was saved. Check the day.',
  task_text_missing: 'Say what happened or why; nothing was saved.',
  task_due_not_later: 'The new deadline must be after {{due}}; nothing was saved. Check the day.',
  task_result_missing: 'Choose the result; nothing was saved.',
  task_due_before_issue: 'The deadline is before the day of issue; nothing was saved. Check the days.',
  task_owner_missing: 'Name a window, a unit or a person; nothing was saved.',
  task_already_moving:
    'The task has records already: source, owner and days cannot be changed, nor can it be deleted. Extend it, or take the last step back.',
  task_no_step: 'The task has no record to take back.',
  task_sheet_columns:
    'The columns of task, owner and deadline were not found; nothing was imported. Fill in the downloaded template and choose it.',
  task_sheet_empty: 'The sheet holds no task; nothing was imported. Rows of the examples do not count.',
  task_sheet_errors:
    '{{errors}} rows have errors (rows {{rows}}); nothing was imported. Correct the file and choose it again.',
};
