import { screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { CheckItem, Checklist, Overview, ResultDetail, WarningRow } from '#shared/contracts/assessment';
import type { ObjectionView, ReviewView } from '#shared/contracts/assessment-review';
import type { WhatIf } from '#shared/contracts/assessment-trial';
import type { MonthState } from '#shared/contracts/months';
import type { Role } from '#shared/contracts/roles';
import { AssessmentPage } from '../../../../renderer/features/assessment/assessment-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

export const month = '2026-03';
const rulebook = {
  id: 1,
  code: 'window',
  version: 1,
  name: '窗口考评办法',
  subject: 'window' as const,
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  createdAt: 0,
};
const row = {
  subject: 'window' as const,
  id: 10,
  code: 'W1',
  name: '办税窗口',
  pinyin: 'bsck',
  place: '',
  unit: '税务局',
  base: 10_000,
  score: 9_300,
  grade: 'excellent',
  gradeName: '优秀',
  rank: 2,
  lines: 1,
  previousScore: 9_500,
  previousRank: 1,
  lastYearScore: 9_100,
  lastYearRank: 3,
  trend: [null, 9_500, 9_300],
};
const other = { ...row, id: 11, code: 'W2', name: '发票窗口', pinyin: 'fpck', rank: 1, score: 9_600 };
const summary = {
  rulebook,
  grades: [{ code: 'excellent', name: '优秀', from: 9_000, count: 2 }],
  average: 9_450,
  previousAverage: null,
  lastYearAverage: null,
};
const office = {
  ...{
    ...row,
    subject: 'unit' as const,
    id: 9,
    code: 'U9',
    name: '督查办',
    pinyin: 'dcb',
    place: '',
    unit: '',
  },
  ...{ score: 9_800, rank: 1 },
};
/** A month whose units are assessed by a rulebook of their own. */
export const withUnits = (): Overview => ({
  ...overview('open'),
  results: [
    other,
    row,
    office,
    { ...office, id: 1, code: 'U1', name: '县税务局', place: '办税窗口', rank: 2 },
  ],
  unit: { ...summary, rulebook: { ...rulebook, subject: 'unit', name: '单位考核办法' } },
});
const overview = (state: MonthState): Overview => ({
  month,
  state,
  draft: state === 'open',
  own: false,
  results: [other, row],
  person: { ...summary, average: null },
  window: summary,
  unit: { ...summary, rulebook: null, grades: [], average: null },
});
export const item = (code: CheckItem['code'], level: CheckItem['level'], count = 0): CheckItem => ({
  code,
  level,
  count,
  days: count > 0 ? ['2026-03-23'] : [],
  names: [],
  who: [],
  cases: [],
});
export const detail: ResultDetail = {
  month,
  state: 'open',
  row,
  subjects: 2,
  rulebook,
  lines: [
    {
      kind: 'clause',
      clause: '四（四）6',
      text: '迟到、早退、缺卡，每人次扣1分',
      groupName: '作风纪律',
      priced: true,
      count: 3,
      unitPoints: 100,
      factor: 200,
      points: -600,
      total: 9_400,
      explain: { code: 'occurrence', params: { count: 3, unit: '人次', points: 100, amount: 600 } },
      notes: [{ code: 'cap', params: { limit: '四', cap: 600, amount: 700, cut: 100 } }],
      facts: [
        {
          id: 'late:1',
          kind: 'late',
          date: '2026-03-23',
          personId: 1,
          aboutId: 1,
          person: '张三',
          window: '办税窗口',
          time: '08:38',
          session: 'am',
          side: null,
          minutes: 8,
          halfDays: null,
          itemName: null,
          leaveKind: null,
          tags: [],
          label: null,
          source: { table: 'attendance', id: '1' },
        },
      ],
    },
  ],
  notCharged: [
    { reason: 'waived', clause: null, text: '', points: null, params: {}, facts: [] },
    { reason: 'rounding', clause: '二', text: '请假', points: null, params: { halfDays: 3 }, facts: [] },
  ],
  parts: [],
  bars: [
    {
      code: '六（五）',
      text: '被媒体曝光的，取消当年评先资格',
      ceiling: null,
      awards: [],
      scope: 'year',
      facts: [],
    },
  ],
  consequences: [
    {
      code: '六（三）',
      text: '不合格的，限期整改',
      acts: [{ text: '报送整改方案', to: 'unit', due: { type: 'workdays', n: 5 } }],
      money: null,
    },
  ],
  gradeByScore: { name: '优秀', because: 'bar' },
};

const objection: ObjectionView = {
  id: 7,
  month,
  kind: 'objection',
  subject: 'window',
  subjectId: 10,
  code: 'W1',
  name: '办税窗口',
  fact: null,
  text: '当天停电',
  filedBy: '张三',
  filedOn: '2026-04-02',
  state: 'open',
  decisionReason: '',
  decidedByName: '',
  decidedAt: null,
  createdByName: '督查员',
  needsAdjustment: false,
};
const review: ReviewView = {
  period: { from: '2026-04-01', to: '2026-04-05', note: '', byName: '主任', at: 0 },
  over: true,
  openObjections: 1,
  signature: null,
  objections: [objection],
};
const warning: WarningRow = {
  subject: 'window',
  id: 10,
  code: 'W1',
  name: '办税窗口',
  pinyin: 'bsck',
  place: '税务局',
  score: 9_300,
  kind: 'grade',
  level: 'near',
  about: 'good',
  text: '良好',
  follows: '',
  count: 700,
  left: 300,
  limit: 9_000,
  unit: 'points',
  period: 'month',
  behind: [],
};
/** Four times late in the year, five cost the awards. */
const counted: WarningRow = {
  ...{ ...warning, subject: 'person', id: 1, name: '张三', kind: 'carry', level: 'near', about: '六（三）' },
  ...{ text: '一年内迟到、早退累计', follows: '取消当年评先资格', count: 4, left: 1, limit: 5 },
  ...{ unit: 'occurrence', period: 'year' },
  behind: [
    { period: '2026-01', count: 3 },
    { period: '2026-03', count: 1 },
  ],
};
/** Fifteen days of leave a year are free, twelve of them taken. */
const free: WarningRow = {
  ...{ ...counted, kind: 'allowance', level: 'half', about: '三（七）', text: '全年累计超过15天的扣5分' },
  ...{ follows: '', count: 24, left: 6, limit: 30, unit: 'half_day', behind: [] },
};

const whatIf: WhatIf = {
  clause: '四（四）6',
  text: '迟到、早退、缺卡，每人次扣1分',
  prices: { before: [100], after: [100] },
  before: { score: 9_400, gradeName: '优秀', rank: 1 },
  after: { score: 9_400, gradeName: '优秀', rank: 1 },
  ...{ subjects: 2, better: 0, worse: 1, grade: 0, averageBefore: 9_500, averageAfter: 9_400 },
};

export async function openPage(
  items: CheckItem[],
  state: MonthState = 'open',
  roles: Role[] = ['chief'],
  tab = 'results',
) {
  const checklist: Checklist = {
    month,
    state,
    items,
    ready: state === 'open' && items.every(({ level }) => level !== 'block'),
  };
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'months.list': () => [{ month, state }],
    'assessment.overview': () => overview(state),
    'assessment.checklist': () => checklist,
    'assessment.result': () => detail,
    'assessment.whatIf': () => whatIf,
    'assessment.review': () => (state === 'closed' ? { ...review, period: null } : review),
    'assessment.warnings': () => [warning, counted, free],
    'assessment.waiverReport': () => [],
    'assessment.adjustments': () => [],
    'assessment.versions': () => [],
    'assessment.startReview': () => ({ month, state: 'review' }),
    'assessment.sign': () => ({ month, state: 'signed' }),
    'assessment.fileObjection': () => ({ id: 1 }),
    'assessment.decideObjection': () => ({ id: 1 }),
    'months.history': () => [],
    'assessment.close': () => ({ month, state: 'closed', persons: 4, windows: 2, backup: 'b.db' }),
    'assessment.confirm': () => ({ month, state: 'confirmed' }),
    'assessment.reopen': () => ({ month, state: 'open' }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[`/assessment?month=${month}&tab=${tab}`]}>
      <AssessmentPage />
    </MemoryRouter>,
  );
  await screen.findAllByText('办税窗口');
  return { ...view, fake };
}
