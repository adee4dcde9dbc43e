import type { LeaveDetail, LeavePreview } from '#shared/contracts/leave';
import type { LeaveStep } from '#shared/contracts/leave-rows';
import { wallAt } from '#shared/domain/time/wall';

export const at = (day: number, minute: number) => wallAt(`2026-04-${String(day).padStart(2, '0')}`, minute);

export const step = (change: Partial<LeaveStep> = {}): LeaveStep => ({
  ...{ role: 'any', state: 'waiting', byName: '', at: null, note: '', onPaper: false, forName: '' },
  ...change,
});

/** A day and a half of personal leave that waits for its signature, invented. */
export const waiting: LeaveDetail = {
  id: 7,
  staffId: 3,
  staffNo: '0147',
  staffName: '孙强',
  pinyin: 'SunQiang sq',
  unitName: '测试局',
  windowId: 5,
  windowName: '办税窗口',
  kind: 'personal',
  kindCode: 'personal',
  kindName: '',
  unit: 'half_day',
  startAt: at(13, 510),
  endAt: at(14, 720),
  dueAt: at(14, 840),
  halfDays: 3,
  days: 2,
  minutes: 630,
  reason: '家中有事',
  reasonHidden: false,
  handover: '',
  state: 'submitted',
  phase: 'submitted',
  substituteId: null,
  substituteName: '',
  standIn: '',
  submittedAt: at(10, 600),
  notifiedAt: null,
  notifiedTo: '',
  notifiedHow: '',
  approverName: '',
  decidedAt: null,
  decisionNote: '',
  departedAt: null,
  returnedAt: null,
  retroactive: false,
  notified: false,
  seenAt: null,
  seenBy: null,
  overdueUntil: null,
  overdueSettled: false,
  waitingFor: 'any',
  extensionTo: null,
  papersMissing: false,
  files: 0,
  version: 1,
  mayDecide: true,
  actions: ['decide', 'send_back', 'sign_paper', 'notify', 'substitute', 'attach', 'cancel'],
  timeline: [
    { step: 'submitted', mark: 'done', at: at(10, 600) },
    { step: 'decided', mark: 'missing', at: null },
    { step: 'left', mark: 'todo', at: at(13, 510) },
    { step: 'due', mark: 'todo', at: at(14, 840) },
    { step: 'returned', mark: 'todo', at: null },
  ],
  createdByName: '赵敏',
  decidedByName: '',
  returnedByName: '',
  steps: [step()],
  earlier: [],
  extensions: [],
  bookings: [],
  overdueReason: '',
};

export const overdue: LeaveDetail = {
  ...waiting,
  id: 8,
  staffName: '钱丽',
  pinyin: 'QianLi ql',
  kind: 'sick',
  kindCode: 'sick',
  windowId: 6,
  windowName: '户政窗口',
  state: 'approved',
  phase: 'overdue',
  retroactive: true,
  waitingFor: null,
  mayDecide: false,
  actions: ['depart', 'extend', 'return', 'settle_overdue', 'notify', 'substitute', 'attach', 'cancel'],
};

export const preview: LeavePreview = {
  startAt: waiting.startAt,
  endAt: waiting.endAt,
  dueAt: waiting.dueAt,
  windowName: '办税窗口',
  halfDays: 3,
  days: 2,
  minutes: 630,
  unit: 'half_day',
  problem: null,
  warnings: [{ code: 'window_uncovered', params: {} }],
  chain: ['manager', 'leader'],
  signers: ['', ''],
  papersNeeded: false,
  balance: { account: 'annual', available: 10, after: 7 },
};

const rule = {
  name: '',
  unit: 'half_day',
  count: 'workdays',
  papersFromHalfDays: null,
  balance: 'none',
  allowanceHalfDays: null,
  allowancePer: 'event',
  scored: true,
  reasonFor: 'all',
  active: true,
};
const dated = { builtIn: true, effectiveFrom: '2000-01-01', versions: [] };

export const kinds = [
  { code: 'personal', key: '1', ...dated, rule: { ...rule, base: 'personal' } },
  { code: 'sick', key: '2', ...dated, rule: { ...rule, base: 'sick' } },
  { code: 'own-1', key: '', ...dated, builtIn: false, rule: { ...rule, base: 'official', name: '学习假' } },
];
