export { settingsHandlers } from './handlers';
export { findCenter, insertCenter, readCenter } from './repo';
