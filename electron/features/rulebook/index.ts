export { findDraft } from './draft-repo';
export { rulebookHandlers } from './handlers';
export { rulebookFor, type StoredRulebook } from './in-force';
export { readRulebookFile } from './read-file';
export { findRulebook } from './repo';
export { seedRulebooks } from './seed';
