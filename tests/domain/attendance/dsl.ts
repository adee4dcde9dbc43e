import { buildCoverage, EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { inOrder, judgeDay } from '#shared/domain/attendance/judge';
import type { DayNotice } from '#shared/domain/attendance/notices';
import type { DeviceFailure, DutySession, OutingEntry, ShiftDay } from '#shared/domain/attendance/person';
import { type PlanContext, planDay, planOwnDay } from '#shared/domain/attendance/plan';
import {
  fourPunchSessions,
  threePunchSessions,
  twoPunchSessions,
  uniformTimetable,
} from '#shared/domain/attendance/presets';
import { type DayPart, type DayShape, isPlain } from '#shared/domain/attendance/shape';
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
import { createClockCorrection } from '#shared/domain/punches/clock';
import { withShiftCodes } from '#shared/domain/roster/shift';
import { addDays } from '#shared/domain/time/dates';
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

/** As `four`, but on Fridays the afternoon ends at 16:30; `friday3` has three punches on its short day. */
for (const [code, sessions] of [
  ['friday', fourPunchSessions(14 * 60, 16 * 60 + 30)],
  ['friday3', threePunchSessions()],
] as const) {
  const usual = uniformTimetable(code, code, '2026-01-01', fourPunchSessions());
  const plans = [...usual.plans, { code: 'short', name: code, sessions }];
  TIMETABLES[code] = { ...usual, days: { ...usual.days, '5': 'short' }, plans };
}

/** `08:29`, `08:30:59`, `06:01+` (next day), `23:50<` (the day before), `2000-01-01T08:29` (another day). */
export function time(text: string, date: string): WallMs {
  const [day, clock] = text.split('T');
  if (day !== undefined && clock !== undefined) return time(clock, day);
  const match = /^(\d\d):(\d\d)(?::(\d\d))?([+<]?)$/.exec(text);
  if (!match) throw new Error(`not a time: ${text}`);
  const shift = match[4] === '+' ? DAY_MS : match[4] === '<' ? -DAY_MS : 0;
  return wallAt(date, Number(match[1]) * 60 + Number(match[2])) + Number(match[3] ?? 0) * 1000 + shift;
}

interface Facts {
  date: string;
  parts: DayPart[];
  /** Timetable of the window the person goes to. */
  goesTo: string | null;
  duties: DutySession[];
  /** Shifts of the day before, the day, and the day after. */
  shifts: Map<number, ShiftDay>;
  /** It is the last day of the posting. */
  leaves: boolean;
  register: OutingEntry[];
  failures: DeviceFailure[];
  /** Minutes by which the machine's clock is ahead. */
  ahead: number;
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

/**
 * Facts, separated by `;`: `on 2026-03-14`, `data 12:00`, `clock 8` (minutes ahead), `fails 08:00-09:00`;
 * `not posted`, `joins 12:00`, `last-day`, `moves 12:00 summer` (to a window with that timetable);
 * `leave 08:30-12:00`, `training …`, `outing …`, `out 10:00 [back 11:00] [due 11:30]` (the register), `course …` (the
 * same for a training); `noon-duty 12:00-14:00`, `weekend-duty …`; `shift 20:00-08:00+`, `shift off`, the same as `shift-before` and
 * `shift-after` for the days beside; `suspend am`, `suspend day`, `hours summer`;
 * `excuse am`, `outing-for am`, `training-for am`, `confirm am [kind]`, `correct am in 08:30`, `sign am in 08:30`.
 */
function readFacts(text: string): Facts {
  const parts = text
    .split(';')
    .map((part) => part.trim().split(' '))
    .filter((words) => words[0] !== '');
  const date = parts.find(([verb]) => verb === 'on')?.[1] ?? MONDAY;
  const facts: Facts = {
    ...{ date, parts: [{ windowId: 'w1', from: 0, to: null }], goesTo: null, ahead: 0, until: null },
    ...{
      shifts: new Map(),
      leaves: false,
      duties: [],
      register: [],
      failures: [],
      away: [],
      settlements: [],
      notices: [],
    },
  };
  parts.forEach((words, n) => {
    readFact(facts, words, String(n + 1));
  });
  facts.away.sort((a, b) => a.from - b.from || a.to - b.to);
  return facts;
}

function readFact(facts: Facts, words: string[], id: string): void {
  const [verb, a = '', b = '', c = ''] = words;
  const at = (text: string) => time(text, facts.date);
  const span = () => a.split('-').map(at) as [WallMs, WallMs];
  const minute = (text: string) => (at(text) - startOfDay(facts.date)) / 60_000;
  const settle = (action: SettlementAction, more: Partial<Settlement> = {}) =>
    facts.settlements.push({ id, date: facts.date, session: a, action, reason: 'r', proof: null, ...more });
  if (verb === 'leave' || verb === 'outing' || verb === 'training') {
    const [from, to] = span();
    facts.away.push({ id, kind: verb, from, to });
  } else if (verb === 'out' || verb === 'course') {
    const said = (word: string) => (words.includes(word) ? at(words[words.indexOf(word) + 1]!) : null);
    const kind = verb === 'out' ? 'outing' : 'training';
    facts.register.push({ id, kind, out: at(a), due: said('due'), back: said('back') });
  } else if (verb === 'noon-duty' || verb === 'weekend-duty') {
    const [start = 0, end = 0] = a.split('-').map(minute);
    const code = `duty_${verb.slice(0, -5)}`;
    facts.duties.push({ id, date: facts.date, code, windowId: 'w1', start, end });
  } else if (verb !== undefined && verb in SHIFT_DAYS) {
    const day = SHIFT_DAYS[verb as keyof typeof SHIFT_DAYS];
    facts.shifts.set(day, shiftOf(words.slice(1), addDays(facts.date, day), minute));
  } else if (verb === 'fails') {
    const [from, to] = span();
    facts.failures.push({ from, to, reason: '停电' });
  } else if (verb === 'joins') {
    facts.parts = [{ windowId: 'w1', from: minute(a), to: null }];
  } else if (verb === 'moves') {
    facts.parts = [
      { windowId: 'w1', from: 0, to: minute(a) },
      { windowId: 'w2', from: minute(a), to: null },
    ];
    facts.goesTo = b;
  } else if (verb === 'last-day') facts.leaves = true;
  else if (verb === 'data') facts.until = a;
  else if (verb === 'clock') facts.ahead = Number(a);
  else if (verb === 'not') facts.parts = [];
  else if (verb === 'excuse' || verb === 'confirm') settle(verb, b ? { was: b as 'late' } : {});
  else if (verb === 'outing-for') settle('outing');
  else if (verb === 'training-for') settle('training');
  else if (verb === 'correct' || verb === 'sign') settle(verb, { side: b as Side, at: at(c) });
  else if (verb === 'suspend' || verb === 'hours') facts.notices.push(noticeOf(verb, a, facts.date, id));
  else if (verb !== 'on') throw new Error(`unknown fact: ${verb}`);
}

/** `shift 20:00-08:00+`, more sessions behind it, `shift off`; the same for the days beside. */
const SHIFT_DAYS = { 'shift-before': -1, shift: 0, 'shift-after': 1 } as const;

function shiftOf(spans: string[], date: string, minute: (text: string) => number): ShiftDay {
  const rule = { before: 120, after: 180, grace: 0 };
  const sessions = spans
    .filter((span) => span !== 'off')
    .map((span) => span.split('-').map(minute))
    .map(([start = 0, end = 0]) => ({ code: 'shift', start, end, in: rule, out: rule }));
  return { id: 's', date, name: '夜班', windowId: 'w1', sessions: withShiftCodes(sessions) };
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
  const second = facts.goesTo === null ? null : TIMETABLES[facts.goesTo]!;
  const timetables = second
    ? [TIMETABLES[timetable]!, { ...second, scope: { kind: 'windows' as const, windows: ['w2'] } }]
    : [TIMETABLES[timetable]!];
  return { timetables, notices: facts.notices, overrides, coverage };
}

/** Judges one person-day written in the little language of the tables. */
export function judge(timetable: string, punches: string, facts = ''): DayResult {
  const read = readFacts(facts);
  const correct = clockOf(read);
  const times = punches.split(' ').filter(Boolean);
  return judgeDay(dayOf(contextOf(timetable, read), read), {
    posted: read.parts.length > 0,
    windowId: read.parts.at(-1)?.windowId ?? 'w1',
    punches: inOrder(times.map((text) => correct('1', time(text, read.date)))),
    away: read.away,
    register: read.register,
    failures: read.failures,
    settlements: read.settlements,
  });
}

/** The day as everybody has it, unless the facts give the person a day of their own. */
function dayOf(context: PlanContext, { date, parts, duties, shifts, leaves }: Facts) {
  const shiftOn = (day: number) => {
    const shift = shifts.get(day);
    return shift && { shift };
  };
  const on: DayShape = { parts, duties, ...shiftOn(0) };
  const beside = (part: DayPart | undefined, day: number): DayShape => ({
    parts: part ? [{ windowId: part.windowId, from: 0, to: null }] : [],
    duties: [],
    ...shiftOn(day),
  });
  const [before, after] = [beside(parts[0], -1), beside(leaves ? undefined : parts.at(-1), 1)];
  // Nobody who is not posted has a day of their own.
  if (parts.length === 0 || [before, on, after].every(isPlain)) return planDay(date, context);
  return planOwnDay(date, context, { before, on, after });
}

const clockOf = ({ ahead }: Facts) =>
  createClockCorrection(
    ahead === 0 ? [] : [{ device: '1', from: '2026-01-01', to: null, aheadSeconds: ahead * 60 }],
  );

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
