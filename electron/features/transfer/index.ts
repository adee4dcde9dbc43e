export { transferHandlers } from './handlers';
export { openWorkbook, refuseSheetErrors, sheetCounts, sheetErrors } from './sheet-plan';
