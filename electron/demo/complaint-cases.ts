import type {
  AllegationVerdict,
  Apology,
  CallResult,
  Channel,
  Verdict,
} from '#shared/domain/complaints/types';

/** How far a complaint of the last month is. */
export type Stage = 'registered' | 'assigned' | 'replied' | 'returned' | 'judged' | 'closed' | 'withdrawn';

export interface ComplaintCase {
  channel: Channel;
  kind: string;
  category: string;
  subject: string;
  description: string;
  sourceBody?: string;
  sourceNo?: string;
  /** Minute of the day it came in. */
  minute: number;
  about: 'person' | 'window';
  /** About the window whose manager has an account in the sample center. */
  firstWindow?: boolean;
  /** Null where it was anonymous; invented like everybody here. */
  who?: { name: string; phone: string; contact: string };
  allegations?: string[];
  /** By point, or for the whole where there are none. */
  points?: AllegationVerdict[];
  verdict?: Verdict;
  reply: string;
  reason: string;
  /** Sent back once before it was accepted. */
  redo?: boolean;
  apology?: Apology;
  call: CallResult;
  /** The item it is charged as, in the last month. */
  incident?: string;
  stage: Stage;
}

const who = (name: string, phone: string, contact = '') => ({ name, phone, contact });

/** What people complain about in a hall; each stands at another point of its way in the last month. */
export const COMPLAINT_CASES: readonly ComplaintCase[] = [
  {
    ...{ channel: 'phone', kind: 'supervised', category: 'attitude', minute: 560, about: 'person' },
    subject: '咨询时工作人员态度生硬',
    description: '来电人办理登记时询问材料，工作人员未抬头，回答“自己看墙上”。',
    who: who('钱先生', '0800-5550101'),
    verdict: 'proven',
    reply: '情况属实，已对当事人批评教育，由其电话致歉。',
    reason: '窗口录音录像显示当事人语气生硬、未起身接待',
    ...{ redo: true, apology: 'phone', call: 'satisfied', stage: 'closed', incident: 'rude_service' },
  },
  {
    ...{ channel: 'hotline', kind: 'forwarded', category: 'one_time_notice', minute: 610, about: 'person' },
    ...{ sourceBody: '东河县12345热线', sourceNo: '热转第118号' },
    subject: '材料没有一次性告知，跑了三趟',
    description: '办理变更事项，前两次均被告知缺材料，第三次才办成。',
    who: who('孔女士', '0800-5550102'),
    allegations: ['没有一次性告知所需材料', '办理时间超过承诺时限'],
    points: ['proven', 'unproven'],
    reply: '当事人未出具一次性告知单，已补发并道歉；办理时限未超。',
    reason: '查无一次性告知单存根；受理和办结时间在承诺时限内',
    ...{ apology: 'oral', call: 'basic', stage: 'judged' },
  },
  {
    ...{ channel: 'box', kind: 'supervised', category: 'off_post', minute: 900, about: 'window' },
    subject: '下午窗口没有人',
    description: '意见箱来信：下午三点窗口无人，等了二十分钟。',
    verdict: 'partly',
    reply: '当时工作人员到后台取件，未放置去向牌，已整改。',
    reason: '监控显示窗口空岗十二分钟，系后台取件，未按规定放置去向牌',
    ...{ call: 'unreached', stage: 'replied' },
  },
  {
    ...{ channel: 'leader_mailbox', kind: 'forwarded', category: 'delay', minute: 540, about: 'window' },
    ...{ sourceBody: '县长信箱', sourceNo: '督字〔2026〕12号' },
    subject: '申请提交后十天没有答复',
    description: '来信反映网上申请提交后十天没有受理，也没有告知原因。',
    who: who('严先生', '0800-5550103', '东河县城关镇南街'),
    verdict: 'unproven',
    reply: '该件因材料不清已在次日退回补正，系统留有短信记录。',
    reason: '系统记录显示次日已发补正通知',
    ...{ call: 'satisfied', stage: 'returned' },
  },
  {
    ...{ channel: 'in_person', kind: 'on_spot', category: 'facility', minute: 640, about: 'window' },
    subject: '自助机打印卡纸，无人处理',
    description: '现场反映自助机卡纸半小时，呼叫无人应答。',
    verdict: 'proven',
    reply: '已联系维保当日修复，安排专人巡查。',
    reason: '现场查看属实',
    ...{ call: 'satisfied', stage: 'closed' },
  },
  {
    ...{ channel: 'web', kind: 'supervised', category: 'shirking', minute: 1000, about: 'person' },
    subject: '两个窗口互相推，都说不归自己管',
    description: '网上留言：办理证照联办，两个窗口互相让群众去对方处。',
    who: who('华女士', '0800-5550104'),
    verdict: 'proven',
    reply: '当事人和邻近窗口均已谈话，明确由首问窗口牵头办理，不再让群众往返。',
    reason: '两名当事人陈述和监控一致，首问责任未落实',
    ...{ call: 'satisfied', stage: 'assigned' },
  },
  {
    ...{ channel: 'letter', kind: 'petition', category: 'error', minute: 570, about: 'window' },
    firstWindow: true,
    ...{ sourceBody: '东河县信访局', sourceNo: '东信转〔2026〕31号' },
    subject: '证件姓名打错，重办又收了工本费',
    description: '来信反映证件姓名打错一字，重办时要求再交工本费。',
    who: who('金先生', '0800-5550105', '东河县城关镇北街'),
    verdict: 'proven',
    reply: '已更正证件并退还工本费，经办人书面检讨。',
    reason: '原始申请表姓名无误，系录入差错；工本费收据存档',
    ...{ call: 'satisfied', stage: 'assigned' },
  },
  {
    ...{ channel: 'email', kind: 'supervised', category: 'other', minute: 820, about: 'window' },
    subject: '希望午间也能取号',
    description: '邮件反映午间取号机关闭，只能排队等候。',
    verdict: 'unproven',
    reply: '午间取号机已调整为全天开启，值班人员负责引导。',
    reason: '中心午间值班公告已写明取号时间，属服务改进建议',
    ...{ call: 'satisfied', stage: 'registered' },
  },
  {
    ...{ channel: 'phone', kind: 'supervised', category: 'attitude', minute: 1015, about: 'person' },
    subject: '嫌群众来得晚，不愿受理',
    description: '来电反映下班前二十分钟到窗口，被告知明天再来。',
    who: who('魏女士', '0800-5550106'),
    verdict: 'unproven',
    reply: '当时系统已按规定停止收件，已向群众说明并预约次日优先办理。',
    reason: '来电人撤回',
    ...{ call: 'satisfied', stage: 'withdrawn' },
  },
];
