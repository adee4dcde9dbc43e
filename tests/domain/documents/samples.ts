import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AttendanceBulletin } from '#shared/domain/documents/attendance-bulletin';
import type { AttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import type { Imprint } from '#shared/domain/documents/model';
import type { MonthlyBulletin } from '#shared/domain/documents/monthly-bulletin';
import type { MonthlyNotice } from '#shared/domain/documents/monthly-notice';
import type { OfficialLetter } from '#shared/domain/documents/official-letter';
import type { TemplateFiles } from '#shared/domain/documents/render';
import { weekday } from '#shared/domain/time/dates';

const folder = fileURLToPath(new URL('../../../resources/templates/', import.meta.url));
export const templates: TemplateFiles = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]),
);

const imprint: Imprint = {
  issuer: { center: '云溪县行政服务中心', office: '监督管理办公室', phone: '5550101', address: '民生路18号' },
  number: '云政服督〔2026〕第3号',
  date: '2026-04-03',
  sealCode: '0123-4567-89AB-CDEF',
};

export const notice: MonthlyNotice = {
  ...imprint,
  month: '2026-03',
  window: '税务综合窗口',
  units: [{ name: '云溪县税务局', superior: '云州市税务局' }],
  rulebook: '窗口考核办法',
  base: 10000,
  score: 9650,
  grade: '优秀',
  rank: 7,
  rankedWindows: 32,
  lines: [
    {
      clause: '第八条',
      item: '迟到',
      facts: [
        { date: '2026-03-05', person: '钱立', text: '迟到12分钟' },
        { date: '2026-03-11', person: '孙小梅', text: '迟到3分钟' },
      ],
      count: 2,
      factor: 100,
      points: -150,
      runningTotal: 9850,
    },
    {
      clause: '第九条',
      item: '先斩后奏',
      facts: [{ date: '2026-03-16', person: null, text: '窗口集体外出未报备' }],
      count: 1,
      factor: 200,
      points: -200,
      runningTotal: 9650,
    },
  ],
  people: [{ name: '钱立', post: 'A岗', score: 9925, grade: '优秀', remark: '' }],
  rectifyBy: null,
  requirements: [],
  objectBy: '2026-04-10',
  receiptBy: '2026-04-08',
};

const ranked = (rank: number) => ({
  rank,
  window: `第${rank}窗口`,
  unit: '云溪县民政局',
  persons: 4,
  score: 10000 - rank * 100,
  grade: '优秀',
});

export const bulletin: MonthlyBulletin = {
  ...imprint,
  month: '2026-03',
  issueNo: 3,
  rulebook: '窗口考核办法',
  units: 4,
  averageWindow: 9437,
  averagePerson: 9600,
  grades: [
    { grade: '优秀', windows: 7, persons: 20 },
    { grade: '合格', windows: 1, persons: 4 },
  ],
  ranking: [1, 2, 3, 4, 5, 6, 7, 8].map(ranked),
  named: 3,
  clauses: [
    {
      clause: '第八条',
      item: '迟到',
      cases: [
        { date: '2026-03-05', window: '第2窗口', person: '钱立', text: '迟到12分钟', points: -50 },
        { date: '2026-03-09', window: '第8窗口', person: null, text: '空岗,轮班人另查', points: -200 },
      ],
    },
  ],
  attendance: {
    dueDays: 50400,
    workedDays: 49350,
    late: 5,
    early: 0,
    missing: 2,
    absentDays: 50,
    outings: 9,
    leave: [
      { kind: '事假', persons: 2, days: 150 },
      { kind: '病假', persons: 1, days: 300 },
    ],
  },
  nextSteps: [],
  report: ['县政府'],
  issue: ['各窗口', '各派驻单位'],
  send: [],
  copies: 100,
};

const days = [5, 6, 7, 8].map((day) => {
  const date = `2026-03-0${day}`;
  return { date, rest: weekday(date) >= 6 };
});

export const sheet: AttendanceSheet = {
  issuer: imprint.issuer,
  month: '2026-03',
  scope: '全部窗口',
  days,
  rows: [
    {
      name: '钱立',
      window: '税务综合窗口',
      unit: '云溪县税务局',
      days: [['late', 'present'], ['leave_sick', 'leave_sick'], ['rest', 'rest'], []],
      totals: { due: 200, worked: 50, late: 1, early: 0, missing: 0, absent: 0, leave: 150, outing: 0 },
    },
  ],
  preparedBy: '李国强',
  checkedBy: '',
  chief: '',
  date: '2026-04-01',
  sealCode: null,
};

export const letter: OfficialLetter = {
  ...imprint,
  redHead: '云溪县行政服务中心文件',
  title: '关于加强人员管理的函',
  addressees: ['云溪县税务局'],
  paragraphs: [
    { level: 1, text: '一、情况' },
    { level: 2, text: '出勤' },
    { level: 0, text: '出勤率98.3%。' },
  ],
  attachments: ['汇总表', '明细表'],
  note: '联系人李国强',
  copies: ['云州市税务局'],
};

const totals = (due: number, late: number) => ({
  ...{ due, worked: due - 50, late, early: 0, missing: 1, absent: 50, leave: 0, outing: 2 },
});

export const attendanceBulletin: AttendanceBulletin = {
  ...imprint,
  month: '2026-03',
  issueNo: 3,
  rulebook: '窗口工作人员月度考核办法',
  units: [
    { name: '县税务局', persons: 3, totals: totals(6600, 2) },
    { name: '县民政局', persons: 1, totals: totals(2200, 0) },
  ],
  windows: [{ name: '办税窗口', persons: 4, totals: totals(8800, 2) }],
  cases: [
    { name: '赵云舟', window: '办税窗口', unit: '县税务局', text: '迟到2次（3日、5日）', points: -200 },
    { name: '钱一鸣', window: '办税窗口', unit: '县税务局', text: '旷工半天（6日）', points: null },
  ],
  fullPersons: 2,
  fullWindows: [],
  notes: ['3月12日 全楼停电'],
  issue: ['各派驻单位', '各窗口'],
  copies: 4,
};
