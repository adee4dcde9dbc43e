export { calendarHandlers } from './handlers';
export { calendarOverrides, timetables } from './repo';
export { seedCalendar } from './seed';
