export { assessMonth } from './compute';
export { factReader } from './fact-views';
export { assessmentHandlers } from './handlers';
export { averageOf } from './overview';
export type { AssessedResult, MonthAssessment } from './results';
export { publishMonth, voidMonth } from './states';
