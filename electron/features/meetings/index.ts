export { meetingFacts, openMeetings } from './faces';
export { meetingsHandlers } from './handlers';
export { type MeetingOfPerson, meetingsOfPerson } from './person-repo';
