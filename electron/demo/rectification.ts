import { firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';

/** What orders need to know of the sample center. */
export interface OrderScene {
  /** By code. */
  windowIds: Map<string, number>;
  /** The month the sample ends with, and its workdays. */
  month: Month;
  days: readonly IsoDate[];
}

const TEN = 600;
const REPORT = '已制定整改措施并落实到人，附整改前后照片，请予核查。';
const OFFICER = '督查员';

/** How far a problem of the sample list is. */
type Stage = 'issued' | 'reported' | 'checked' | 'rectified' | 'closed' | 'failed';
interface Problem {
  problem: string;
  measure: string;
  raisedBy: string;
  stage: Stage;
  /** Workday of the month it has to be done by. */
  due: number;
}

const PROBLEMS: readonly Problem[] = [
  {
    problem: '部分事项没有一次性告知书，群众跑了两趟',
    measure: '梳理高频事项，逐项制作一次性告知书，摆上台面',
    ...{ raisedBy: '企业座谈会代表', stage: 'closed', due: 6 },
  },
  {
    problem: '午间值班窗口无人引导',
    measure: '午间安排一名引导员，值班表公示',
    ...{ raisedBy: '县督查组', stage: 'closed', due: 7 },
  },
  {
    problem: '叫号机显示与窗口不一致',
    measure: '联系维保单位校正，每日开门前核对',
    ...{ raisedBy: '县督查组', stage: 'rectified', due: 9 },
  },
  {
    problem: '自助填表区没有样表',
    measure: '补齐样表，指定专人维护',
    ...{ raisedBy: '群众意见箱', stage: 'checked', due: 10 },
  },
  {
    problem: '台面资料摆放凌乱，私人物品上台面',
    measure: '统一配置收纳盒，下班前整理',
    ...{ raisedBy: '', stage: 'failed', due: 8 },
  },
  {
    problem: '承诺件办理进度不能查询',
    measure: '在中心网站公开办理进度查询入口',
    ...{ raisedBy: '企业座谈会代表', stage: 'reported', due: 13 },
  },
  {
    problem: '两个窗口之间推诿材料核验',
    measure: '明确牵头窗口，签订联办责任单',
    ...{ raisedBy: '热线转办', stage: 'issued', due: 12 },
  },
];

/** Lets the clock stand at ten o'clock of a day, and tells the day. */
function at(door: DemoDoor, date: IsoDate): IsoDate {
  door.setNow(wallAt(date, TEN));
  return date;
}

/** A campaign with its problem list in every state, and orders after findings, one of them overdue. */
export async function enterRectification(door: DemoDoor, scene: OrderScene): Promise<void> {
  const { month, days, windowIds } = scene;
  const on = (day: number): IsoDate => days[Math.min(day, days.length - 1)]!;
  const windows = [...windowIds.values()];
  at(door, on(1));
  const { id: campaignId } = await door.call<{ id: number }>('rectification.saveCampaign', {
    ...{ id: null, name: '窗口作风整治专项行动', source: '县督查组反馈、企业座谈、群众评议' },
    ...{ fromDate: firstDay(month), untilDate: lastDay(month), note: '问题逐项销号，结果向提出人反馈' },
  });
  for (const [index, { problem, measure, raisedBy, stage, due }] of PROBLEMS.entries()) {
    at(door, on(1));
    const { id } = await door.call<{ id: number }>('rectification.issue', {
      ...{ origin: 'campaign', campaignId, problem, measure, raisedBy, owner: '窗口负责人' },
      ...{ windowId: windows[(index * 3) % windows.length], issuedOn: on(1), due: on(due) },
    });
    await advance(door, id, stage, (later) => on(due + later));
  }
  await orderAfterFinding(door, scene, on);
  door.setNow(null);
}

/** Leads an order as far as its stage says: each step a workday after the one before. */
async function advance(
  door: DemoDoor,
  id: number,
  stage: Stage,
  on: (later: number) => IsoDate,
): Promise<void> {
  if (stage === 'issued') return;
  const after = (later: number): IsoDate => at(door, on(later));
  const receivedOn = after(-1);
  await door.call('rectification.report', { id, receivedOn, person: '窗口负责人', text: REPORT });
  if (stage === 'reported') return;
  await door.call('rectification.check', { id, on: after(0), person: OFFICER, lookBy: on(3) });
  if (stage === 'checked') return;
  const result = stage === 'failed' ? 'failed' : 'rectified';
  const due = stage === 'failed' ? on(5) : null;
  const note = stage === 'failed' ? '抽查三天有两天仍有私人物品' : '现场查看，已落实';
  await door.call('rectification.look', { id, on: after(2), person: OFFICER, result, note, due });
  if (stage === 'closed') {
    after(3);
    await door.call('rectification.close', { id, satisfaction: id % 2 === 0 ? 'basic' : 'satisfied' });
  }
}

/** An order for the first incident of the month, extended once and overdue at its end. */
async function orderAfterFinding(
  door: DemoDoor,
  { month }: OrderScene,
  on: (day: number) => IsoDate,
): Promise<void> {
  const [incident] = (
    await door.call<{ id: number; date: IsoDate; outcome: string | null }[]>('incidents.list', { month })
  ).filter(({ outcome, date }) => outcome === 'upheld' && date <= on(8));
  if (!incident) return;
  const { id: originId } = incident;
  const draft = await door.call<{ problem: string; staffId: number | null; windowId: number | null }>(
    'rectification.draft',
    { origin: 'incident', originId },
  );
  at(door, on(9));
  const { id } = await door.call<{ id: number }>('rectification.issue', {
    ...{ origin: 'incident', originId, problem: draft.problem, staffId: draft.staffId },
    ...{ windowId: draft.windowId, measure: '窗口组织学习考勤和服务规范，本人书面检讨，窗口负责人谈话' },
    ...{ issuedOn: on(9), due: on(12) },
  });
  at(door, on(11));
  await door.call('rectification.extend', {
    ...{ id, due: on(13), reason: '当事人请假两天', decider: '督查办主任' },
  });
  at(door, on(15));
  await door.call('rectification.escalate', {
    ...{ id, level: 1, person: '窗口负责人', note: '电话催办，答应两日内报送' },
  });
}
