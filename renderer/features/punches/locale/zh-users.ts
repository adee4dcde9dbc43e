/** A machine's own list of people. */
export const zh = {
  choose: '读取机内名单',
  view: '机内名单',
  reading: '正在读取机内名单',
  summary:
    '{{file}}：共 {{read}} 人，已对应 {{mapped}}，有建议 {{proposed}}，需人工确认 {{doubt}}，名册中没有 {{none}}。勾选后确认，或按回车逐个选择。只读姓名和考勤号，名单不保存。',
  accept: '确认所选对应（{{count}}）',
  bad: '有 {{count}} 条没有采用：',
  badOne: '第 {{record}} 条{{reason}}',
  comma: '，',
  problems: {
    empty_id: '没有考勤号',
    zero_id: '考勤号为 0',
    bad_id: '考勤号无法识别',
    duplicate_id: '考勤号重复',
    cut_short: '不完整，文件可能被截断',
  },
  state: '状态',
  states: { mapped: '已对应', proposed: '有建议', doubt: '需确认', none: '名册中没有' },
  person: '对应人员',
  note: '说明',
  doubts: {
    several: '可能是几个人，请选择',
    name_differs: '工号相同但姓名不同，请核对',
    same_name: '姓名相同但有几个考勤号，请核对',
    taken_twice: '同一人被建议给几个考勤号，请核对',
  },
  otherIds: '此人已有考勤号：{{ids}}',
  sameName: '机内同名的考勤号：{{ids}}',
  nameDamaged: '机内姓名有乱码',
  emptyTitle: '名单里没有人员',
  emptyText: '请确认考勤机里登记了人员，再导出一次。',
};
