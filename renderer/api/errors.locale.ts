import type { LocaleOf } from './locale';

/**
 * Words for the error codes that any operation may answer with: what happened, what was kept, what to do next.
 * Codes that only one feature knows live in that feature's locale under `errors`.
 */
export const zh = {
  title: '操作没有完成',
  unknown:
    '程序出错，编号 {{logId}}。本次操作没有保存，原有数据没有改动。请重试；仍不行时把编号告诉系统管理员。',
  unknownNoLog: '程序出错。本次操作没有保存，原有数据没有改动。请重试；仍不行时请联系系统管理员。',
  unexpected:
    '程序出错，编号 {{logId}}。本次操作没有保存，原有数据没有改动。请重试；仍不行时把编号告诉系统管理员。',
  invalid_input: '填写的内容不符合要求，没有保存。请检查各项内容后再试。',
  unknown_operation: '程序版本不一致，操作没有执行。请关闭程序重新打开；仍不行时请联系系统管理员。',
  not_logged_in: '登录已失效，操作没有执行。请重新登录后再试。',
  locked: '屏幕已锁定，操作没有执行。请解锁后再试。',
  no_permission: '您的角色不能做这项操作，数据没有改动。需要时请联系系统管理员调整角色。',
  not_found: '这条记录已不存在，可能刚被他人改动。请刷新列表后再看。',
  already_exists: '已有相同的记录，没有重复保存。请检查编号或名称。',
  still_used: '这条记录还在被其他记录使用，没有改动。请先处理相关记录。',
  cancelled: '已取消，没有留下做了一半的数据。',
  disk_full: '磁盘空间不足，本次操作没有保存，原有数据没有改动。请清理磁盘后再试。',
  no_access: '没有权限读写这个位置，操作没有完成。请换一个文件夹，或请系统管理员开放权限。',
  file_gone: '文件找不到了，没有读取任何内容。请重新选择文件。',
  file_damaged: '文件已损坏，没有读取任何内容。请用原软件重新导出后再试。',
  file_too_large: '文件太大，没有读取任何内容。请拆分后再试。',
  file_too_slow: '文件读取时间过长，已停止，没有保存任何内容。请拆分文件后再试。',
  file_not_excel: '这不是可以识别的 Excel 文件，没有读取任何内容。请选择 xlsx 或 xls 文件。',
  too_many_rows: '行数太多，没有读取任何内容。请拆分文件后再试。',
  database_busy: '数据正在被另一项工作使用，本次操作没有保存。请稍候再试。',
  database_readonly: '数据文件是只读的，本次操作没有保存。请系统管理员检查数据文件夹的权限。',
  database_damaged: '数据文件可能已损坏，操作没有执行。请不要继续录入，请系统管理员用备份恢复。',
  database_unsafe: '数据文件没有处在安全的写入方式，程序没有打开它。请联系系统管理员。',
  database_foreign: '这不是本程序的数据文件，没有打开，也没有改动。请系统管理员检查数据文件夹。',
  database_newer: '数据由更新版本的程序保存，当前版本不能打开，数据没有改动。请安装新版本。',
  print_failed: '打印没有成功。请检查打印机后再试，也可以先存为 PDF。',
  print_timeout: '生成文书超时，没有输出。请重试；仍不行时请联系系统管理员。',
  template_missing: '缺少文书模板，没有输出。请重新安装程序或联系系统管理员。',
  template_placeholder_unknown: '文书模板有误，没有输出。请联系系统管理员恢复原模板。',
  template_unescaped: '文书模板有误，没有输出。请联系系统管理员恢复原模板。',
};

export const en: LocaleOf<typeof zh> = {
  title: 'Not done',
  unknown:
    'The program failed, reference {{logId}}. This action was not saved and existing data is unchanged. Try again; if it happens again, give the reference to the administrator.',
  unknownNoLog:
    'The program failed. This action was not saved and existing data is unchanged. Try again; if it happens again, ask the administrator.',
  unexpected:
    'The program failed, reference {{logId}}. This action was not saved and existing data is unchanged. Try again; if it happens again, give the reference to the administrator.',
  invalid_input: 'Some of it is not filled in correctly; nothing was saved. Check the fields and try again.',
  unknown_operation: 'The parts of the program do not match; nothing was done. Close it and open it again.',
  not_logged_in: 'The login has ended; nothing was done. Log in again.',
  locked: 'The screen is locked; nothing was done. Unlock it first.',
  no_permission: 'Your roles do not allow this; nothing was changed. Ask the administrator if you need it.',
  not_found: 'This record is no longer there; someone may have changed it. Reload the list.',
  already_exists: 'The same record exists already; nothing was saved. Check the number or the name.',
  still_used: 'Other records still use this one; nothing was changed. Settle those first.',
  cancelled: 'Cancelled; nothing half-done is left behind.',
  disk_full:
    'The disk is full; this was not saved, existing data is unchanged. Free some space and try again.',
  no_access: 'This place cannot be read or written. Choose another folder or ask the administrator.',
  file_gone: 'The file is no longer there; nothing was read. Choose it again.',
  file_damaged: 'The file is damaged; nothing was read. Export it again from its program.',
  file_too_large: 'The file is too large; nothing was read. Split it and try again.',
  file_too_slow: 'Reading the file took too long and was stopped; nothing was saved. Split it and try again.',
  file_not_excel: 'This is not a known Excel file; nothing was read. Choose an xlsx or xls file.',
  too_many_rows: 'The file has too many rows; nothing was read. Split it and try again.',
  database_busy: 'The data is in use by other work; this was not saved. Try again in a moment.',
  database_readonly: 'The data file is read-only; this was not saved. Ask the administrator.',
  database_damaged:
    'The data file may be damaged; nothing was done. Stop entering data and ask the administrator to restore a backup.',
  database_unsafe: 'The data file is not in its safe mode and was not opened. Ask the administrator.',
  database_foreign: 'This is not a data file of this program; it was not opened or changed.',
  database_newer:
    'The data was saved by a newer version and cannot be opened; it is unchanged. Install the new version.',
  print_failed: 'Printing failed. Check the printer and try again, or save as PDF.',
  print_timeout: 'Making the paper took too long; nothing was made. Try again.',
  template_missing: 'A paper template is missing; nothing was made. Install the program again.',
  template_placeholder_unknown:
    'A paper template is faulty; nothing was made. Restore the original template.',
  template_unescaped: 'A paper template is faulty; nothing was made. Restore the original template.',
};
