export { rectificationFacts, unescalatedOrders } from './faces';
export { rectificationHandlers } from './handlers';
