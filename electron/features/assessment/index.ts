export { assessMonth } from './compute';
export { frozenFacts } from './context';
export { factReader } from './fact-views';
export { assessmentHandlers } from './handlers';
export { averageOf } from './overview';
export { readResults as storedResults } from './repo';
export { type AssessedResult, KINDS, type MonthAssessment } from './results';
export { publishMonth, voidMonth } from './states';
