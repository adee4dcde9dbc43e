export { rectificationFacts } from './faces';
export { rectificationHandlers } from './handlers';
