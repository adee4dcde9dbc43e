export { incidentFacts, itemNames, undecidedIncidents } from './faces';
export { incidentsHandlers } from './handlers';
export { seedCatalogue } from './seed';
