import type { FactView } from '#shared/contracts/assessment';
import type { SheetLine } from '#shared/domain/assessment/decisions';
import { attendanceSymbol, symbolCodeOf } from '#shared/domain/documents/attendance-symbols';
import { formatMonth, formatPoints } from '#shared/domain/documents/format';
import type { OfficeDuty } from '#shared/domain/office/facts';

/** Papers are Chinese whatever the language of the window: the words of facts as the office writes them. */
export function factText(fact: FactView): string {
  switch (fact.kind) {
    case 'late':
      return `迟到${fact.minutes ?? 0}分钟${timed(fact)}`;
    case 'early':
      return `早退${fact.minutes ?? 0}分钟${timed(fact)}`;
    case 'missing_punch':
      return `${fact.side === 'out' ? '下班' : '上班'}缺卡${timed(fact)}`;
    case 'absence':
      return `旷工${halfDayWords(fact.halfDays ?? 0)}`;
    case 'leave':
      return `${leaveWord(fact.leaveKind)}${halfDayWords(fact.halfDays ?? 0)}`;
    case 'retroactive_leave': {
      const how = fact.tags.includes('notified') ? '事前告知、手续后补' : '先斩后奏';
      return `${leaveWord(fact.leaveKind)}${halfDayWords(fact.halfDays ?? 0)}（${how}）`;
    }
    case 'overdue_return':
      return `逾期未归${halfDayWords(fact.halfDays ?? 0)}`;
    case 'incident':
      return `${fact.itemName ?? '违纪'}${labelled(fact)}`;
    default:
      return `${OFFICE_WORDS.get(fact.itemName ?? '') ?? OTHER_KINDS[fact.kind]}${labelled(fact)}`;
  }
}

/** Kinds whose label says the rest. */
const OTHER_KINDS: Record<OtherKind, string> = {
  duty_missed: '值班缺岗',
  off_post: '离岗',
  attended: '出勤',
  sign_in: '到岗签到',
  praise: '表扬',
  complaint: '投诉',
  rectification: '整改',
  duty: '督办事项',
  ballot: '民主评议',
  rating: '评分',
  score: '考核得分',
  case_overdue: '办件超时',
  case_returned: '退件',
  rate: '办理情况',
  meeting: '参会',
  liability: '连带责任',
  round: '查岗',
};

/** What the supervision office did not do in time. */
const OFFICE_WORDS = new Map<string, string>([
  ['office_report', '半月汇报逾期'],
  ['office_round', '计划的查岗未开展'],
  ['office_complaint', '投诉逾期未办结'],
  ['office_notice', '处理决定逾期未落实'],
] satisfies [OfficeDuty, string][]);

type OtherKind = Exclude<FactView['kind'], NamedKind>;
type NamedKind =
  | 'late'
  | 'early'
  | 'missing_punch'
  | 'absence'
  | 'leave'
  | 'retroactive_leave'
  | 'overdue_return'
  | 'incident';

const labelled = (fact: FactView): string => (fact.label ? `（${fact.label.replaceAll(' · ', '，')}）` : '');

/** The punch, or when the missing one was due; the words before it say which. */
const timed = (fact: FactView): string => (fact.time ? `（${fact.time}）` : '');

/** A leave type as the attendance sheet names it. */
export const leaveWord = (kind: string | null): string => {
  const { code, label } = attendanceSymbol(symbolCodeOf('leave', kind));
  return code === 'leave' ? '请假' : label;
};

/** 半天, 1天, 1天半. */
export function halfDayWords(halfDays: number): string {
  const days = Math.floor(halfDays / 2);
  if (halfDays % 2 === 0) return `${days}天`;
  return days === 0 ? '半天' : `${days}天半`;
}

/** Clause and words of a line; those the engine adds itself get words of their own. */
export function lineWords(line: Pick<SheetLine, 'kind' | 'clause' | 'text' | 'total' | 'notes'>): {
  clause: string;
  item: string;
} {
  if (line.kind === 'clause' || line.kind === 'part') return { clause: line.clause, item: line.text };
  if (line.kind === 'waiver') return { clause: '复核减扣', item: line.text };
  if (line.kind === 'adjustment') return { clause: `${line.clause} 更正`, item: adjustmentWords(line) };
  const limit = formatPoints(line.total);
  return line.kind === 'floor'
    ? { clause: '最低分', item: `得分低于${limit}分的，按${limit}分计` }
    : { clause: '最高分', item: `得分高于${limit}分的，按${limit}分计` };
}

/** 2026年3月更正（二（一）1，2026-03-05）：补交证明. */
function adjustmentWords({ clause, text, notes }: Pick<SheetLine, 'clause' | 'text' | 'notes'>): string {
  const { clause: charged = '', date = '' } =
    notes.find(({ code }) => code === 'adjustment_about')?.params ?? {};
  const about = [charged, date].filter((part) => part !== '').join('，');
  return `${formatMonth(clause)}更正${about ? `（${about}）` : ''}：${text}`;
}

const TIMES: Partial<Record<FactView['kind'], string>> = {
  late: '迟到',
  early: '早退',
  missing_punch: '缺卡',
  retroactive_leave: '先斩后奏',
  incident: '违纪',
};
const LENGTHS: Partial<Record<FactView['kind'], string>> = {
  absence: '旷工',
  leave: '请假',
  overdue_return: '逾期未归',
};

/** 迟到2次、旷工半天: what a person was charged for, in a few words. */
export function chargeSummary(facts: readonly FactView[]): string {
  const kinds = [...new Set(facts.map((fact) => fact.kind))];
  return kinds
    .map((kind) => {
      const own = facts.filter((fact) => fact.kind === kind);
      if (TIMES[kind]) return `${TIMES[kind]}${own.length}次`;
      if (!LENGTHS[kind]) return `${OTHER_KINDS[kind as OtherKind]}${own.length}次`;
      return `${LENGTHS[kind]}${halfDayWords(own.reduce((sum, fact) => sum + (fact.halfDays ?? 0), 0))}`;
    })
    .join('、');
}

export const postWord = (post: string, duty: string): string =>
  post === 'manager' ? '窗口负责人' : `${duty}岗`;

/** 《a》《b》和《c》 without the outer brackets, which the paper has. */
export const rulebookWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('》《')}》和《${names.at(-1)}`;
