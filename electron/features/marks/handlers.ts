import type { marksContract } from '#shared/contracts/marks';
import type { HandlersOf } from '../../ipc/handlers';
import { saveGivers } from './givers';
import { readHistory } from './history';
import { saveMarks } from './save';
import { importFile, previewFile } from './table';
import { saveTemplate } from './template';
import { readMonth, readSheet } from './view';

export const marksHandlers: HandlersOf<typeof marksContract> = {
  month: readMonth,
  sheet: readSheet,
  history: readHistory,
  save: saveMarks,
  saveGivers,
  preview: previewFile,
  importFile,
  template: saveTemplate,
};
