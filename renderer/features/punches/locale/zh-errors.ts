/** Why something about punches was refused, and the way out. */
export const zh = {
  import_running: '另一次导入正在进行，这次没有开始。请等它完成或取消后再试。',
  punch_format_unknown:
    '不认识文件“{{file}}”的格式，这次没有导入任何打卡。请确认选的是考勤机导出的打卡记录。',
  punch_file_damaged: '文件“{{file}}”已损坏，这次没有导入任何打卡。请从考勤机或考勤软件重新导出。',
  punch_file_encrypted:
    '文件“{{file}}”设了打开密码，这次没有导入任何打卡。请用 Excel 或 WPS 打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码，另存后再选。',
  punch_file_too_large: '文件“{{file}}”太大，这次没有导入任何打卡。请按月份分开导出后再试。',
  punch_file_too_slow: '文件“{{file}}”读取时间过长，已停止，这次没有导入任何打卡。请按月份分开导出后再试。',
  punch_file_reader_ended:
    '读取文件“{{file}}”时异常中止，这次没有导入任何打卡，原有数据没有改动。文件可能已损坏，请从考勤机或考勤软件重新导出；仍不行时请按月份分开导出。',
  punch_file_users:
    '文件“{{file}}”是考勤机的人员名单，不是打卡记录，这次没有导入任何打卡。请选打卡记录文件；名单请在“考勤号对应”中用“读取机内名单”打开。',
  users_file_unknown:
    '文件“{{file}}”不是考勤机导出的人员名单，没有读取任何内容。请选考勤机用“下载用户数据”导出到优盘的文件；打卡记录请在“打卡导入”中选择。',
  punch_file_empty: '文件“{{file}}”是空的，这次没有导入任何打卡。请重新从考勤机导出。',
  mapping_overlaps:
    '考勤号 {{machineId}} 在这段日期内已对应 {{name}}（工号 {{staffNo}}），没有保存。请先给原来的对应填写截止日期，或调整起止日期。',
  mapping_dates: '截止日期早于起始日期，没有保存。请检查日期。',
  clock_dates: '日期不对，没有保存。开始日期不能晚于今天，也不能晚于结束日期。',
  clock_overlaps:
    '这台考勤机在 {{from}} 起的一段日期里已登记过误差，没有保存。请先撤销原来的登记，或调整日期。',
  nothing_to_release: '所选的行没有因时钟倒退而隔离的，没有改动。它们可能刚被放行，请刷新后再看。',
  nothing_to_dismiss: '所选的已不在待核对之列，没有改动。它们可能刚被处理过，请刷新后再看。',
  nothing_to_restore: '所选的没有可恢复的，没有改动。它们可能刚被恢复，请刷新后再看。',
  layout_incomplete: '栏目还没有指定完整，没有读取。请指定考勤号，以及日期时间（或日期和打卡时间）所在的列。',
  layout_no_headings: '找不到所说的表头行，没有保存。请把表头行改成表格中有内容的一行，没有表头时填 0。',
  layout_taken: '同一台考勤机已有相同表头的读取方式“{{name}}”，没有保存。请修改那一个，或选别的考勤机。',
  layout_not_a_table:
    '文件“{{file}}”是考勤软件的数据库，不能手工指定栏目。请直接导入，或在考勤软件中导出表格。',
  watch_exists: '这个文件夹已在监视，没有重复添加。需要时请修改原来的一条。',
  declare_future: '不能声明将来的数据齐全（{{until}} 晚于今天 {{today}}），没有保存。',
};
