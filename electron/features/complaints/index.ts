export { complaintBrief, complaintFacts, hideComplainantOf, overdueComplaints } from './faces';
export { complaintsHandlers } from './handlers';
export { complaintLimits } from './office-repo';
export { openComplaints } from './open-repo';
