export { incidentBrief } from './brief';
export { incidentFacts, incidentsOfChecks, itemNames, undecidedIncidents } from './faces';
export { type IncidentFilter, narrowIncidents } from './filter-repo';
export { incidentsHandlers } from './handlers';
export { consequenceLimits, jointLiabilities } from './office';
export { ownWindows } from './own';
export { windowsOn } from './places';
export { recordEvent } from './record';
export { seedCatalogue } from './seed';
