export { backupHandlers } from './handlers';
export { newestSound, noteRestored, type Restored, refuseLost, restoreBackup } from './restore';
export { backupFolder, saveBackup, saveDailyBackup } from './save';
