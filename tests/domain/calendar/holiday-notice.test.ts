import { describe, expect, it } from 'vitest';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { readHolidayText } from '#shared/domain/calendar/holiday-notice';

/** The yearly notice as offices know it, of a year whose days the program has as well. */
const NOTICE_2026 = `关于2026年部分节假日安排的通知
现将2026年元旦、春节等节日放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。鼓励安排职工在除夕前一日（2月13日）休息。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
2025年11月4日`;

const short = (text: string, year = 2027) =>
  readHolidayText(text, year).days.map(({ date, kind, name }) => `${date} ${kind} ${name}`.trim());
const wrong = (text: string, year = 2027) =>
  readHolidayText(text, year).problems.map(({ code, text: part }) => [code, part]);

describe('the text of a holiday notice', () => {
  it('gives the same days as the published calendar', () => {
    const { days, problems } = readHolidayText(NOTICE_2026, 2026);
    expect(problems).toEqual([]);
    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual(
      chineseYear(2026).map(({ date, kind }) => `${date} ${kind}`),
    );
    expect(days.find(({ date }) => date === '2026-02-28')?.name).toBe('春节');
  });

  it.each([
    ['元旦：1月1日放假，与周末连休。', ['2027-01-01 holiday 元旦']],
    ['元旦:1月1日放假1天，不调休', ['2027-01-01 holiday 元旦']],
    ['元旦：2026年12月31日至2027年1月1日放假', ['2026-12-31 holiday 元旦', '2027-01-01 holiday 元旦']],
    ['三月三：2027/4/9—2027/4/10 放假', ['2027-04-09 holiday 三月三', '2027-04-10 holiday 三月三']],
    ['劳动节：5月8日、9日上班', ['2027-05-08 workday 劳动节', '2027-05-09 workday 劳动节']],
    ['劳动节：5月3日放假，5月8日上班', ['2027-05-03 holiday 劳动节', '2027-05-08 workday 劳动节']],
    [
      '劳动节：５月３日（星期一）放假；５月８日（星期六）上班',
      ['2027-05-03 holiday 劳动节', '2027-05-08 workday 劳动节'],
    ],
    ['春节：2月5日放假\n2月20日上班', ['2027-02-05 holiday 春节', '2027-02-20 workday 春节']],
    ['国庆节、中秋节：10月1日放假', ['2027-10-01 holiday 国庆节、中秋节']],
    ['6月18日放假', ['2027-06-18 holiday']],
    ['2027年11月4日到岗。11月9日放假', ['2027-11-09 holiday']],
  ])('%s', (text, days) => {
    expect(short(text)).toEqual(days);
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    ['元旦：1月1日（周四）放假', 'weekday'],
    ['元旦：1月1日（星期天）放假', 'weekday'],
    ['元旦：2月30日放假', 'bad_date'],
    ['元旦：1日放假', 'bad_date'],
    ['国庆节：10月7日至1日放假', 'bad_range'],
    ['国庆节：10月1日至12月1日放假', 'bad_range'],
    ['国庆节：10月1日至7日放假，共8天', 'count'],
    ['国庆节：10月1日放假2天', 'count'],
    ['国庆节：10月1日放假，10月1日上班', 'twice'],
    ['国庆节：待定', 'unread'],
  ])('%s cannot be right: %s', (text, code) => {
    expect(wrong(text).map(([first]) => first)).toContain(code);
  });

  it('passes over what is not a day of the calendar', () => {
    expect(readHolidayText('办公室\n2026年11月4日\n\n联系电话 0000', 2027)).toEqual({
      days: [],
      problems: [],
    });
  });
});
