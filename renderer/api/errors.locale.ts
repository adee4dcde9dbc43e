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
  file_encrypted:
    '这个表格设了打开密码，没有读取任何内容。请用 Excel 或 WPS 打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码，另存后再选。',
  file_too_large: '文件太大，没有读取任何内容。请拆分后再试。',
  file_too_slow: '文件读取时间过长，已停止，没有保存任何内容。请拆分文件后再试。',
  evidence_empty: '文件“{{name}}”是空的，没有保存。请重新选择文件。',
  evidence_type_refused:
    '文件“{{name}}”的内容不是照片、录音录像、扫描件或文档，没有保存。文件名的后缀不作数，请选择真正的证据文件。',
  evidence_too_large: '文件“{{name}}”超过 {{limit}} MB，没有保存。请剪出有关的一段，或压缩后再添加。',
  evidence_changing: '文件“{{name}}”正在被其他程序改写，没有保存。请等它写完后再添加。',
  evidence_missing:
    '证据文件“{{name}}”在磁盘上已不存在，不能打开。登记信息和校验码还在，请系统管理员从备份找回。',
  evidence_altered:
    '证据文件“{{name}}”在磁盘上被改动过，与登记时的校验码不符，不能作为证据打开。请系统管理员从备份找回。',
  file_not_excel: '这不是可以识别的 Excel 文件，没有读取任何内容。请选择 xlsx 或 xls 文件。',
  too_many_rows: '行数太多，没有读取任何内容。请拆分文件后再试。',
  database_busy: '数据正在被另一项工作使用，本次操作没有保存。请稍候再试。',
  database_readonly: '数据文件是只读的，本次操作没有保存。请系统管理员检查数据文件夹的权限。',
  database_damaged: '数据文件可能已损坏，操作没有执行。请不要继续录入，请系统管理员用备份恢复。',
  database_unsafe: '数据文件没有处在安全的写入方式，程序没有打开它。请联系系统管理员。',
  database_foreign: '这不是本程序的数据文件，没有打开，也没有改动。请系统管理员检查数据文件夹。',
  database_newer: '数据由更新版本的程序保存，当前版本不能打开，数据没有改动。请安装新版本。',
  print_failed: '打印没有成功。请检查打印机后再试，也可以先存为 PDF。',
  table_too_long: '列表有 {{rows}} 条，一次最多打印 {{limit}} 条，没有打印。请先筛选，或导出列表。',
  print_timeout: '生成文书超时，没有输出。请重试；仍不行时请联系系统管理员。',
  template_missing: '缺少文书模板，没有输出。请重新安装程序或联系系统管理员。',
  template_placeholder_unknown: '文书模板有误，没有输出。请联系系统管理员恢复原模板。',
  template_unescaped: '文书模板有误，没有输出。请联系系统管理员恢复原模板。',
  not_set_up: '中心资料还没有登记，操作没有执行。请先打开程序完成初次使用的两步。',
  data_in_use: '数据正被另一个窗口或后台任务使用，操作没有执行。请等它结束后再试。',
  credentials_missing: '没有给出账户和密码，操作没有执行。请设置 {{user}} 和 {{password}} 后再试。',
  printer_needs_runtime: '生成文书需要图形运行环境，没有输出。请在装好程序的电脑上操作。',
  month_closed: '{{month}} 已经月结，没有改动。需要更改时请作补记调整，差额计入下一个月。',
  toAdjustment: '去补记调整',
  calendar_not_published: '{{year}} 年的放假安排还没有公布，工作日历没有改动。请公布后再填充，或先手工登记。',
  timetable_code_taken: '作息时间代码“{{code}}”已被使用，没有保存。请换一个代码。',
  timetable_last: '至少要保留一个作息时间，没有删除。请先新建另一个。',
  exit_before_entry: '离开日期 {{exit}} 早于进驻日期 {{entry}}，没有保存。请改正日期。',
  staff_no_taken: '工号“{{staffNo}}”已属于 {{name}}，没有保存。请检查工号。',
  swap_after_posting: '轮换日期晚于在岗期间的结束日期 {{end}}，没有保存。请改正日期。',
  swap_before_posting: '轮换日期 {{date}} 早于在岗期间的开始日期 {{start}}，没有保存。请改正日期。',
  unit_used:
    '派驻单位“{{name}}”还有 {{staff}} 名人员和 {{windows}} 个窗口，没有删除。请先调整这些人员和窗口。',
  window_has_manager: '窗口“{{window}}”在这段时间已有负责人，没有保存。请先结束原负责人的任期。',
  window_used: '窗口“{{name}}”还有 {{postings}} 条在岗记录，没有删除。请改为停用。',
  roster_empty: '表格里没有人员，没有导入。请从模板第二行起填写。',
  roster_columns_missing: '表格缺少必需的列：{{columns}}，没有导入。请按模板补上。',
  roster_column_twice: '“{{column}}”这一列出现了两次，没有导入。请只保留一列。',
  roster_has_errors: '{{rows}} 行有 {{errors}} 处错误，一行也没有导入。请按列表改正后重新导入。',
  import_running: '另一次导入还没有结束，这次没有开始。请等它完成后再试。',
  punch_file_empty: '“{{file}}”是空文件，没有导入。请重新从考勤机导出。',
  punch_format_unknown: '认不出“{{file}}”的格式，没有导入。请选择考勤机导出的打卡记录文件。',
  changed_meanwhile: '这条记录刚被他人改动，您的修改没有保存。请刷新后再改。',
  reason_required: '没有填写理由，没有保存。请写明理由后再试。',
  in_future: '填写的时间晚于现在，没有保存。请改正时间。',
  not_your_window: '这不是您负责的窗口，没有改动。需要时请联系督查办。',
  notified_incomplete: '事前告知的时间和告知对象要一起填写，没有保存。请补全。',
  leave_not_waiting: '这条请假已不在待审批状态，没有改动。请刷新后查看。',
  leave_own: '不能审批自己的请假，没有改动。请由上级审批。',
  leave_paper_supervision_only: '补录纸质审批只能由督查办办理，没有保存。请交督查办登记。',
  leave_not_approved: '这条请假还没有批准，不能销假，没有改动。请先完成审批。',
  return_before_start: '返岗时间早于请假开始时间，没有保存。请改正时间；没有休假的请撤销请假。',
  leave_is_over: '这条请假已经结束或撤销，没有改动。',
  leave_begun: '请假已经开始，窗口不能撤销，没有改动。请联系督查办办理。',
  declare_future: '数据截止日 {{until}} 晚于今天 {{today}}，没有保存。请改正日期。',
  mapping_dates: '对应关系的结束时间早于开始时间，没有保存。请改正日期。',
  mapping_overlaps:
    '考勤机编号 {{machineId}} 在这段时间已对应 {{name}}（工号 {{staffNo}}），没有保存。请先结束原来的对应。',
  rulebook_problems:
    '考核办法文件“{{file}}”有 {{count}} 处问题，没有导入，现行办法没有改动。请改正后重新导入。',
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
  file_encrypted:
    'This workbook has a password; nothing was read. Open it in Excel or WPS, clear the password under File – Info – Protect Workbook – Encrypt with Password, save it and choose it again.',
  file_too_large: 'The file is too large; nothing was read. Split it and try again.',
  file_too_slow: 'Reading the file took too long and was stopped; nothing was saved. Split it and try again.',
  evidence_empty: 'The file “{{name}}” is empty; nothing was saved. Choose again.',
  evidence_type_refused:
    'The file “{{name}}” is no picture, recording, scan or paper by its content, whatever its name says; nothing was saved.',
  evidence_too_large:
    'The file “{{name}}” is larger than {{limit}} MB; nothing was saved. Cut out the part that matters, or compress it.',
  evidence_changing:
    'The file “{{name}}” is being written by another program; nothing was saved. Try again later.',
  evidence_missing:
    'The file “{{name}}” is gone from the disk and cannot be opened. Its record and check code are kept; ask for it from a backup.',
  evidence_altered:
    'The file “{{name}}” was altered on the disk and no longer fits its check code, so it is not opened as evidence. Ask for it from a backup.',
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
  table_too_long:
    'The list has {{rows}} rows; at most {{limit}} are printed at once. Nothing was printed. Filter it first, or export it.',
  print_timeout: 'Making the paper took too long; nothing was made. Try again.',
  template_missing: 'A paper template is missing; nothing was made. Install the program again.',
  template_placeholder_unknown:
    'A paper template is faulty; nothing was made. Restore the original template.',
  template_unescaped: 'A paper template is faulty; nothing was made. Restore the original template.',
  not_set_up: 'The center is not set up yet; nothing was done. Open the program and finish the first run.',
  data_in_use:
    'The data is in use by another window or task; nothing was done. Try again when it is finished.',
  credentials_missing: 'No account was given; nothing was done. Set {{user}} and {{password}} and try again.',
  printer_needs_runtime:
    'Making papers needs the graphical runtime; nothing was made. Use a PC with the program installed.',
  month_closed: '{{month}} is closed; nothing was changed. File an adjustment; the next month charges it.',
  toAdjustment: 'File an adjustment',
  calendar_not_published:
    'The holidays of {{year}} are not published yet; the calendar is unchanged. Enter them by hand or try later.',
  timetable_code_taken: 'The timetable code “{{code}}” is taken; nothing was saved. Choose another.',
  timetable_last: 'One timetable must stay; nothing was deleted. Make another one first.',
  exit_before_entry:
    'The exit date {{exit}} is before the entry date {{entry}}; nothing was saved. Correct the dates.',
  staff_no_taken: 'Staff number “{{staffNo}}” belongs to {{name}}; nothing was saved. Check the number.',
  swap_after_posting:
    'The swap is after the end of the posting ({{end}}); nothing was saved. Correct the date.',
  swap_before_posting:
    'The swap on {{date}} is before the posting begins ({{start}}); nothing was saved. Correct the date.',
  unit_used:
    'The home unit “{{name}}” still has {{staff}} people and {{windows}} windows; it was not deleted. Move those first.',
  window_has_manager:
    'The window “{{window}}” already has a manager then; nothing was saved. End the earlier term first.',
  window_used: 'The window “{{name}}” still has {{postings}} postings; it was not deleted. Close it instead.',
  roster_empty: 'The sheet holds no people; nothing was imported. Fill it in from the second row on.',
  roster_columns_missing:
    'Columns are missing: {{columns}}. Nothing was imported. Add them as in the template.',
  roster_column_twice: 'The column “{{column}}” is there twice; nothing was imported. Keep one.',
  roster_has_errors:
    '{{rows}} rows have {{errors}} errors; not one row was imported. Correct them and import again.',
  import_running: 'Another import is still running; this one was not started. Try again when it is finished.',
  punch_file_empty: '“{{file}}” is empty; nothing was imported. Export it from the machine again.',
  punch_format_unknown:
    'The format of “{{file}}” is not known; nothing was imported. Choose the punch file of a machine.',
  changed_meanwhile:
    'Someone else has just changed this record; your change was not saved. Reload and try again.',
  reason_required: 'A reason is missing; nothing was saved. Give the reason and try again.',
  in_future: 'The time is later than now; nothing was saved. Correct it.',
  not_your_window: 'This is not your window; nothing was changed. Ask the supervision office if needed.',
  notified_incomplete: 'When and whom you told beforehand belong together; nothing was saved. Fill in both.',
  leave_not_waiting: 'This leave no longer waits for approval; nothing was changed. Reload and look again.',
  leave_own: 'Nobody approves their own leave; nothing was changed. Ask the next superior.',
  leave_paper_supervision_only:
    'Approvals on paper are entered by the supervision office only; nothing was saved.',
  leave_not_approved: 'This leave is not approved yet, so a return cannot be confirmed; nothing was changed.',
  return_before_start:
    'The return is before the leave begins; nothing was saved. Correct it or cancel the leave.',
  leave_is_over: 'This leave is over or cancelled; nothing was changed.',
  leave_begun: 'The leave has begun and the window can no longer cancel it. Ask the supervision office.',
  declare_future: 'The day {{until}} is after today ({{today}}); nothing was saved. Correct the date.',
  mapping_dates: 'The mapping ends before it begins; nothing was saved. Correct the dates.',
  mapping_overlaps:
    'Machine id {{machineId}} already belongs to {{name}} ({{staffNo}}) then; nothing was saved. End that first.',
  rulebook_problems:
    'The rulebook file “{{file}}” has {{count}} problems; it was not imported, the one in force is unchanged.',
};
