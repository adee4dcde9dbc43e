export const zh = {
  marks_columns:
    '表格里没有找到需要的栏目，没有读取任何内容。请用“下载评分表”得到的表格填写后再选，栏目名称不要改动。',
  marks_rows_bad: '表格有 {{errors}} 行有错误（第 {{rows}} 行），一行也没有导入。请改正后重新选择。',
  marks_file_empty: '表格里没有填写任何分数，没有导入。请填写后再选。',
  marks_month_future: '{{month}} 还没有开始，不能录入评分，没有保存。请核对月份。',
  marks_part_unknown: '本月适用的考核办法没有这个评分项目，没有保存。请刷新后再看。',
  marks_secret: '这一项是秘密评分，您的角色只能查看份数和均分，没有改动。需要时请由督查办主任录入。',
  marks_subject_unknown: '名单里没有这个被评对象，没有保存。请刷新后再录入。',
  marks_giver_unknown: '评分人已经变动，没有保存。请刷新后再录入。',
  marks_listed_twice: '“{{name}}”的同一格出现了两次，没有保存。请重新录入这一格。',
  marks_not_due: '“{{name}}”的这一格不需要评分：评分人缺评，或者是评自己。没有保存。',
  marks_over_full: '“{{name}}”的分数超过满分 {{full}} 分，没有保存。请核对。',
  marks_giver_twice: '“{{name}}”出现了两次，没有保存。评分人的名称不能重复。',
  marks_absent_has_marks: '“{{name}}”已有评分，不能登记为缺评，没有保存。请先清除这一列的评分。',
};
