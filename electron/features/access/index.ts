export { createFirstAccount } from './accounts';
export { accessHandlers } from './handlers';
