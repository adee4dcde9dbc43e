export { incidentFacts, incidentsOfChecks, itemNames, undecidedIncidents } from './faces';
export { incidentsHandlers } from './handlers';
export { windowsOn } from './places';
export { recordEvent } from './record';
export { seedCatalogue } from './seed';
