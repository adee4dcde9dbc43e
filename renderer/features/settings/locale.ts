import type { LocaleOf } from '../../api/locale';

export const zh = {
  center: {
    title: '中心设置',
    hint: '中心名称和简称会印在通知、通报和文号上。修改后只影响以后印发的文书。',
    identity: '中心资料',
    centerName: '中心名称',
    shortName: '文号简称',
    shortNameHint: '用于文号，例如：{{name}}〔2026〕第3号',
    supervisionOffice: '督查部门名称',
    phone: '联系电话',
    address: '地址',
    safety: '自动锁定',
    idleMinutes: '无操作多少分钟后锁定',
    idleHint: '0 表示不自动锁定',
    saved: '中心设置已保存',
    readOnly: '您可以查看这些设置，修改需要系统管理员或督查办主任。',
    empty: '请填写',
    tooLong: '最多 {{max}} 个字',
    idleRange: '请填写 0 到 240 之间的整数',
  },
  errors: {},
};

export const en: LocaleOf<typeof zh> = {
  center: {
    title: 'Center settings',
    hint: 'The name and short name appear on notices, bulletins and document numbers. Changes affect only papers issued later.',
    identity: 'The center',
    centerName: 'Center name',
    shortName: 'Short name for document numbers',
    shortNameHint: 'Used in document numbers, e.g. {{name}}〔2026〕第3号',
    supervisionOffice: 'Supervision office',
    phone: 'Telephone',
    address: 'Address',
    safety: 'Automatic lock',
    idleMinutes: 'Lock after minutes without activity',
    idleHint: '0 never locks by itself',
    saved: 'Center settings saved',
    readOnly: 'You may read these settings; changes need the administrator or the supervision chief.',
    empty: 'Please fill in',
    tooLong: 'At most {{max}} characters',
    idleRange: 'A whole number from 0 to 240',
  },
  errors: {},
};
