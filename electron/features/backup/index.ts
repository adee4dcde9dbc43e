export { backupHandlers } from './handlers';
export { backupFolder, saveBackup, saveDailyBackup } from './save';
