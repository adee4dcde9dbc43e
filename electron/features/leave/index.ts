export { type AwayEntry, awayIntervals, leaveFacts } from './faces';
export { leaveHandlersWith } from './handlers';
export type { DoneDuty, DutyDone } from './lieu';
export { type OpenLeave, pendingLeaves, unreturnedLeaves } from './open-leaves';
export { overdueSpans } from './overdue';
export type { ClosedOverdue, OverdueInMonth } from './settle-overdue';
export { peopleOverdue } from './still-out';
export { workDates } from './work-dates';
