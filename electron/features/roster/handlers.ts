import type { rosterContract } from '#shared/contracts/roster';
import { paperTitle } from '#shared/domain/roster/paper';
import type { HandlersOf } from '../../ipc/handlers';
import { copyWeek, rotateDuty } from './bulk';
import { assignDuty, moveDuty, removeDuty, swapDuties } from './change';
import { dutyPaper, dutyWorkbook, paperHtml } from './paper';
import { weekOf } from './plan';
import { readWeek } from './week';

const LANDSCAPE = { landscape: true };
const fileName = (date: string, ending: string): string => `${weekOf(date)[0]} 值班表.${ending}`;

export const rosterHandlers: HandlersOf<typeof rosterContract> = {
  week: ({ db }, { date }) => readWeek(db, date),

  assign: assignDuty,
  move: moveDuty,
  remove: removeDuty,
  swap: swapDuties,
  copyWeek,
  rotate: rotateDuty,

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
};
