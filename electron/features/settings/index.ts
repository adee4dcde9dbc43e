export { settingsHandlers } from './handlers';
export { readIssuer } from './issuer';
export { findCenter, insertCenter, readCenter } from './repo';
