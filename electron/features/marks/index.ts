export { markAsked, markFacts, missingMarks } from './faces';
export { marksHandlers } from './handlers';
