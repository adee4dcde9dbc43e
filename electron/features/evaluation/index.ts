export { evaluationFacts, openEvaluations } from './faces';
export { evaluationHandlers } from './handlers';
