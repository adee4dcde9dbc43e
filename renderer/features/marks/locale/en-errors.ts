export const en = {
  marks_columns:
    'The workbook has none of the headings needed; nothing was read. Fill in the sheet from “Download sheet” and leave its headings as they are.',
  marks_rows_bad:
    '{{errors}} rows are wrong (row {{rows}}); nothing was imported. Correct them and choose the file again.',
  marks_file_empty: 'The workbook holds no marks; nothing was imported. Fill it in first.',
  marks_month_future:
    '{{month}} has not begun, so marks cannot be entered. Nothing was saved. Check the month.',
  marks_part_unknown:
    'The rulebook of this month does not ask for these marks. Nothing was saved. Refresh the page.',
  marks_secret:
    'This rating is secret: your role sees counts and means only. Nothing was changed. Ask the supervision chief to enter it.',
  marks_subject_unknown:
    'Nobody by this number is rated this month. Nothing was saved. Refresh and enter again.',
  marks_giver_unknown: 'The raters have changed meanwhile. Nothing was saved. Refresh and enter again.',
  marks_listed_twice: 'A cell of “{{name}}” was given twice. Nothing was saved. Enter it again.',
  marks_not_due:
    'Nothing is due in this cell of “{{name}}”: the rater is absent or would rate itself. Nothing was saved.',
  marks_over_full: 'A mark of “{{name}}” is above the full {{full}} points. Nothing was saved. Check it.',
  marks_giver_twice: '“{{name}}” is listed twice. Nothing was saved. Names of raters must differ.',
  marks_absent_has_marks:
    '“{{name}}” has given marks and cannot be absent. Nothing was saved. Clear the marks of this column first.',
};
