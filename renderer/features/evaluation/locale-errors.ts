import type { LocaleOf } from '../../api/locale';

export const zh = {
  evaluation_dates: '截止日期早于开始日期，没有保存。请改正日期。',
  evaluation_returned_over_issued: '收回 {{returned}} 份多于发放 {{issued}} 份，没有保存。请核对份数。',
  evaluation_form_twice: '“{{name}}”重复，没有保存。请改成不同的代码和名称。',
  evaluation_form_fixed: '已有评议票，来源、对象、方面和等次不能再改，没有保存。请另建一次评议。',
  evaluation_has_ballots: '这次评议已有评议票，没有删除。请先删除其批次。',
  evaluation_finished: '这次评议已定稿，没有保存。请先撤销定稿。',
  evaluation_not_finished: '这次评议没有定稿，不用撤销。',
  evaluation_not_begun: '评议从 {{date}} 开始，现在不能录入，没有保存。',
  evaluation_not_over: '评议到 {{date}} 才截止，现在不能定稿。',
  evaluation_without_ballots: '没有一张有效的评议票，没有定稿。请先录入。',
  evaluation_unreconciled: '份数有 {{count}} 处不符，没有定稿。请先核对。',
  evaluation_over_returned: '录入后共 {{entered}} 份，多于收回的 {{returned}} 份，没有保存。请核对收回份数。',
  evaluation_subject_missing: '有效的评议票要写明评议对象，没有保存。请选评议对象。',
  evaluation_subject_unknown: '评议对象不在这次评议范围内，没有保存。请重新选择。',
  evaluation_no_answer: '这张评议票一项都没有作答，没有保存。请作答，或作废为空白票。',
  evaluation_answers_wrong: '答案与评议的方面或等次不符，没有保存。请重新打开这次评议。',
  evaluation_nothing_to_undo: '没有您录入的评议票可以撤销。',
  evaluation_listed_twice: '同一评议对象填了两行，没有保存。请合并。',
  evaluation_row_empty: '第 {{row}} 行没有票数，没有保存。请填写或清空这一行。',
  evaluation_votes_not_valid: '第 {{row}} 行“{{aspect}}”各等次与弃权之和不等于有效票，没有保存。请核对。',
  evaluation_columns:
    '文件里找不到需要的列，没有读入。逐票表要有评议对象和各方面，汇总表要有评议对象和各等次，评价器记录要有时间、窗口和评价。',
  evaluation_file_unknown: '{{file}} 不是表格或文本，没有读入。请选 Excel 或评价器导出的 csv 文件。',
  evaluation_rows_bad: '有 {{count}} 行不能导入，第一处在第 {{row}} 行，什么都没有导入。请改正后再导入。',
  evaluation_file_empty: '文件里没有可以导入的内容。',
  evaluation_not_mutual: '只有互评登记谁交了票；其他来源的评议不记录评议人。',
};

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
