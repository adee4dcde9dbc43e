import type { casesContract } from '#shared/contracts/cases';
import { FIGURE_COLUMNS, OVERDUE_COLUMNS } from '#shared/domain/cases/columns';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { textWorkbook } from '../../platform/text-sheet';
import { windowDirectory } from '../units/index';
import { windowsFor } from './figures';
import { figuresOf } from './figures-repo';

const WIDE = 26;
const columnsOf = (all: Record<string, readonly string[]>) =>
  Object.entries(all).map(([key, [header]]) => ({
    key,
    header: header!,
    width: ['name', 'matter', 'window', 'note', 'reason'].includes(key) ? WIDE : 14,
  }));

/** Every window of the month with what is known of it, so that the same sheet corrects what stands there. */
async function figureSheet(db: ReadDb, month: Month): Promise<Uint8Array> {
  const saved = await figuresOf(db, month);
  const lines = windowsFor(await windowDirectory(db), saved).map(({ id, code, name }) => {
    const { figures, note } = saved.get(id) ?? { figures: null, note: '' };
    const counts = Object.entries(figures ?? {}).map(([key, count]) => [
      key,
      count === null ? '' : String(count),
    ]);
    const blank = Object.fromEntries(Object.keys(FIGURE_COLUMNS).map((key) => [key, '']));
    return { ...blank, ...Object.fromEntries(counts), code, name, note };
  });
  return textWorkbook({
    name: `${month} 办件登记`,
    columns: columnsOf(FIGURE_COLUMNS),
    lines,
    explanation: [
      ['栏目', '必填', '填写方法'],
      ['窗口编号', '是', '与窗口名称填一项即可；同名窗口须填编号'],
      ['办结件', '否', '本月办结的件数，等于按时办结加超时办结；三项中填两项，第三项自动得出'],
      ['按时办结', '否', '含提前办结'],
      ['其中提前', '否', '按时办结中提前办结的件数'],
      ['退件', '否', '不予受理或退回申请人的件数，不计入办结件'],
      ['应进驻事项', '否', '应当进驻中心办理的事项数；与已进驻事项同时填写'],
      ['说明', '', '没有办件的窗口填 0，不是留空；整行留空的窗口不导入'],
    ],
  });
}

function overdueSheet(): Promise<Uint8Array> {
  return textWorkbook({
    name: '超时办件登记',
    columns: columnsOf(OVERDUE_COLUMNS),
    lines: [],
    explanation: [
      ['栏目', '必填', '填写方法'],
      ['办件编号', '是', '同一编号再次导入即为更新'],
      ['事项名称', '是', '群众申请办理的事项'],
      ['窗口', '是', '窗口编号或名称'],
      ['工号', '否', '经办人的工号或姓名；重名时填工号'],
      ['应办结日期', '是', '承诺的最后一天，如 2026-03-05'],
      ['办结日期', '否', '尚未办结的留空'],
      ['认定日期', '否', '计入考核的日期；不填的按办结日期，尚未办结的按导入当天'],
    ],
  });
}

export const saveTemplate: Handler<(typeof casesContract)['template']> = async (
  { db, ports, signal },
  { kind, month },
) => {
  const bytes = kind === 'figures' ? await figureSheet(db, month) : await overdueSheet();
  signal.throwIfAborted();
  const name = kind === 'figures' ? `办件登记表 ${month}.xlsx` : '超时办件登记表.xlsx';
  return { fileName: await ports.files.save(name, bytes) };
};
