/**
 * Why a line of a punch file was not simply accepted, in words. Here and not in the window's languages because
 * batch mode and the exported list say them too. `{{x}}` is a parameter of the code.
 */
const REASONS = {
  zh: {
    bad_date: '日期或时间不存在，或写法无法识别',
    bad_fields: '这一行的栏数不对，可能被截断或两行连在了一起',
    empty_id: '没有考勤号。表格里有合并单元格的，请取消合并，逐行填上考勤号后再导入',
    zero_id: '考勤号为 0，不属于任何人',
    too_long: '这一行过长，不是打卡记录',
    unknown_user: '数据库里没有这个人员，查不到考勤号',
    year_2000: '年份在 2000 年或更早，考勤机时钟可能被重置过',
    future: '打卡时间在将来，考勤机时钟可能走快了',
    outside_period: '不在所选的日期范围内',
    clock_jump: '时间比前后记录倒退一天以上，考勤机时钟有误',
    invalid_punch: '原系统标为无效的打卡，保留但不计算',
    patched_punch: '补卡，不是本人当时的打卡，保留但不计算；请按补签处理',
    duplicate: '同一人同一时刻已有打卡，不重复计算',
    repeat_60s: '与同一人另一次打卡相隔不到 60 秒，照常计算',
  },
  en: {
    bad_date: 'The date or time does not exist or cannot be read',
    bad_fields: 'Wrong number of fields: the line is cut short, or two lines run together',
    empty_id: 'No attendance id. If the table has merged cells, unmerge them and fill the id into every row',
    zero_id: 'Attendance id 0 belongs to nobody',
    too_long: 'The line is too long to be a punch',
    unknown_user: 'The database has no such person, so the attendance id is not known',
    year_2000: 'Year 2000 or earlier: the clock of the machine was probably reset',
    future: 'The punch lies in the future: the clock of the machine probably runs ahead',
    outside_period: 'Outside the chosen dates',
    clock_jump: 'More than a day out of order with the lines around it: the clock of the machine was wrong',
    invalid_punch: 'Marked invalid by its own system; kept but not computed with',
    patched_punch:
      'Put in afterwards, not punched at that moment; kept but not computed with. Settle it as a correction',
    duplicate: 'The same person has a punch at this moment already; it is not counted twice',
    repeat_60s: 'Within 60 seconds of another punch of the same person; a hint only, it counts',
  },
} as const satisfies Record<string, Record<string, string>>;

export type WordLanguage = keyof typeof REASONS;

const OUTCOMES = {
  zh: {
    rejected: '拒收',
    quarantined: '隔离',
    released: '已放行',
    dismissed: '不采用',
    duplicate: '重复',
    flagged: '提示',
  },
  en: {
    rejected: 'Rejected',
    quarantined: 'Quarantined',
    released: 'Released',
    dismissed: 'Not used',
    duplicate: 'Duplicate',
    flagged: 'Hint',
  },
} as const;

/** The reason in words; the code itself where nobody has words for it. */
export function punchReason(
  code: string,
  params: Readonly<Record<string, string | number>> = {},
  language: WordLanguage = 'zh',
): string {
  const words: Record<string, string> = REASONS[language];
  return (words[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** What became of the line, in one word. */
export function punchOutcome(outcome: keyof (typeof OUTCOMES)['zh'], language: WordLanguage = 'zh'): string {
  return OUTCOMES[language][outcome];
}

/** Codes that have words. */
export const PUNCH_REASON_CODES = Object.keys(REASONS.zh) as (keyof (typeof REASONS)['zh'])[];
