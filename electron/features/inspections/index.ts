export { inspectionsHandlers } from './handlers';
