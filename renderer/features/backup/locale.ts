import type { LocaleOf } from '../../api/locale';

export const zh = {
  title: '备份与校验',
  hint: '每天第一次打开程序和每次月结时自动备份。备份先核验再保存，保留最近十份。',
  name: '备份文件',
  at: '备份时间',
  size: '大小',
  create: '立即备份',
  createTo: '备份到其他位置',
  verify: '核验',
  verifyLive: '核验当前数据',
  saving: '正在复制数据',
  running: '正在备份',
  verifying: '正在核验',
  done: '备份完成并已核验：{{name}}',
  sound: '核验通过：结构完整，变更记录 {{rows}} 条。',
  broken: '核验没有通过，请不要使用这份文件。发现的问题：{{problem}}',
  live: '当前数据',
  emptyTitle: '还没有备份',
  emptyText: '可以点“立即备份”先保存一份。',
  errors: {
    backup_invalid: '备份核验没有通过，已删除不合格的副本，原有数据没有改动。请检查磁盘后再试。',
  },
};

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
