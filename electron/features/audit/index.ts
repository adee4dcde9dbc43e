export { auditHandlers } from './handlers';
