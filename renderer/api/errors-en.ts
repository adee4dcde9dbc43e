import type { zh } from './errors-zh';
import type { LocaleOf } from './locale';

export const en: LocaleOf<typeof zh> = {
  title: 'Not done',
  unknown:
    'The program failed, reference {{logId}}. This action was not saved and existing data is unchanged. Try again; if it happens again, give the reference to the administrator.',
  unknownNoLog:
    'The program failed. This action was not saved and existing data is unchanged. Try again; if it happens again, ask the administrator.',
  unexpected:
    'The program failed, reference {{logId}}. This action was not saved and existing data is unchanged. Try again; if it happens again, give the reference to the administrator.',
  invalid_input: 'Some of it is not filled in correctly; nothing was saved. Check the fields and try again.',
  unknown_operation: 'The parts of the program do not match; nothing was done. Close it and open it again.',
  not_logged_in: 'The login has ended; nothing was done. Log in again.',
  locked: 'The screen is locked; nothing was done. Unlock it first.',
  no_permission: 'Your roles do not allow this; nothing was changed. Ask the administrator if you need it.',
  not_found: 'This record is no longer there; someone may have changed it. Reload the list.',
  already_exists: 'The same record exists already; nothing was saved. Check the number or the name.',
  still_used: 'Other records still use this one; nothing was changed. Settle those first.',
  cancelled: 'Cancelled; nothing half-done is left behind.',
  disk_full:
    'The disk is full; this was not saved, existing data is unchanged. Free some space and try again.',
  no_access: 'This place cannot be read or written. Choose another folder or ask the administrator.',
  file_gone: 'The file is no longer there; nothing was read. Choose it again.',
  file_damaged: 'The file is damaged; nothing was read. Export it again from its program.',
  file_encrypted:
    'This workbook has a password; nothing was read. Open it in Excel or WPS, clear the password under File – Info – Protect Workbook – Encrypt with Password, save it and choose it again.',
  file_too_large: 'The file is too large; nothing was read. Split it and try again.',
  file_unpacks_large:
    'The file looks small but unpacks to far more than a real table would; nothing was read. Check where it comes from, or save it anew with Excel or WPS.',
  file_too_slow: 'Reading the file took too long and was stopped; nothing was saved. Split it and try again.',
  file_reader_ended:
    'Reading the file broke off; nothing was read and existing data is unchanged. It may be damaged: export it again from its program.',
  evidence_empty: 'The file “{{name}}” is empty; nothing was saved. Choose again.',
  evidence_type_refused:
    'The file “{{name}}” is no picture, recording, scan or paper by its content, whatever its name says; nothing was saved.',
  evidence_too_large:
    'The file “{{name}}” is larger than {{limit}} MB; nothing was saved. Cut out the part that matters, or compress it.',
  evidence_changing:
    'The file “{{name}}” is being written by another program; nothing was saved. Try again later.',
  evidence_missing:
    'The file “{{name}}” is gone from the disk and cannot be opened. Its record and check code are kept; ask for it from a backup.',
  evidence_altered:
    'The file “{{name}}” was altered on the disk and no longer fits its check code, so it is not opened as evidence. Ask for it from a backup.',
  file_not_excel: 'This is not a known Excel file; nothing was read. Choose an xlsx or xls file.',
  too_many_rows: 'The file has too many rows; nothing was read. Split it and try again.',
  database_busy: 'The data is in use by other work; this was not saved. Try again in a moment.',
  database_readonly: 'The data file is read-only; this was not saved. Ask the administrator.',
  database_damaged:
    'The data file may be damaged; nothing was done. Stop entering data and ask the administrator to restore a backup.',
  database_missing:
    'There is no data file, but there are backups of one: no new data was made. Open the program to restore a backup; to begin anew, move the folder "backups" away first.',
  database_unsafe: 'The data file is not in its safe mode and was not opened. Ask the administrator.',
  database_foreign: 'This is not a data file of this program; it was not opened or changed.',
  database_newer:
    'The data was saved by a newer version and cannot be opened; it is unchanged. Install the new version.',
  print_failed: 'Printing failed. Check the printer and try again, or save as PDF.',
  table_too_long:
    'The list has {{rows}} rows; at most {{limit}} are printed at once. Nothing was printed. Filter it first, or export it.',
  print_timeout: 'Making the paper took too long; nothing was made. Try again.',
  template_missing: 'A paper template is missing; nothing was made. Install the program again.',
  template_placeholder_unknown:
    'A paper template is faulty; nothing was made. Restore the original template.',
  template_unescaped: 'A paper template is faulty; nothing was made. Restore the original template.',
  not_set_up: 'The center is not set up yet; nothing was done. Open the program and finish the first run.',
  data_in_use:
    'The data is in use by another window or task; nothing was done. Try again when it is finished.',
  credentials_missing: 'No account was given; nothing was done. Set {{user}} and {{password}} and try again.',
  printer_needs_runtime:
    'Making papers needs the graphical runtime; nothing was made. Use a PC with the program installed.',
  month_closed: '{{month}} is closed; nothing was changed. File an adjustment; the next month charges it.',
  toAdjustment: 'File an adjustment',
  calendar_not_published:
    'The holidays of {{year}} are not published yet; the calendar is unchanged. Enter them by hand or try later.',
  timetable_code_taken: 'The timetable code “{{code}}” is taken; nothing was saved. Choose another.',
  timetable_last: 'One timetable must stay; nothing was deleted. Make another one first.',
  exit_before_entry:
    'The exit date {{exit}} is before the entry date {{entry}}; nothing was saved. Correct the dates.',
  staff_no_taken: 'Staff number “{{staffNo}}” belongs to {{name}}; nothing was saved. Check the number.',
  swap_after_posting:
    'The swap is after the end of the posting ({{end}}); nothing was saved. Correct the date.',
  swap_before_posting:
    'The swap on {{date}} is before the posting begins ({{start}}); nothing was saved. Correct the date.',
  unit_used:
    'The home unit “{{name}}” still has {{staff}} people and {{windows}} windows; it was not deleted. Move those first.',
  window_has_manager:
    'The window “{{window}}” already has a manager then; nothing was saved. End the earlier term first.',
  window_used: 'The window “{{name}}” still has {{postings}} postings; it was not deleted. Close it instead.',
  roster_empty: 'The sheet holds no people; nothing was imported. Fill it in from the second row on.',
  roster_columns_missing:
    'Columns are missing: {{columns}}. Nothing was imported. Add them as in the template.',
  roster_column_twice: 'The column “{{column}}” is there twice; nothing was imported. Keep one.',
  roster_has_errors:
    '{{rows}} rows have {{errors}} errors; not one row was imported. Correct them and import again.',
  import_running: 'Another import is still running; this one was not started. Try again when it is finished.',
  punch_file_empty: '“{{file}}” is empty; nothing was imported. Export it from the machine again.',
  punch_format_unknown:
    'The format of “{{file}}” is not known; nothing was imported. Choose the punch file of a machine.',
  changed_meanwhile:
    'Someone else has just changed this record; your change was not saved. Reload and try again.',
  reason_required: 'A reason is missing; nothing was saved. Give the reason and try again.',
  in_future: 'The time is later than now; nothing was saved. Correct it.',
  not_your_window: 'This is not your window; nothing was changed. Ask the supervision office if needed.',
  notified_incomplete: 'When and whom you told beforehand belong together; nothing was saved. Fill in both.',
  leave_not_waiting: 'This leave no longer waits for approval; nothing was changed. Reload and look again.',
  leave_own: 'Nobody approves their own leave; nothing was changed. Ask the next superior.',
  leave_paper_supervision_only:
    'Approvals on paper are entered by the supervision office only; nothing was saved.',
  leave_not_approved: 'This leave is not approved yet, so a return cannot be confirmed; nothing was changed.',
  return_before_start:
    'The return is before the leave begins; nothing was saved. Correct it or cancel the leave.',
  leave_is_over: 'This leave is over or cancelled; nothing was changed.',
  leave_begun: 'The leave has begun and the window can no longer cancel it. Ask the supervision office.',
  declare_future: 'The day {{until}} is after today ({{today}}); nothing was saved. Correct the date.',
  mapping_dates: 'The mapping ends before it begins; nothing was saved. Correct the dates.',
  mapping_overlaps:
    'Machine id {{machineId}} already belongs to {{name}} ({{staffNo}}) then; nothing was saved. End that first.',
  rulebook_problems:
    'The rulebook file “{{file}}” has {{count}} problems; it was not imported, the one in force is unchanged.',
};
