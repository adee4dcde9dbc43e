export { dutyDoneBetween } from './duties';
export { gatherMonth } from './gather';
export { attendanceHandlers } from './handlers';
export { freezeAttendance, frozenAttendance, type MonthAttendance, monthAttendance } from './month';
export { attendanceSheet } from './paper';
export { outingsWithoutBack } from './register-repo';
