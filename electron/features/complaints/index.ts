export { complaintFacts } from './faces';
export { complaintsHandlers } from './handlers';
