export { postingsBetween, type StaffEntry, staffByIds, staffDirectory } from './directory-repo';
export { staffHandlers } from './handlers';
