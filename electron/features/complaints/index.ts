export { complaintBrief, complaintFacts, hideComplainantOf } from './faces';
export { complaintsHandlers } from './handlers';
