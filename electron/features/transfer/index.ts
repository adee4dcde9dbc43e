export { transferHandlers } from './handlers';
