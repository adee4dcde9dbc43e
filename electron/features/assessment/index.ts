export { assessMonth } from './compute';
export { factReader } from './fact-views';
export { assessmentHandlers } from './handlers';
export { hasResults, type MonthStanding, monthFacts, monthResults, standingsOf } from './history';
export { closedOverdue } from './late-overdue';
export { averageOf } from './overview';
export { periodRecords, storedHistory } from './period-records';
export { type AssessedResult, KINDS, type MonthAssessment } from './results';
export { publishMonth, voidMonth } from './states';
