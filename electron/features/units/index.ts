export { type UnitEntry, unitDirectory, type WindowEntry, windowDirectory } from './directory-repo';
export { unitsHandlers } from './handlers';
export { insertUnit, insertWindow, renameWindow, type UnitFields, type WindowFields } from './repo';
