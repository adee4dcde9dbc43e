export { meetingFacts, openMeetings } from './faces';
export { meetingsHandlers } from './handlers';
