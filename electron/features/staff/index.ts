export { postingsBetween, type StaffEntry, staffByIds, staffDirectory } from './directory-repo';
export { staffHandlersWith } from './handlers';
export { listPostings } from './repo';
export type { WorkDates } from './work-dates';
