export { transferHandlers } from './handlers';
export { giveOut, LETTER_TEMPLATES, type Paper, readTemplates } from './papers';
export { openWorkbook, refuseSheetErrors, sheetCounts, sheetErrors } from './sheet-plan';
