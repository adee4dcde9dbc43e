import type { rosterContract } from '#shared/contracts/roster';
import { paperTitle } from '#shared/domain/roster/paper';
import type { HandlersOf } from '../../ipc/handlers';
import { giveOut } from '../transfer/index';
import { copyWeek, rotateDuty } from './bulk';
import { assignDuty, editDuty, moveDuty, removeDuty, swapDuties } from './change';
import { listMonthLogs, removeLog, saveLog } from './log';
import { dutyPaper, dutyWorkbook, logPaper, weekPaper } from './paper';
import { undoable, undoChange } from './record';
import { applySheet, previewSheet } from './sheet';
import { listBytes, templateBytes } from './sheet-export';
import { fillPattern, putShift } from './shift-days';
import { previewShift, readShifts, removePattern, removeShift, savePattern, saveShift } from './shifts';
import { readWeek } from './week';

export const rosterHandlers: HandlersOf<typeof rosterContract> = {
  week: async ({ db, actor }, { date }) => {
    const last = await undoable(db, actor);
    return { ...(await readWeek(db, date)), undo: last && { id: last.id, kind: last.kind } };
  },

  assign: assignDuty,
  move: moveDuty,
  edit: editDuty,
  remove: removeDuty,
  swap: swapDuties,
  undo: undoChange,
  copyWeek,
  rotate: rotateDuty,

  shifts: readShifts,
  previewShift,
  saveShift,
  removeShift,
  savePattern,
  removePattern,
  putShift,
  fillPattern,

  paper: weekPaper,
  print: async (context, { to, date }) => {
    const { title, html } = await weekPaper(context, { date });
    return giveOut(context.ports, html, { to, name: title, landscape: true });
  },

  exportWeek: async ({ db, now, ports, signal }, { date }) => {
    const paper = await dutyPaper(db, date, now);
    const bytes = await dutyWorkbook(paper);
    signal.throwIfAborted();
    return { fileName: await ports.files.save(`${paperTitle(paper.days)}.xlsx`, bytes) };
  },

  importTemplate: async ({ ports }) => ({
    fileName: await ports.files.save('值班清单导入模板.xlsx', await templateBytes()),
  }),
  importPreview: previewSheet,
  importApply: applySheet,

  exportList: async ({ db, ports, signal }, { from, to }) => {
    const bytes = await listBytes(db, from, to);
    signal.throwIfAborted();
    return { fileName: await ports.files.save(`${from}至${to} 值班清单.xlsx`, bytes) };
  },

  logs: listMonthLogs,
  saveLog,
  removeLog,

  logPaper,
  printLog: async (context, { to, date }) => {
    const { title, html } = await logPaper(context, { date });
    return giveOut(context.ports, html, { to, name: title });
  },
};
