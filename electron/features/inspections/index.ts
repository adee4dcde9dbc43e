export { checkBrief, praiseFacts } from './faces';
export { inspectionsHandlers } from './handlers';
