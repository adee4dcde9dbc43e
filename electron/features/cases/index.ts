export { caseFacts } from './faces';
export { casesHandlers } from './handlers';
