export { statisticsHandlers } from './handlers';
