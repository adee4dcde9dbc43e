export { dutiesBetween } from './faces';
export { rosterHandlers } from './handlers';
export { dutiesOfPerson, shiftNames, swapsOfPerson } from './person-repo';
