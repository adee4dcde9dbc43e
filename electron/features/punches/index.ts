export { coverageInput, listDevices } from './device-repo';
export { punchesHandlers } from './handlers';
export { removeUnfinishedImports } from './import-cleanup';
export { mapMachineId, type NewMapping } from './mapping';
export { listMappings, staffWithIds, unmappedIds } from './mapping-repo';
export { type LateMachine, openPunchProblems, type PunchProblems } from './problems';
export { type PunchDetail, punchDetails, punchesBetween, punchTimes } from './read-repo';
export { createWatcher, type Watcher } from './watcher';
