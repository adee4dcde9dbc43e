export { type AwayEntry, awayIntervals, leaveFacts, pendingLeaves, unreturnedLeaves } from './faces';
export { leaveHandlers } from './handlers';
