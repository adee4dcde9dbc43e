import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  title: 'Backup & check',
  hint: 'A backup is made at the first start of each day and whenever a month is closed. Each is checked before it is kept; the last ten stay.',
  name: 'Backup file',
  at: 'Made at',
  size: 'Size',
  create: 'Back up now',
  createTo: 'Back up to another place',
  verify: 'Check',
  verifyLive: 'Check the data in use',
  saving: 'Copying the data',
  running: 'Backing up',
  verifying: 'Checking',
  done: 'Backed up and checked: {{name}}',
  sound: 'Sound: the structure is whole, {{rows}} recorded changes.',
  broken: 'The check failed; do not use this file. Found: {{problem}}',
  live: 'the data in use',
  emptyTitle: 'No backups yet',
  emptyText: 'Choose “Back up now” to make the first one.',
  errors: {
    backup_invalid:
      'The copy failed its check and was removed; your data is unchanged. Check the disk and try again.',
  },
};
