import { formatDate } from '../documents/format';
import { type Issuer, officeName } from '../documents/model';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate } from '../time/wall';
import type { Channel } from './types';

const CHANNEL_WORDS: Record<Channel, string> = {
  phone: '投诉电话',
  email: '电子邮箱',
  letter: '来信',
  box: '意见箱',
  hotline: '政务热线',
  leader_mailbox: '领导信箱',
  web: '网络',
  in_person: '现场',
};
/** The slip goes out a second time after the first return, a third after the second. */
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 督办单: what the window has to answer. It never says who complained. */
export interface SupervisionSlip {
  readonly issuer: Issuer;
  readonly no: string;
  readonly channel: Channel;
  readonly sourceBody: string;
  readonly sourceNo: string;
  readonly named: boolean;
  readonly kind: string;
  readonly category: string;
  readonly receivedOn: IsoDate;
  readonly occurredOn: IsoDate | null;
  readonly handler: string;
  readonly window: string;
  readonly person: string;
  readonly unit: string;
  readonly subject: string;
  readonly description: string;
  readonly allegations: readonly string[];
  readonly demand: string;
  readonly assignedOn: IsoDate;
  readonly replyDue: IsoDate;
  /** How often a reply was sent back, and why the last time. */
  readonly returns: number;
  readonly returnReason: string;
}

/** Placeholders of complaint-slip.html. */
export function supervisionSlipView(slip: SupervisionSlip) {
  const { issuer, returns } = slip;
  const again = returns === 0 ? '' : `（第${ORDINALS[returns] ?? returns + 1}次督办）`;
  return {
    title: `投诉督办单${again}`,
    center: issuer.center,
    office: officeName(issuer),
    number: slip.no,
    assigned: formatDate(slip.assignedOn),
    handler: slip.handler,
    due: formatDate(slip.replyDue),
    channel: CHANNEL_WORDS[slip.channel],
    source: [slip.sourceBody, slip.sourceNo].filter(Boolean).join('　'),
    hasSource: slip.sourceBody !== '' || slip.sourceNo !== '',
    complainant: slip.named ? '实名（姓名和联系方式保密）' : '匿名',
    kind: slip.kind,
    category: slip.category,
    received: formatDate(slip.receivedOn),
    occurred: slip.occurredOn === null ? '' : formatDate(slip.occurredOn),
    about: [slip.unit, slip.window, slip.person].filter(Boolean).join('　'),
    subject: slip.subject,
    description: slip.description,
    allegations: slip.allegations.map((text, index) => ({ text: `${index + 1}. ${text}` })),
    demand: slip.demand,
    isAgain: returns > 0,
    returnReason: slip.returnReason,
  };
}

/** The finished slip as one HTML document. */
export function renderSupervisionSlip(files: TemplateFiles, slip: SupervisionSlip): string {
  return renderDocument(files, 'complaint-slip.html', supervisionSlipView(slip));
}
