import { addDays, firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

interface Scene {
  ids: ReadonlyMap<string, number>;
  people: readonly DemoPerson[];
  windowIds: ReadonlyMap<string, number>;
  months: readonly Month[];
  workdays: readonly IsoDate[];
}

/** Close of the day on which things are entered. */
const EVENING = 17 * 60;
/** One window in so many has an overdue case in a month. */
const OVERDUE_CHANCE = 0.16;
const MATTERS = [
  '食品经营许可',
  '道路运输证换发',
  '社保关系转移',
  '不动产登记',
  '建筑施工许可',
  '税务登记变更',
];
const CAUSES = ['后台审批流转慢', '补正材料后未及时恢复计时', '现场踏勘安排延误', '系统数据未同步'];

/** Cases of each window and month, the overdue ones one by one, and supervised tasks in every state. */
export async function enterCases(door: DemoDoor, random: Chance, scene: Scene): Promise<void> {
  for (const month of scene.months) await enterMonth(door, random, scene, month);
  await enterTasks(door, scene);
}

async function enterMonth(door: DemoDoor, random: Chance, scene: Scene, month: Month): Promise<void> {
  const days = scene.workdays.filter((day) => monthOf(day) === month);
  const last = month === scene.months.at(-1);
  const rows = [];
  let serial = 0;
  for (const [index, [code, windowId]] of [...scene.windowIds].entries()) {
    const handled = 40 + random.between(0, 260);
    const overdue = random.happens(OVERDUE_CHANCE) ? random.between(1, 2) : 0;
    for (let nth = 0; nth < overdue; nth++) {
      const [dueOn, doneOn] = [random.pick(days.slice(2, -6)), random.between(1, 4)];
      const staff = scene.people.filter(({ windowCode }) => windowCode === code);
      const at = days[Math.min(days.length - 1, days.indexOf(dueOn) + doneOn)]!;
      const case_ = {
        caseNo: `${month.replace('-', '')}-${String(++serial).padStart(3, '0')}`,
        ...{ id: null, windowId, matter: random.pick(MATTERS), reason: random.pick(CAUSES) },
        staffId: scene.ids.get(random.pick(staff).staffNo),
        ...{ dueOn, doneOn: at, foundOn: at },
      };
      const { id } = await door.call<{ id: number }>('cases.saveOverdue', case_);
      if (random.happens(0.2)) {
        await door.call('cases.excuseOverdue', {
          id,
          by: '中心主任',
          reason: '省级系统停机维护两天，非窗口原因',
        });
      }
    }
    // The last month is not complete yet: some windows have not reported.
    const missing = last && random.happens(0.2);
    const due = 6 + (index % 5) * 4;
    const entered = due - (index % 8 === 3 ? 1 : 0);
    const early = Math.floor((handled - overdue) * (0.5 + random.next() * 0.4));
    const returned = random.happens(0.3) ? random.between(1, 5) : 0;
    const figures = { handled, onTime: handled - overdue, early, overdue, returned, due, entered };
    if (!missing) rows.push({ windowId, figures, note: '' });
  }
  await door.call('cases.saveMonth', { month, rows, reason: '' });
  const [first] = rows;
  if (!first) return;
  const figures = { ...first.figures, handled: first.figures.handled + 1, onTime: first.figures.onTime + 1 };
  const corrected = [{ ...first, figures }];
  await door.call('cases.saveMonth', { month, rows: corrected, reason: '窗口补报一件' });
}

/** Done in time, done late, put off, overdue and urged, due soon. */
async function enterTasks(door: DemoDoor, { windowIds, months }: Scene): Promise<void> {
  const [first, last] = [months[0]!, months.at(-1)!];
  const windows = [...windowIds.values()];
  const give = async (task: object): Promise<number> => {
    const empty = { id: null, content: '', sourceNo: '', windowId: null, unitId: null, staffId: null };
    return (await door.call<{ id: number }>('cases.saveTask', { ...empty, ...task })).id;
  };
  const step = async (id: number, type: string, onDate: IsoDate, rest: object = {}) => {
    door.setNow(wallAt(onDate, EVENING));
    await door.call('cases.taskStep', { id, type, onDate, text: '', ...rest });
    door.setNow(null);
  };
  const meeting = { source: 'meeting', sourceBody: '主任办公会' };
  const kept = await give({
    ...{ ...meeting, title: '综合窗口“一窗受理”事项清单梳理', windowId: windows[0] },
    ...{ issuedOn: addDays(firstDay(first), 3), dueOn: addDays(firstDay(first), 20) },
  });
  await step(kept, 'note', addDays(firstDay(first), 10), { text: '已梳理 126 项，余下与法规科核对' });
  await step(kept, 'finish', addDays(firstDay(first), 18), { text: '清单已印发各窗口', result: 'done' });
  const late = await give({
    ...{ source: 'instruction', sourceBody: '分管副县长批示', sourceNo: '东政批〔2026〕18号' },
    ...{ title: '企业开办“一日办结”流程压缩', windowId: windows[3] },
    ...{ issuedOn: addDays(firstDay(first), 8), dueOn: addDays(lastDay(first), 8) },
  });
  await step(late, 'urge', addDays(lastDay(first), 12), { text: '期限已过，请三日内报送进展' });
  await step(late, 'finish', addDays(lastDay(first), 15), { text: '流程已上线运行', result: 'done' });
  const put = await give({
    ...{ source: 'document', sourceBody: '县政府办文件', sourceNo: '东政办发〔2026〕7号' },
    ...{ title: '高频事项办事指南二维码上墙', windowId: windows[6] },
    ...{ issuedOn: addDays(firstDay(last), 3), dueOn: addDays(firstDay(last), 14) },
  });
  await step(put, 'extend', addDays(firstDay(last), 13), {
    text: '制作单位交付推迟一周',
    due: addDays(lastDay(last), 10),
  });
  const overdue = await give({
    ...{ source: 'proposal', sourceBody: '县政协第 43 号提案', title: '增设老年人优先办理窗口' },
    ...{ windowId: windows[9], issuedOn: addDays(firstDay(last), 4), dueOn: addDays(lastDay(last), -6) },
  });
  await step(overdue, 'note', addDays(firstDay(last), 15), { text: '场地已腾出，标识在制作' });
  await step(overdue, 'urge', addDays(lastDay(last), -3), { text: '逾期未报，请说明原因' });
  await give({
    ...{ ...meeting, title: '窗口叫号系统与办件系统数据对接', windowId: windows[12] },
    ...{ issuedOn: addDays(firstDay(last), 18), dueOn: addDays(lastDay(last), 20) },
  });
}
