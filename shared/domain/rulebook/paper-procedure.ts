import type { Rulebook } from './schema';

type Procedure = NonNullable<Rulebook['procedure']>;
type Due = Procedure['duties'][number]['due'];
type Session = Procedure['sessions'][number];

const EVERY = {
  week: '每周',
  half_month: '每半月',
  month: '每月',
  quarter: '每季度',
  year: '每年',
  event: '每次发生后',
} as const;
const PUNCHES = { in_out: '上下班均打卡', in: '上班打卡', out: '下班打卡', none: '不打卡' } as const;
const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];

function dueWords(due: Due): string {
  if (due.type === 'month_day') return `${due.day}日前`;
  return due.type === 'days' ? `${due.n}天内` : `${due.n}个工作日内`;
}

function sessionText({ name, season, weekdays, start, end, punches, graceMinutes }: Session): string {
  const when = season ? `每年${season.from}至${season.to}，` : '';
  const days = weekdays.map((day) => `周${WEEKDAYS[day]}`).join('、');
  const grace = graceMinutes > 0 ? `，宽限${graceMinutes}分钟` : '';
  return `${name}：${when}${days} ${start}至${end}，${PUNCHES[punches]}${grace}`;
}

/** Sessions, regular work, approval of leave (its table follows) and review as articles. */
export function procedureArticles(procedure: Rulebook['procedure']): { code: string; text: string }[] {
  if (!procedure) return [];
  const { sessions, approvals, duties, review } = procedure;
  const within = review?.within ? `，应在${dueWords(review.within)}提出` : '';
  return [
    ...sessions.map((session) => ({ code: session.code, text: sessionText(session) })),
    ...duties.map(({ code, text, every, due }) => ({
      code,
      text: `${text}：${EVERY[every]}${every === 'month' && due.type === 'month_day' ? '' : '，'}${dueWords(due)}完成`,
    })),
    ...(approvals.length > 0 ? [{ code: '', text: '请假按下表规定的权限依次审批' }] : []),
    ...(review ? [{ code: '', text: `对考核结果有异议的，由${review.body}受理复核${within}` }] : []),
  ];
}

const ROLL_UPS = {
  mean: '取各月得分的平均数',
  sum: '取各月得分之和',
  weighted: '以各月在岗天数加权平均',
} as const;
const ROUNDINGS = { down: '小数舍去', up: '小数进位', half_up: '四舍五入' } as const;

/** How months become a quarter or year, and who is not ranked (K28). */
export function periodArticles(partial: Rulebook['partial']): string[] {
  if (!partial) return [];
  const { minDays, rollUp, rounding } = partial;
  return [
    ...(minDays > 0 ? [`当月在岗不满${minDays}天的，计算得分，不参加排名`] : []),
    `季度、年度得分${ROLL_UPS[rollUp]}，${ROUNDINGS[rounding]}`,
  ];
}
