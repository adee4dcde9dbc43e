export { incidentFacts, itemNames, undecidedIncidents } from './faces';
export { incidentsHandlers } from './handlers';
export { windowsOn } from './places';
export { seedCatalogue } from './seed';
