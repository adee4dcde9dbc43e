import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { addDays, daysOfMonth, firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { Chance } from './random';

/** What evaluation rounds need to know of the sample center. */
export interface EvaluationScene {
  /** By code. */
  windowIds: Map<string, number>;
  months: readonly Month[];
  workdays: readonly IsoDate[];
}

const NINE = 9 * 60;
const FIVE = 17 * 60;
/** Sheets handed out at each window, and presses of its device, a month. */
const SHEETS = 20;
const PRESSES = 24;
const REPLAY = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];

/**
 * Each month the public's sheets and the counter devices, in the first one also the five aspects of the lower units.
 * Rounds of the last month are not finished: sheets are still missing, and so is one device.
 */
export async function enterEvaluation(door: DemoDoor, random: Chance, scene: EvaluationScene): Promise<void> {
  const last = scene.months.at(-1);
  for (const month of scene.months) {
    const open = month === last;
    await publicRound(door, random, scene, month, open);
    await deviceRound(door, random, scene, month, open);
    if (month === scene.months[0]) await lowerUnits(door, random, scene, month);
  }
  door.setNow(null);
}

const name = (month: Month): string => `${Number(month.slice(5))}月`;

async function save(door: DemoDoor, month: Month, fields: object): Promise<number> {
  door.setNow(wallAt(firstDay(month), NINE));
  const { id } = await door.call<{ id: number }>('evaluation.save', {
    ...{ id: null, target: 'window', fromDate: firstDay(month), toDate: lastDay(month) },
    ...{ rounding: 'half_up', cap: null, note: '', reason: '' },
    ...fields,
  });
  door.setNow(wallAt(lastDay(month), FIVE));
  return id;
}

/** Sheets out of `valid`: most satisfied, a few basically, hardly anybody not. */
function levels(random: Chance, valid: number, count: number): number[] {
  const votes = Array<number>(count).fill(0);
  for (let sheet = 0; sheet < valid; sheet++) {
    const luck = random.next();
    votes[luck < 0.78 ? 0 : luck < 0.95 ? 1 : count - 1]! += 1;
  }
  return votes;
}

async function publicRound(
  door: DemoDoor,
  random: Chance,
  { windowIds }: EvaluationScene,
  month: Month,
  open: boolean,
): Promise<void> {
  const ids = [...windowIds.values()];
  const rows = ids.map((subjectId) => {
    const copied = random.happens(0.2) ? 1 : 0;
    const blank = random.happens(0.3) ? 1 : 0;
    const valid = SHEETS - copied - blank - random.between(0, 3);
    const invalid = { ...(copied ? { copied } : {}), ...(blank ? { blank } : {}) };
    return { subjectId, valid, invalid, votes: [[0, ...levels(random, valid, 3)]] };
  });
  const sum = rows.reduce((all, { valid, invalid }) => all + valid + Object.keys(invalid).length, 0);
  const id = await save(door, month, {
    ...{ title: `${name(month)}办事群众满意度测评`, source: 'public', tie: 'satisfaction' },
    ...{ issued: ids.length * SHEETS, returned: sum, ...FORM_PRESETS.overall },
    note: '大厅发放，投票箱回收，两人清点',
  });
  const half = Math.ceil(rows.length / 2);
  const batches = open ? [rows.slice(0, half)] : [rows.slice(0, half), rows.slice(half)];
  for (const [index, batch] of batches.entries()) {
    const label = index === 0 ? '一楼投票箱' : '二楼投票箱';
    await door.call('evaluation.saveTotals', { roundId: id, batchId: null, label, rows: batch, reason: '' });
  }
  if (!open) await door.call('evaluation.finish', { id });
}

async function deviceRound(
  door: DemoDoor,
  random: Chance,
  { windowIds, workdays }: EvaluationScene,
  month: Month,
  open: boolean,
): Promise<void> {
  const id = await save(door, month, {
    ...{ title: `${name(month)}窗口评价器`, source: 'device', tie: 'equal' },
    ...{ issued: null, returned: null, ...FORM_PRESETS.device },
  });
  const days = daysOfMonth(month).filter((day) => workdays.includes(day));
  const lines = [...windowIds.keys()].flatMap((code) =>
    Array.from({ length: PRESSES }, () => {
      const luck = random.next();
      const level = luck < 0.62 ? 0 : luck < 0.88 ? 1 : luck < 0.96 ? 2 : luck < 0.99 ? 3 : 4;
      const minute = random.between(NINE, FIVE - 1);
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const second = String(random.between(0, 59)).padStart(2, '0');
      return `${random.pick(days)} ${clock}:${second},${code},${REPLAY[level]}`;
    }),
  );
  // The second floor's device has not been read out yet.
  const taken = open ? lines.slice(0, (lines.length / 2) | 0) : lines;
  const rows = taken.sort().map((line, index) => `${index + 1},${line}`);
  const content = ['流水号,评价时间,窗口号,评价结果', ...rows].join('\r\n');
  const token = await door.file(`评价器${month}.csv`, content);
  await door.call('evaluation.importFile', { roundId: id, token });
  if (!open) await door.call('evaluation.finish', { id });
}

/** Seed row 91: five aspects at 22, 17 and 11 points. */
async function lowerUnits(
  door: DemoDoor,
  random: Chance,
  { windowIds }: EvaluationScene,
  month: Month,
): Promise<void> {
  const { aspects } = FORM_PRESETS.five_aspects;
  const rows = [...windowIds.values()].map((subjectId) => {
    const valid = random.between(8, 12);
    return { subjectId, valid, invalid: {}, votes: aspects.map(() => [0, ...levels(random, valid, 3)]) };
  });
  const returned = rows.reduce((sum, { valid }) => sum + valid, 0);
  const id = await save(door, month, {
    ...{ title: '乡镇和基层单位评机关', source: 'lower_units', tie: 'equal' },
    ...{ issued: rows.length * 12, returned, ...FORM_PRESETS.five_aspects },
    toDate: addDays(firstDay(month), 19),
  });
  await door.call('evaluation.saveTotals', {
    ...{ roundId: id, batchId: null, label: '基层单位问卷', rows, reason: '' },
  });
  await door.call('evaluation.finish', { id });
}
