export { checkBrief } from './faces';
export { inspectionsHandlers } from './handlers';
