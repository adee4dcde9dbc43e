export { complaintBrief, complaintFacts, hideComplainantOf } from './faces';
export { complaintsHandlers } from './handlers';
export { openComplaints } from './open-repo';
