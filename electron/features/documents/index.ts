export { documentsHandlers } from './handlers';
