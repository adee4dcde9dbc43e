export { backupHandlers } from './handlers';
export { saveBackup, saveDailyBackup } from './save';
