import { attendanceSymbol, symbolCodeOf } from '../documents/attendance-symbols';
import { formatDate } from '../documents/format';
import { type Issuer, officeName } from '../documents/model';
import { renderDocument, type TemplateFiles } from '../documents/render';
import { formatTime, type IsoDate, type WallMs, wallDate } from '../time/wall';
import type { LeaveKind } from './kinds';
import type { StepRole } from './matrix';

/** 请假审批单 or 销假单 of one request. */
export interface LeaveSlip {
  readonly issuer: Issuer;
  readonly kind: 'request' | 'return';
  readonly id: number;
  readonly person: { name: string; staffNo: string; window: string; unit: string };
  readonly leave: {
    kind: LeaveKind;
    /** Name of an own kind; empty for a built-in one. */
    kindName: string;
    startAt: WallMs;
    endAt: WallMs;
    halfDays: number;
    days: number;
    calendar: boolean;
    reason: string;
    substitute: string;
    handover: string;
    submittedAt: WallMs;
    notifiedAt: WallMs | null;
    notifiedTo: string;
    dueAt: WallMs;
    departedAt: WallMs | null;
    returnedAt: WallMs | null;
    /** Extensions that were approved. */
    extensions: readonly { toAt: WallMs; reason: string; steps: readonly SlipStep[] }[];
    /** 先斩后奏, 逾期未归. */
    retroactive: boolean;
    overdue: boolean;
    overdueReason: string;
  };
  readonly steps: readonly SlipStep[];
  readonly date: IsoDate;
}

export interface SlipStep {
  role: StepRole;
  by: string;
  at: WallMs | null;
  note: string;
  state: 'waiting' | 'approved' | 'sent_back' | 'refused';
  forName: string;
}

const ROLE_WORDS: Record<StepRole, string> = {
  manager: '窗口负责人',
  office: '督查办',
  chief: '督查办主任',
  division: '分管领导',
  leader: '中心领导',
  unit: '派驻单位',
  any: '审批',
};
const OPINION = '意见';
/** The home unit's consent is its stamp. */
const STAMPED = '（盖章）';
const STATE_WORDS = { waiting: '', approved: '同意', sent_back: '退回', refused: '不同意' } as const;
/** Room for the signatures of a slip that is signed by hand. */
const EMPTY_LINE = '年　　月　　日';

/** Name of a kind as papers write it. */
export function kindWord(kind: LeaveKind, name: string): string {
  if (name !== '') return name;
  return attendanceSymbol(kind === 'outing' ? 'outing' : symbolCodeOf('leave', kind)).label;
}

const moment = (at: WallMs): string => `${formatDate(wallDate(at))} ${formatTime(at)}`;
const momentOr = (at: WallMs | null): string => (at === null ? '' : moment(at));

/** Placeholders of leave-slip.html. */
export function leaveSlipView(slip: LeaveSlip) {
  const { issuer, kind, person, leave, steps } = slip;
  const isReturn = kind === 'return';
  const length = `${leave.halfDays / 2} 天${leave.calendar ? `（按自然日，${leave.days} 日）` : ''}`;
  return {
    title: isReturn ? '销假单' : '请假审批单',
    center: issuer.center,
    office: officeName(issuer),
    isReturn,
    number: String(slip.id).padStart(6, '0'),
    ...person,
    leaveKind: kindWord(leave.kind, leave.kindName),
    start: moment(leave.startAt),
    end: moment(leave.endAt),
    length,
    reason: leave.reason,
    substitute: leave.substitute,
    handover: leave.handover,
    submitted: moment(leave.submittedAt),
    notified: leave.notifiedAt === null ? '' : `${moment(leave.notifiedAt)} 告知${leave.notifiedTo}`,
    due: moment(leave.dueAt),
    departed: momentOr(leave.departedAt ?? leave.startAt),
    returned: momentOr(leave.returnedAt),
    hasExtensions: leave.extensions.length > 0,
    extensions: leave.extensions.map(({ toAt, reason, steps: signed }) => ({
      to: moment(toAt),
      why: reason,
      signed: signed.map((step) => `${ROLE_WORDS[step.role]}：${signedWords(step)}`).join('；'),
    })),
    marks: [
      ...(leave.retroactive ? ['先斩后奏'] : []),
      ...(leave.overdue
        ? [`逾期未归${leave.overdueReason ? `（已说明：${leave.overdueReason}）` : ''}`]
        : []),
    ].join('；'),
    hasMarks: leave.retroactive || leave.overdue,
    steps: steps.map((step) => ({
      word: ROLE_WORDS[step.role],
      what: step.role === 'unit' ? `${OPINION}${STAMPED}` : OPINION,
      opinion: [STATE_WORDS[step.state], step.note].filter(Boolean).join('。'),
      signer: signerWords(step),
      signedAt: step.at === null ? EMPTY_LINE : moment(step.at),
    })),
    date: formatDate(slip.date),
  };
}

const signerWords = ({ by, forName }: SlipStep): string => (forName === '' ? by : `${by}（代${forName}）`);

const signedWords = (step: SlipStep): string =>
  [signerWords(step), STATE_WORDS[step.state], step.at === null ? '' : formatDate(wallDate(step.at))]
    .filter(Boolean)
    .join(' ');

/** The finished slip as one HTML document. */
export function renderLeaveSlip(files: TemplateFiles, slip: LeaveSlip): string {
  return renderDocument(files, 'leave-slip.html', leaveSlipView(slip));
}
