export { postingsBetween, type StaffEntry, staffByIds, staffDirectory } from './directory-repo';
export { staffHandlersWith } from './handlers';
export type { WorkDates } from './work-dates';
