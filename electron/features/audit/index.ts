export { type ClockBack, noteClockBack } from './clock';
export { auditHandlers } from './handlers';
