export { type AssessedResult, assessMonth, type MonthAssessment } from './compute';
export { factReader } from './fact-views';
export { assessmentHandlers } from './handlers';
export { averageOf } from './overview';
export { publishMonth } from './states';
