/** Refusals of settling, the register and the settings. */
export const zh = {
  correction_limit_reached:
    '{{name}} 在 {{month}} 已补签 {{used}} 次，达到每月 {{limit}} 次的上限，没有保存。可改为其他处理，或由督查办主任在考勤设置中调整上限。',
  glyph_twice: '符号“{{glyph}}”用在了两种情况上，没有保存。请换成不同的符号。',
  not_an_exception: '{{date}} {{name}} 的这一班已不是异常，没有保存任何处理。请刷新列表后再看。',
  already_settled: '{{date}} {{name}} 的这一班已经处理过，没有重复保存。需要改动时请先撤销原处理。',
  already_revoked: '这项处理已经撤销，没有再改动。',
  settled_twice: '同一班选了两次，没有保存任何处理。请重新选择。',
  date_in_future: '选中的日期还没有到，没有保存。请等当天结束后再处理。',
  correction_incomplete: '补签要写明上班或下班，以及时间，没有保存。请补全后再试。',
  correction_without_proof: '补签要写明证明材料，没有保存。请补全后再试。',
  correction_far_from_session:
    '{{date}} {{name}}：所填时间不在这一班前后，没有保存。请核对是上班还是下班、上午还是下午。',
  correction_out_of_order: '{{date}} {{name}} 的补签时间与另一次打卡先后颠倒，没有保存。请核对时间。',
  no_punch_asked: '{{date}} {{name}} 的这一班不要求这次打卡，没有保存。请改选另一侧。',
  sign_without_witness: '手工签到要写明见证人，没有保存。请补全后再试。',
  sign_outside_failure: '{{date}} 的签到时间不在所选故障的时段内，没有保存。请核对时间，或改选依据。',
  failure_ends_before_start: '恢复时间不晚于故障开始时间，没有保存。请核对时间。',
  failure_in_use: '有 {{count}} 条手工签到以这次故障为据，没有作废。请先撤销这些签到。',
  span_too_long: '时间跨度超过 {{days}} 天，没有保存。请核对日期。',
  outing_ends_before_out: '返回时间不晚于外出时间，没有保存。请核对时间。',
  training_without_end: '培训要写明结束时间，没有保存。请填写约定返回或返回时间。',
  outing_closed: '{{name}} 的这次外出已经登记返回，没有再改动。需要改动时请作废后重新登记。',
  outing_not_posted: '{{name}} 在 {{date}} 不在派驻期内，没有登记。',
  outing_sheet_columns:
    '文件里没有找到“外出日期”“外出时间”和“姓名”或“工号”这几列，没有导入。请用导入模板填写。',
  outing_sheet_empty: '文件里没有外出登记，没有导入。姓名以“示例”开头的行不算。',
  outing_sheet_errors: '{{errors}} 行有错误（第 {{rows}} 行等），整张表都没有导入。请改正后重新选择文件。',
  outing_range_too_long: '文件里第一行和最后一行相差超过 {{days}} 天，没有导入。请核对日期或分开导入。',
  outing_twice: '{{name}} 在 {{date}} 的这段时间已有外出登记，没有重复登记。',
};
