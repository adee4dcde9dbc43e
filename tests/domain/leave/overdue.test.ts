import { describe, expect, it } from 'vitest';
import { attendanceFacts } from '#shared/domain/assessment/attendance-facts';
import { assess } from '#shared/domain/assessment/engine';
import { factSchema } from '#shared/domain/assessment/facts';
import { computeMonth } from '#shared/domain/attendance/month';
import { firstSeen, type OverdueSpan, type Sighting, type Traces } from '#shared/domain/attendance/overdue';
import type { PersonMonth } from '#shared/domain/attendance/person';
import { presetTimetable } from '#shared/domain/attendance/presets';
import type { PersonMonthResult, Settlement } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { overdueFacts, overdueLeaves } from '#shared/domain/leave/overdue';
import type { WallMs } from '#shared/domain/time/wall';
import { someone } from '../assessment/helpers';
import { personRulebook } from '../assessment/shipped';
import { at } from './days';

interface Case {
  /** Ends of leaves without 销假, or with it: `04-13 17:30`, `04-13 17:30 > 04-15 14:00`. */
  ends?: string[];
  leaves?: [from: string, to: string][];
  settled?: boolean;
  punches?: string[];
  /** Data is in up to here. */
  until?: string;
  decided?: Omit<Settlement, 'id' | 'reason' | 'proof'>[];
  duty?: string;
  /** Errands of the register: `04-14 14:00 > 04-14 17:30`. */
  errands?: string[];
}

const overrides = overridesByDate(chineseYear(2026));

function judge(input: Case): PersonMonthResult[] {
  const { ends = ['04-13 17:30'], leaves = [], settled = false, punches = [], until = '04-15 06:00' } = input;
  const overdue = ends.map((end, n): OverdueSpan => {
    const [from, back] = end.split(' > ') as [string, string | undefined];
    const to = back === undefined ? null : at(back);
    return { id: String(n + 1), from: at(from), to, returned: to !== null, settled };
  });
  // The leave the first of them ended: nothing else is wrong with the month.
  const first: [string, string] = ['03-20 08:30', ends[0]!.slice(0, 11)];
  const person: PersonMonth = {
    staffId: '3',
    postings: [{ from: '2026-01-01', to: null, windowId: '5' }],
    punches: punches.map(at),
    leaves: [first, ...leaves].map(([from, to], n) => ({ id: String(n + 1), from: at(from), to: at(to) })),
    outings: [],
    overdue,
    settlements: (input.decided ?? []).map((one, n) => ({
      ...one,
      id: String(n + 1),
      reason: '',
      proof: null,
    })),
    ...(input.errands && {
      register: input.errands.map((errand, n) => {
        const [out, back] = errand.split(' > ') as [string, string];
        return { id: `r${n + 1}`, kind: 'outing' as const, out: at(out), due: null, back: at(back) };
      }),
    }),
    ...(input.duty && {
      duties: [{ id: '1', date: input.duty, code: 'duty_noon', windowId: '5', start: 720, end: 840 }],
    }),
  };
  const horizon = at(until);
  const coverage = { covers: (_: string, __: WallMs, end: WallMs) => end <= horizon };
  const timetables = [presetTimetable(4, '2000-01-01', '作息')];
  return computeMonth({ month: '2026-04', people: [person], overrides, timetables, notices: [], coverage });
}

const place = (_: number, date: string) => ({
  staffId: 3,
  windowId: 5,
  unitId: 7,
  date,
  source: { table: 'leave_request', id: 1 },
});

/** Every fact there is about a month, so that nothing can be charged twice unseen. */
const factsOf = (results: PersonMonthResult[]) => [
  ...attendanceFacts(results, { unitOf: () => 7 }),
  ...overdueFacts(results, place),
];

const shown = (input: Case) =>
  factsOf(judge(input))
    .map(({ id, kind, date, halfDays, tags, source }) =>
      kind === 'overdue_return'
        ? [date.slice(5), `overdue${id.split(':')[1]}`, halfDays, ...tags].join(' ')
        : [date.slice(5), kind, String(source.id).split(':').at(-1), halfDays].filter(Boolean).join(' '),
    )
    .sort();

const DAY = ['04-14 08:20', '04-14 12:03', '04-14 13:55', '04-14 17:33'];
const absentAm = { date: '2026-04-14', session: 'am' } as const;

describe('somebody still out after the end of a leave', () => {
  it.each<[string, Case, string[]]>([
    ['a whole day, no 销假', {}, ['04-14 overdue1 2']],
    ['the morning is judged, the afternoon waits', { until: '04-14 15:00' }, ['04-14 overdue1 1']],
    ['nothing is judged before its data is there', { until: '04-14 07:00' }, []],
    ['who works and forgot 销假 is not out', { punches: DAY }, []],
    ['back at noon', { punches: DAY.slice(2) }, ['04-14 overdue1 1']],
    [
      'a session that was reached is late, not overdue',
      { punches: ['04-14 10:00', ...DAY.slice(1)] },
      ['04-14 late am'],
    ],
    ['the leave ended at noon', { ends: ['04-14 12:00'] }, ['04-14 overdue1 1']],
    ['it ended within a session', { ends: ['04-14 10:00'] }, ['04-14 overdue1 2']],
    ['two days', { until: '04-16 06:00' }, ['04-14 overdue1 2', '04-15 overdue1 2']],
    [
      'seen for a day, then missing: that is absence',
      { punches: DAY, until: '04-16 06:00' },
      ['04-15 absence am 1', '04-15 absence pm 1'],
    ],
    [
      'a time signed by hand is being seen',
      {
        until: '04-16 06:00',
        decided: [
          { date: '2026-04-14', session: 'pm', action: 'sign', side: 'in', at: at('04-14 13:50') },
          { date: '2026-04-14', session: 'pm', action: 'sign', side: 'out', at: at('04-14 17:31') },
        ],
      },
      ['04-14 overdue1 1', '04-15 absence am 1', '04-15 absence pm 1'],
    ],
    [
      'sent out on an errand at noon: missing after that is absence',
      { errands: ['04-14 14:00 > 04-14 17:30'], until: '04-16 06:00' },
      ['04-14 overdue1 1', '04-15 absence am 1', '04-15 absence pm 1'],
    ],
    [
      'sent out the moment the leave ended',
      { errands: ['04-14 08:30 > 04-15 17:30'], until: '04-17 06:00' },
      ['04-16 absence am 1', '04-16 absence pm 1'],
    ],
    ['over a weekend', { ends: ['04-10 17:30'], until: '04-14 06:00' }, ['04-13 overdue1 2']],
    ['since the month before', { ends: ['03-27 17:30'], until: '04-02 06:00' }, ['04-01 overdue1 2']],
    [
      'another leave begins: each day belongs to one of them',
      {
        ends: ['04-13 17:30', '04-15 17:30'],
        leaves: [['04-15 08:30', '04-15 17:30']],
        until: '04-17 06:00',
      },
      ['04-14 overdue1 2', '04-16 overdue2 2'],
    ],
    [
      'a duty nobody served is charged by itself',
      { duty: '2026-04-14' },
      ['04-14 duty_missed duty_noon', '04-14 overdue1 2'],
    ],
  ])('%s', (_, input, expected) => {
    expect(shown(input)).toEqual(expected);
  });
});

describe('firstSeen', () => {
  const none: Traces = { punches: [], settlements: [], nextLeaveAt: null };
  const [before, end, later] = [at('04-13 17:00'), at('04-13 17:30'), at('04-15 08:30')];
  const sign = { action: 'sign', at: later } as const;
  it.each<[string, Partial<Traces>, Sighting | null]>([
    ['nothing', {}, null],
    ['a punch', { punches: [before, later, later + 1] }, { at: later, by: 'punch' }],
    ['a punch the very moment', { punches: [end] }, { at: end, by: 'punch' }],
    ['a time signed by hand', { settlements: [sign] }, { at: later, by: 'stated' }],
    ['a corrected punch', { settlements: [{ action: 'correct', at: later }] }, { at: later, by: 'stated' }],
    ['a time stated from before', { settlements: [{ action: 'sign', at: before }] }, null],
    ['an excused session shows nobody', { settlements: [{ action: 'excuse', at: null }] }, null],
    ['an errand', { register: [{ out: before }, { out: later }] }, { at: later, by: 'register' }],
    ['the next leave', { nextLeaveAt: later }, { at: later, by: 'next_leave' }],
    [
      'the earliest of several',
      { punches: [later], settlements: [{ ...sign, at: later - 1 }], nextLeaveAt: later + 1 },
      { at: later - 1, by: 'stated' },
    ],
    [
      'the machine where a time was stated for the same moment',
      { punches: [later], settlements: [sign] },
      { at: later, by: 'punch' },
    ],
  ])('%s', (_, traces, expected) => {
    expect(firstSeen(end, { ...none, ...traces })).toEqual(expected);
  });
});

describe('an overdue return with 销假', () => {
  it.each<[string, Case, string[]]>([
    [
      'is known before any punch is: 销假 says it',
      { ends: ['04-13 17:30 > 04-15 14:00'], until: '04-14 06:00' },
      ['04-14 overdue1 2', '04-15 overdue1 1'],
    ],
    [
      'ends where 销假 says',
      { ends: ['04-13 17:30 > 04-14 13:00'] },
      ['04-14 absence pm 1', '04-14 overdue1 1'],
    ],
    [
      'a punch before it still counts',
      { ends: ['04-13 17:30 > 04-15 08:30'], punches: DAY.slice(2) },
      ['04-14 overdue1 1'],
    ],
  ])('%s', (_, input, expected) => {
    expect(shown(input)).toEqual(expected);
  });
});

describe('an overdue return that was decided', () => {
  it.each<[string, Case, string[]]>([
    ['accepted while still out: no absence', { settled: true }, ['04-14 overdue1 2 waived']],
    [
      'accepted, and half of the day is not judged yet',
      { settled: true, until: '04-14 15:00' },
      ['04-14 overdue1 1 waived'],
    ],
    ['accepted, back at noon', { settled: true, punches: DAY.slice(2) }, ['04-14 overdue1 1 waived']],
    [
      'excused in the list of exceptions',
      { decided: [{ ...absentAm, action: 'excuse' }] },
      ['04-14 overdue1 1'],
    ],
    ['was an outing', { decided: [{ ...absentAm, action: 'outing' }] }, ['04-14 overdue1 1']],
    [
      'confirmed there',
      { decided: [{ ...absentAm, action: 'confirm', was: 'absent' }] },
      ['04-14 overdue1 2'],
    ],
    ['extended meanwhile', { ends: ['04-14 17:30'], leaves: [['04-13 08:30', '04-14 17:30']] }, []],
  ])('%s', (_, input, expected) => {
    expect(shown(input)).toEqual(expected);
  });

  it('asks the office nothing any more, and says why', () => {
    const day = (settled: boolean) => judge({ settled })[0]!.days.find(({ date }) => date === '2026-04-14')!;
    expect(day(true).sessions.map(({ status, exception, reasons }) => [status, exception, reasons])).toEqual(
      ['am', 'pm'].map(() => ['excused', null, [{ code: 'overdue_settled', ref: '1' }]]),
    );
    expect(day(false).sessions.map(({ status, exception, reasons }) => [status, exception, reasons])).toEqual(
      ['am', 'pm'].map(() => [
        'absent',
        { kind: 'absent', settled: false },
        [{ code: 'overdue_return', ref: '1' }],
      ]),
    );
  });
});

describe('what it costs', () => {
  const result = (input: Case) => assess(personRulebook, [{ ...someone, id: 3 }], factsOf(judge(input)))[0]!;
  const lost = (input: Case): number => personRulebook.base - result(input).score;

  it('as absence of the same length, once and not doubled', () => {
    expect(lost({})).toBe(2 * 500);
    expect(lost({ ends: ['04-13 17:30 > 04-14 17:30'] })).toBe(2 * 500);
    expect(lost({ punches: DAY.slice(2) })).toBe(500);
  });

  it('nothing where the office accepted it, though it is listed', () => {
    expect(lost({ settled: true })).toBe(0);
    expect(result({ settled: true }).notCharged.map(({ reason }) => reason)).toEqual(['waived']);
  });
});

describe('overdueFacts', () => {
  it('are well-formed, name their leave, and leave out what nobody knows', () => {
    const results = judge({});
    for (const fact of factsOf(results)) expect(factSchema.parse(fact)).toEqual(fact);
    expect([...overdueLeaves(results)]).toEqual([1]);
    expect(overdueFacts(results, () => null)).toEqual([]);
  });
});
