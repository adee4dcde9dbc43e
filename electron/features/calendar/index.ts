export { calendarHandlers } from './handlers';
export { noticesBetween } from './notice-repo';
export { calendarOverrides, timetables } from './repo';
export { seedCalendar } from './seed';
