import type { ConsequenceKind } from './consequences';

/** The measures as papers, rulebooks and the Chinese window call them. */
export const MEASURE_WORDS: Record<Exclude<ConsequenceKind, 'other'>, string> = {
  talk_reminder: '谈话提醒',
  criticism: '批评教育',
  public_criticism: '通报批评',
  public_warning: '公开警示',
  self_criticism: '公开检讨',
  apology: '向群众道歉',
  unit_letter: '函告原单位',
  admonition: '诫勉谈话',
  award_loss: '取消评优资格',
  post_change: '调整岗位或退回原单位',
  refund: '退还、纠正',
  media: '媒体曝光',
  superior_notice: '通报上级主管单位',
  discipline_body: '移交纪检监察',
};
