export const zh = {
  button: '按通知录入',
  title: '按放假通知录入 {{year}} 年',
  label: '放假通知',
  hint: '把国务院办公厅或本地的放假通知粘贴进来，或照样逐行填写：每个节日一行，写明哪天放假、哪天上班。没写年份的日期算作这一年。',
  placeholder:
    '元旦：1月1日（周五）至3日（周日）放假，共3天。\n春节：2月5日至11日放假调休，共7天。2月13日（周六）上班。',
  fill: '请粘贴或填写放假通知',
  read: '读到的日子',
  noName: '（没有名称）',
  semicolon: '；',
  kind: { holiday: '放假', workday: '上班' },
  willSet: '将改动 {{changed}} 天。',
  kept: '另有 {{kept}} 天日历上已经如此。',
  saved: '已按通知录入 {{count}} 天，影响 {{people}} 人',
  problem: {
    bad_date: '没有这一天：{{part}}',
    bad_range: '起止日期不对：{{part}}',
    weekday: '星期几与 {{part}} 中的日期对不上，请核对是不是这一年的通知',
    count: '天数与起止日期对不上：{{part}}',
    twice: '同一天既放假又上班：{{part}}',
    unread: '没有读出日期：{{part}}',
  },
};
