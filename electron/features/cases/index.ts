export { caseFacts, unurgedTasks } from './faces';
export { casesHandlers } from './handlers';
