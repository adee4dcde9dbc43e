export { dutiesBetween } from './faces';
export { rosterHandlers } from './handlers';
