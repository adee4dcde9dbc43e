export { checkBrief, praiseFacts } from './faces';
export { inspectionsHandlers } from './handlers';
export { heldRounds, plannedRounds, supervisorReports } from './office';
