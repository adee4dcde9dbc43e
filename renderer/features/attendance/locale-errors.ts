import type { LocaleOf } from '../../api/locale';

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
  outing_twice: '{{name}} 在 {{date}} 的这段时间已有外出登记，没有重复登记。',
};

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
  outing_twice: '{{name}} is written out at that time of {{date}} already; nothing was written down.',
};
