import { formatDate } from '../documents/format';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate } from '../time/wall';
import type { Mismatch, PresenceAt } from './presence';
import type { CheckStatus, RoundKind } from './types';

const KINDS: Record<RoundKind, string> = {
  self_check: '自查',
  routine: '日常督查',
  open: '明察',
  undercover: '暗访',
  mystery: '神秘顾客',
  video: '视频点评',
  superior: '上级检查',
  media: '媒体监督',
};
const STATUSES: Record<CheckStatus, string> = {
  in: '在岗',
  leave: '请假',
  outing: '公出',
  off_post: '离岗',
  finding: '发现问题',
  good: '表现好',
};
const PRESENCES: Record<PresenceAt, string> = {
  punched_in: '已打卡',
  not_punched: '未打卡',
  punched_out: '已打卡离开',
  leave: '有请假',
  outing: '有公出',
  not_due: '',
  waiting: '打卡数据未到',
};
const MISMATCHES: Record<Mismatch, string> = {
  punched_not_there: '打卡在岗而窗口无人',
  leave_unknown: '没有请假记录',
  outing_unknown: '没有公出记录',
  there_not_punched: '在岗而没有打卡',
  there_on_leave: '请假期间在岗',
};

export interface LogLine {
  time: string;
  window: string;
  person: string;
  status: CheckStatus;
  item: string;
  note: string;
  presence: PresenceAt;
  mismatch: Mismatch | null;
}

export interface RoundLog {
  center: string;
  office: string;
  kind: RoundKind;
  date: IsoDate;
  from: string;
  to: string;
  team: string;
  /** Empty keeps them off the paper. */
  inspectors: readonly string[];
  campaign: string;
  area: string;
  note: string;
  lines: readonly LogLine[];
  /** Windows of the route nobody looked at. */
  missed: readonly string[];
  printedOn: IsoDate;
}

/** 查岗登记表: one row for each look, with what punches and leave say of that minute. */
export function renderRoundLog(files: TemplateFiles, log: RoundLog): string {
  const count = (status: CheckStatus) => log.lines.filter((line) => line.status === status).length;
  return renderDocument(files, 'round-log.html', {
    title: '查岗登记表',
    center: log.center,
    office: log.office,
    kind: KINDS[log.kind],
    date: formatDate(log.date),
    time: [log.from, log.to].filter(Boolean).join('—'),
    team: log.team,
    inspectors: log.inspectors.join('、'),
    campaign: log.campaign,
    area: log.area || '全部窗口',
    note: log.note,
    counts: (Object.keys(STATUSES) as CheckStatus[])
      .filter((status) => count(status) > 0)
      .map((status) => `${STATUSES[status]} ${count(status)}`)
      .join('，'),
    total: log.lines.length,
    lines: log.lines.map((line, index) => ({
      no: index + 1,
      ...{ time: line.time, window: line.window, person: line.person || '（窗口）' },
      status: STATUSES[line.status],
      bad: line.status === 'off_post' || line.status === 'finding',
      text: [line.item, line.note].filter(Boolean).join('；'),
      presence: line.mismatch ? MISMATCHES[line.mismatch] : PRESENCES[line.presence],
      mismatch: line.mismatch !== null,
    })),
    missed: log.missed.join('、'),
    hasMissed: log.missed.length > 0,
    printedOn: formatDate(log.printedOn),
  });
}
