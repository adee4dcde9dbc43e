export { closedDays, monthState, refuseClosed } from './guard';
export { monthsHandlers } from './handlers';
export { findMonth, listMonths, type MonthRow, monthEvents, moveMonth, setDigest } from './repo';
