export { createFirstAccount } from './accounts';
export { accessHandlers } from './handlers';
export { roleHolders } from './holders';
