export { monthState, refuseClosed } from './guard';
export { monthsHandlers } from './handlers';
export { moveMonth } from './repo';
