export { awardsHandlers } from './handlers';
