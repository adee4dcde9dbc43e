import { addDays, eachDay, weekday } from '../time/dates';
import { type IsoDate, isIsoDate } from '../time/wall';

/** A day as the text of a notice has it: off, or worked in return (调休). */
export interface NoticeDay {
  date: IsoDate;
  kind: 'holiday' | 'workday';
  name: string;
}

export const HOLIDAY_TEXT_PROBLEMS = [
  'bad_date',
  'bad_range',
  'weekday',
  'count',
  'twice',
  'unread',
] as const;

/** Something in the text that cannot be right; `text` is the part it stands in. */
export interface HolidayTextProblem {
  code: (typeof HOLIDAY_TEXT_PROBLEMS)[number];
  text: string;
}

/** No holiday is longer; a longer span is a slip of the pen. */
const LONGEST_HOLIDAY = 31;
const LONGEST_NAME = 20;
const WEEKDAYS = '一二三四五六日';

const PIECE =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*\(([^)]*)\))?|(放假)(?:(\d+)天)?|(上班)|共(\d+)天|(至|到|[-—–~～])(?=\s*\d)/gu;

/**
 * Reads the days off and the make-up days of a year out of a text like the yearly notice of the State Council:
 * `春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。` A line for each holiday, its name
 * before the colon. Weekdays and counts that the text states are compared with the calendar, so that the notice of
 * another year is found out. Lines without such days, as the heading, are passed over.
 */
export function readHolidayText(
  text: string,
  year: number,
): { days: NoticeDay[]; problems: HolidayTextProblem[] } {
  const days = new Map<IsoDate, NoticeDay>();
  const problems: HolidayTextProblem[] = [];
  let name = '';
  for (const line of plainText(text).split('\n')) {
    const named = nameOf(line);
    name = named ?? name;
    const before = days.size + problems.length;
    for (const sentence of line.split(/[。;]/u)) {
      const read = readSentence(sentence, year);
      problems.push(...read.problems.map((code) => ({ code, text: sentence.trim() })));
      for (const day of read.days) {
        const known = days.get(day.date);
        if (known && known.kind !== day.kind) problems.push({ code: 'twice', text: sentence.trim() });
        else days.set(day.date, { ...day, name });
      }
    }
    if (named && days.size + problems.length === before) problems.push({ code: 'unread', text: line.trim() });
  }
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

/** Half-width forms, and every way of writing a date as 2027年1月2日; a bracket that no date stands before goes. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\r\n?/gu, '\n')
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})日?/gu, '$1年$2月$3日')
    .replace(/([^日\s])\s*\([^)]*\)/gu, '$1');

/** What stands before the colon, without its number; null where the line has none, or a whole sentence before it. */
function nameOf(line: string): string | null {
  const name = /^\s*(?:\(?[一二三四五六七八九十\d]+\)?[、.]\s*)?([^:\d]+):/u.exec(line)?.[1]?.trim();
  return name && name.length <= LONGEST_NAME ? name : null;
}

interface Span {
  from: IsoDate;
  to: IsoDate;
}

function readSentence(sentence: string, year: number) {
  const days: Omit<NoticeDay, 'name'>[] = [];
  const problems: HolidayTextProblem['code'][] = [];
  let spans: Span[] = [];
  let month = '';
  let ownYear = String(year);
  /** Where the last date ended, and whether a dash stands right behind it. */
  let end = -1;
  let opened = false;
  const readDate = (day: string, bracket: string | undefined) => {
    const date = `${ownYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const last = spans.at(-1);
    if (!isIsoDate(date)) return problems.push('bad_date');
    if (!fitsWeekday(date, bracket)) problems.push('weekday');
    if (!opened || !last) return spans.push({ from: date, to: date });
    if (date <= last.from || addDays(last.from, LONGEST_HOLIDAY) <= date) return problems.push('bad_range');
    last.to = date;
  };
  const take = (kind: NoticeDay['kind']) => {
    days.push(...spans.flatMap(({ from, to }) => eachDay(from, to)).map((date) => ({ date, kind })));
    spans = [];
  };
  for (const piece of sentence.matchAll(PIECE)) {
    const [words, namedYear, namedMonth, day, bracket, off, offDays, work, total, dash] = piece;
    if (day) {
      ownYear = namedYear ?? ownYear;
      month = namedMonth ?? month;
      readDate(day, bracket);
      end = piece.index + words.length;
    }
    opened = dash !== undefined && sentence.slice(end, piece.index).trim() === '';
    if (off) take('holiday');
    if (work) take('workday');
    const stated = offDays ?? total;
    if (stated && days.length > 0 && Number(stated) !== days.filter(isOff).length) problems.push('count');
  }
  return { days, problems };
}

const isOff = ({ kind }: { kind: NoticeDay['kind'] }): boolean => kind === 'holiday';

/** What a bracket says of the weekday is right, or it says nothing. */
function fitsWeekday(date: IsoDate, bracket: string | undefined): boolean {
  const said = /(?:周|星期)([一二三四五六日天])/u.exec(bracket ?? '')?.[1];
  return !said || WEEKDAYS.indexOf(said === '天' ? '日' : said) + 1 === weekday(date);
}
