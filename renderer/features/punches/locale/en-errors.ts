import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  import_running: 'Another import is running; this one did not start. Wait for it or cancel it.',
  punch_format_unknown:
    'The format of {{file}} is not known; nothing was imported. Choose the records a machine exported.',
  punch_file_damaged:
    '{{file}} is damaged; nothing was imported. Export it again from the machine or its program.',
  punch_file_encrypted:
    '{{file}} has a password; nothing was imported. Open it in Excel or WPS, clear the password under File – Info – Protect Workbook – Encrypt with Password, save it and choose it again.',
  punch_file_too_large:
    '{{file}} is too large; nothing was imported. Export it month by month and try again.',
  punch_file_unpacks_large:
    '“{{file}}” looks small but unpacks to far more than a real table would; it was not read and nothing was imported. Check where it comes from and export it anew from the machine or its software.',
  punch_file_too_slow:
    'Reading {{file}} took too long and was stopped; nothing was imported. Export it month by month and try again.',
  punch_file_reader_ended:
    'Reading {{file}} broke off; nothing was imported and existing data is unchanged. The file may be damaged: export it again, or month by month.',
  punch_file_users:
    "{{file}} is the machine's list of people, not its punches; nothing was imported. Choose the punches; open the list under Attendance ids, Read the machine's list.",
  users_file_unknown:
    "{{file}} is no machine's list of people; nothing was read. Choose the user.dat a machine exported; punches are chosen under Import punches.",
  punch_file_empty: '{{file}} is empty; nothing was imported. Export it from the machine again.',
  mapping_overlaps:
    'Id {{machineId}} already belongs to {{name}} ({{staffNo}}) on some of these days; nothing was saved. End that assignment first or change the dates.',
  mapping_dates: 'The end is before the start; nothing was saved. Check the dates.',
  clock_dates:
    'The dates are wrong; nothing was saved. The first day must not lie after today or after the last day.',
  clock_overlaps:
    'An error of this machine is noted for days from {{from}} on; nothing was saved. Take that back first, or change the dates.',
  nothing_to_release:
    'None of these lines is held back for a jump of the clock; nothing was changed. Refresh the list and look again.',
  nothing_to_dismiss:
    'None of what is chosen waits for a check any more; nothing was changed. Refresh the list and look again.',
  nothing_to_restore:
    'None of what is chosen can be restored; nothing was changed. Refresh the list and look again.',
  layout_incomplete:
    'The columns are not all named yet; nothing was read. Name the attendance id and the moment, or the date and the time.',
  layout_no_headings:
    'The row of headings was not found; nothing was saved. Choose a row that holds something, or 0 for none.',
  layout_taken:
    'The machine has a layout with the same headings, {{name}}; nothing was saved. Change that one or choose another machine.',
  layout_not_a_table:
    '{{file}} is a database of an attendance program; its columns cannot be named. Import it as it is, or export a table.',
  watch_exists: 'This folder is watched already; nothing was saved. Change that entry where needed.',
  declare_future:
    'Data of the future cannot be declared complete ({{until}} is after today, {{today}}); nothing was saved.',
};
