import type { casesContract } from '#shared/contracts/cases';
import type { HandlersOf } from '../../ipc/handlers';
import { readChanges, readMonth, saveMonth } from './figures';
import { excuseOverdue, readOverdueCases, removeOverdue, saveOverdue } from './overdue';
import { importFile, previewFile } from './table';
import { taskFileHandlers } from './task-import';
import { taskHandlers } from './tasks';
import { saveTemplate } from './template';

export const casesHandlers: HandlersOf<typeof casesContract> = {
  ...taskHandlers,
  ...taskFileHandlers,
  month: readMonth,
  saveMonth,
  changes: readChanges,

  overdue: readOverdueCases,
  saveOverdue,
  excuseOverdue,
  removeOverdue,

  preview: previewFile,
  importFile,
  template: saveTemplate,
};
