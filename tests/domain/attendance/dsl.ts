import { buildCoverage, EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { inOrder, judgeDay } from '#shared/domain/attendance/judge';
import type { DayNotice } from '#shared/domain/attendance/notices';
import { type PlanContext, planDay } from '#shared/domain/attendance/plan';
import {
  fourPunchSessions,
  threePunchSessions,
  twoPunchSessions,
  uniformTimetable,
} from '#shared/domain/attendance/presets';
import type {
  AwayInterval,
  DayResult,
  SessionResult,
  SessionRule,
  Settlement,
  SettlementAction,
  Side,
  Timetable,
} from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { DAY_MS, formatTime, startOfDay, type WallMs, wallAt } from '#shared/domain/time/wall';

/** A plain Monday. */
export const MONDAY = '2026-03-09';

const withGrace = (sessions: SessionRule[], grace: number): SessionRule[] =>
  sessions.map((session) => ({
    ...session,
    in: session.in && { ...session.in, grace },
    out: session.out && { ...session.out, grace },
  }));

const wide = { before: 90, after: 90, grace: 0 };

/** Short names for the timetables of the tables. */
export const TIMETABLES: Record<string, Timetable> = Object.fromEntries(
  Object.entries({
    two: twoPunchSessions(),
    three: threePunchSessions(),
    four: fourPunchSessions(),
    grace5: withGrace(fourPunchSessions(), 5),
    summer: fourPunchSessions(14 * 60 + 30, 18 * 60),
    /** Half an hour of noon break: the windows overlap and are clipped at 12:15. */
    tight: [
      { code: 'am', start: 510, end: 720, in: wide, out: wide },
      { code: 'pm', start: 750, end: 1020, in: wide, out: wide },
    ],
    /** 22:00 to 06:00 of the next day. */
    night: [{ code: 'night', start: 1320, end: 1800, in: wide, out: { ...wide, after: 240 } }],
    /** Morning, noon duty, afternoon: six punches. */
    six: [
      { code: 'am', start: 510, end: 690, in: wide, out: { ...wide, after: 14 } },
      { code: 'noon', start: 720, end: 780, in: { ...wide, before: 15 }, out: { ...wide, after: 29 } },
      { code: 'pm', start: 840, end: 1050, in: { ...wide, before: 30 }, out: wide },
    ],
    /** The noon duty asks for no punch of its own. */
    quiet: [
      { code: 'am', start: 510, end: 720, in: wide, out: null },
      { code: 'noon', start: 720, end: 840, in: null, out: null },
      { code: 'pm', start: 840, end: 1050, in: null, out: wide },
    ],
  }).map(([code, sessions]) => [code, uniformTimetable(code, code, '2026-01-01', sessions)]),
);

/** `08:29`, `08:30:59`, `06:01+` (next day), `23:50<` (the day before). */
export function time(text: string, date: string): WallMs {
  const match = /^(\d\d):(\d\d)(?::(\d\d))?([+<]?)$/.exec(text);
  if (!match) throw new Error(`not a time: ${text}`);
  const shift = match[4] === '+' ? DAY_MS : match[4] === '<' ? -DAY_MS : 0;
  return wallAt(date, Number(match[1]) * 60 + Number(match[2])) + Number(match[3] ?? 0) * 1000 + shift;
}

interface Facts {
  date: string;
  posted: boolean;
  until: string | null;
  away: AwayInterval[];
  settlements: Settlement[];
  notices: DayNotice[];
}

/** `suspend am,pm`, `suspend day`, or `hours two`: the sessions of another timetable. */
function noticeOf(verb: 'suspend' | 'hours', what: string, date: string, id: string): DayNotice {
  const sessions = what === 'day' ? [] : what.split(',');
  const effect: DayNotice['effect'] =
    verb === 'suspend'
      ? { kind: 'suspend', sessions }
      : { kind: 'replace', sessions: TIMETABLES[what]!.plans[0]!.sessions };
  return { id, name: '通知', from: date, to: date, scope: { kind: 'center' }, effect };
}

/** Facts, separated by `;`: `on 2026-03-14`, `leave 08:30-12:00`, `outing …`, `data 12:00`, `not posted`,
 *  `suspend am`, `suspend day`, `hours summer`, `excuse am`, `outing-for am`, `confirm am [kind]`, `correct am in 08:30`. */
function readFacts(text: string): Facts {
  const parts = text
    .split(';')
    .map((part) => part.trim().split(' '))
    .filter((words) => words[0] !== '');
  const date = parts.find(([verb]) => verb === 'on')?.[1] ?? MONDAY;
  const facts: Facts = { date, posted: true, until: null, away: [], settlements: [], notices: [] };
  parts.forEach((words, n) => {
    readFact(facts, words, String(n + 1));
  });
  facts.away.sort((a, b) => a.from - b.from || a.to - b.to);
  return facts;
}

function readFact(facts: Facts, [verb, a = '', b = '', c = '']: string[], id: string): void {
  const settle = (action: SettlementAction, more: Partial<Settlement> = {}) =>
    facts.settlements.push({ id, date: facts.date, session: a, action, reason: 'r', proof: null, ...more });
  if (verb === 'leave' || verb === 'outing') {
    const [from = '', to = ''] = a.split('-');
    facts.away.push({ id, kind: verb, from: time(from, facts.date), to: time(to, facts.date) });
  } else if (verb === 'data') facts.until = a;
  else if (verb === 'not') facts.posted = false;
  else if (verb === 'excuse' || verb === 'confirm') settle(verb, b ? { was: b as 'late' } : {});
  else if (verb === 'outing-for') settle('outing');
  else if (verb === 'correct') settle('correct', { side: b as Side, at: time(c, facts.date) });
  else if (verb === 'suspend' || verb === 'hours') facts.notices.push(noticeOf(verb, a, facts.date, id));
  else if (verb !== 'on') throw new Error(`unknown fact: ${verb}`);
}

function contextOf(timetable: string, facts: Facts): PlanContext {
  const overrides = overridesByDate(chineseYear(2026));
  const coverage =
    facts.until === null
      ? EVERYTHING_COVERED
      : buildCoverage(
          {
            devices: [
              {
                deviceId: '1',
                spans: [
                  {
                    firstAt: startOfDay(facts.date) - 7 * DAY_MS,
                    lastAt: time(facts.until, facts.date),
                  },
                ],
                retiredOn: null,
              },
            ],
            declaredUntil: null,
          },
          overrides,
        );
  return { timetables: [TIMETABLES[timetable]!], notices: facts.notices, overrides, coverage };
}

/** Judges one person-day written in the little language of the tables. */
export function judge(timetable: string, punches: string, facts = ''): DayResult {
  const read = readFacts(facts);
  const times = punches.split(' ').filter(Boolean);
  return judgeDay(planDay(read.date, contextOf(timetable, read)), {
    posted: read.posted,
    windowId: 'w1',
    punches: inOrder(times.map((text) => time(text, read.date))),
    away: read.away,
    settlements: read.settlements,
  });
}

/** `08:29-12:01 present | 14:05-__ missing_out +5`; late minutes +, early −, settled exceptions `ok`. */
export function show(day: DayResult): string {
  return day.sessions.map((session) => showSession(session)).join(' | ');
}

function showSession(session: SessionResult): string {
  const clock = (at: WallMs | null) => (at === null ? '__' : formatTime(at));
  return [
    `${clock(session.in)}-${clock(session.out)}`,
    session.status,
    session.late > 0 ? `+${session.late}` : '',
    session.early > 0 ? `-${session.early}` : '',
    session.exception?.settled ? 'ok' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
