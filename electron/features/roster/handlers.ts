import type { rosterContract } from '#shared/contracts/roster';
import { paperTitle } from '#shared/domain/roster/paper';
import type { HandlersOf } from '../../ipc/handlers';
import { copyWeek, rotateDuty } from './bulk';
import { assignDuty, editDuty, moveDuty, removeDuty, swapDuties } from './change';
import { listMonthLogs, removeLog, saveLog } from './log';
import { dutyPaper, dutyWorkbook, logPaper, paperHtml } from './paper';
import { weekOf } from './plan';
import { undoable, undoChange } from './record';
import { applySheet, previewSheet } from './sheet';
import { listBytes, templateBytes } from './sheet-export';
import { fillPattern, putShift } from './shift-days';
import { previewShift, readShifts, removePattern, removeShift, savePattern, saveShift } from './shifts';
import { readWeek } from './week';

const LANDSCAPE = { landscape: true };
const PORTRAIT = { landscape: false };
const fileName = (date: string, ending: string): string => `${weekOf(date)[0]} 值班表.${ending}`;

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

  paper: async ({ db, now, ports }, { date }) => {
    const paper = await dutyPaper(db, date, now);
    return { title: paperTitle(paper.days), html: await paperHtml(ports.resources, paper) };
  },

  print: async ({ db, now, ports }, { date }) => {
    const html = await paperHtml(ports.resources, await dutyPaper(db, date, now));
    return { printed: await ports.printer.print(html, LANDSCAPE) };
  },

  savePdf: async ({ db, now, ports, signal }, { date }) => {
    const html = await paperHtml(ports.resources, await dutyPaper(db, date, now));
    const pdf = await ports.printer.pdf(html, LANDSCAPE);
    signal.throwIfAborted();
    return { fileName: await ports.files.save(fileName(date, 'pdf'), pdf) };
  },

  exportWeek: async ({ db, now, ports, signal }, { date }) => {
    const bytes = await dutyWorkbook(await dutyPaper(db, date, now));
    signal.throwIfAborted();
    return { fileName: await ports.files.save(fileName(date, 'xlsx'), bytes) };
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

  logPaper: ({ db, ports }, { date }) => logPaper(db, ports.resources, date),

  printLog: async ({ db, ports }, { date }) => {
    const { html } = await logPaper(db, ports.resources, date);
    return { printed: await ports.printer.print(html, PORTRAIT) };
  },

  saveLogPdf: async ({ db, ports, signal }, { date }) => {
    const { html } = await logPaper(db, ports.resources, date);
    const pdf = await ports.printer.pdf(html, PORTRAIT);
    signal.throwIfAborted();
    return { fileName: await ports.files.save(`${date} 值班日志.pdf`, pdf) };
  },
};
