export { type AwayEntry, awayIntervals, leaveFacts, pendingLeaves, unreturnedLeaves } from './faces';
export { leaveHandlersWith } from './handlers';
export type { DoneDuty, DutyDone } from './lieu';
