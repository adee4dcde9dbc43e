import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Away, findConflicts, type RosterState } from '#shared/domain/roster/conflicts';
import type { Duty } from '#shared/domain/roster/types';
import type { Posting } from '#shared/domain/staff/types';
import { wallAt } from '#shared/domain/time/wall';

const DAY = '2026-04-13';
const posting = (staffId: number, duty: 'A' | 'B', windowId = 5): Posting => ({
  ...{ id: staffId, staffId, windowId, duty, endDate: null },
  post: 'clerk',
  startDate: '2026-01-05',
});
const away = (staffId: number, from = 0, to = 1440): Away => ({
  staffId,
  from: wallAt(DAY, from),
  to: wallAt(DAY, to),
});
const duty = (staffId: number, rest: Partial<Duty> = {}): Duty => ({
  ...{ id: 1, date: DAY, kind: 'noon', windowId: 5, staffId, startMinute: 720, endMinute: 840 },
  forStaffId: null,
  shiftId: null,
  note: '',
  ...rest,
});
const SESSIONS = [
  { from: 510, to: 720 },
  { from: 840, to: 1050 },
];
const state = (rest: Partial<RosterState>): RosterState => ({
  postings: [posting(1, 'A'), posting(2, 'B')],
  duties: [],
  away: [],
  windowDays: [{ windowId: 5, date: DAY, sessions: SESSIONS }],
  ...rest,
});
const brief = (rest: Partial<RosterState>) =>
  findConflicts(state(rest)).map(({ code, fromMinute, toMinute }) => [code, fromMinute, toMinute]);
const standIn = (staffId: number, rest: Partial<Duty> = {}) =>
  duty(staffId, { kind: 'standin', forStaffId: 1, startMinute: 510, endMinute: 1050, ...rest });

describe('a window is empty (空岗)', () => {
  it.each<[string, Partial<RosterState>, unknown[]]>([
    ['never, while both are there', {}, []],
    ['not when A is away and B is there', { away: [away(1)] }, []],
    [
      'when A and B are both away',
      { away: [away(1), away(2)] },
      [
        ['window_empty', 510, 720],
        ['window_empty', 840, 1050],
      ],
    ],
    [
      'only while both are away',
      { away: [away(1, 0, 720), away(2, 600, 1440)] },
      [['window_empty', 600, 720]],
    ],
    ['not when one is back as the other leaves', { away: [away(1, 0, 600), away(2, 600, 1440)] }, []],
    [
      'before the hour its only person comes, and after the hour that person leaves for another window',
      {
        postings: [
          { ...posting(1, 'A'), endDate: DAY },
          { ...posting(1, 'A', 6), startDate: DAY, startMinute: 780 },
        ],
        windowDays: [5, 6].map((windowId) => ({ windowId, date: DAY, sessions: SESSIONS })),
      },
      [
        ['window_empty', 840, 1050],
        ['window_empty', 510, 720],
      ],
    ],
    [
      'not when one comes at the hour the other leaves',
      {
        postings: [
          { ...posting(1, 'A'), endDate: DAY },
          { ...posting(1, 'A', 6), startDate: DAY, startMinute: 780 },
          { ...posting(2, 'A'), startDate: DAY, startMinute: 780 },
        ],
      },
      [],
    ],
    [
      'not when A becomes B at the same window at an hour',
      {
        postings: [
          { ...posting(1, 'A'), endDate: DAY },
          { ...posting(1, 'B'), startDate: DAY, startMinute: 780 },
        ],
      },
      [],
    ],
    ['not at noon, when nobody is due', { away: [away(1, 720, 840), away(2, 720, 840)] }, []],
    [
      'not when a third person stands in',
      {
        postings: [posting(1, 'A'), posting(2, 'B'), posting(3, 'A', 6)],
        away: [away(1), away(2)],
        duties: [standIn(3)],
      },
      [],
    ],
    [
      'while the stand-in is not there either',
      {
        postings: [posting(1, 'A'), posting(2, 'B'), posting(3, 'A', 6)],
        away: [away(1), away(2)],
        duties: [standIn(3, { endMinute: 1000 })],
      },
      [['window_empty', 1000, 1050]],
    ],
    [
      'when B serves another window',
      {
        postings: [posting(1, 'A'), posting(2, 'B'), posting(4, 'A', 6)],
        away: [away(1)],
        duties: [standIn(2, { windowId: 6, forStaffId: 4, startMinute: 840 })],
      },
      [['window_empty', 840, 1050]],
    ],
    ['never where nobody is posted', { postings: [] }, []],
    ['never on a day of rest', { windowDays: [], away: [away(1), away(2)] }, []],
  ])('%s', (_, rest, expected) => expect(brief(rest)).toEqual(expected));

  it('is never made worse by a stand-in who is there, nor better by another leave', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const leave = fc
      .tuple(fc.constantFrom(1, 2), minute, minute)
      .map(([id, a, b]) => away(id, Math.min(a, b), Math.max(a, b) + 1));
    const empty = (rest: Partial<RosterState>) =>
      brief(rest).reduce((sum, [, from, to]) => sum + (Number(to) - Number(from)), 0);
    fc.assert(
      fc.property(fc.array(leave, { maxLength: 5 }), leave, (leaves, more) => {
        const before = empty({ away: leaves });
        expect(empty({ away: [...leaves, more] })).toBeGreaterThanOrEqual(before);
        const postings = [posting(1, 'A'), posting(2, 'B'), posting(3, 'A', 6)];
        expect(empty({ postings, away: leaves, duties: [standIn(3)] })).toBe(0);
      }),
    );
  });
});

describe('a duty does not fit', () => {
  it.each<[string, Partial<RosterState>, unknown[]]>([
    ['on approved leave', { away: [away(1, 780)], duties: [duty(1)] }, [['on_leave', 780, 840]]],
    ['on leave all day', { away: [away(1)], duties: [duty(1)] }, [['on_leave', 720, 840]]],
    ['not when the leave ends before it', { away: [away(1, 0, 720)], duties: [duty(1)] }, []],
    ['of somebody no longer posted', { duties: [duty(9)] }, [['not_posted', 720, 840]]],
    [
      'beside another of the same person',
      { duties: [duty(1), duty(1, { id: 2, startMinute: 800, endMinute: 900 })] },
      [['double_booked', 720, 840]],
    ],
    ['not beside one of somebody else', { duties: [duty(1), duty(2, { id: 2 })] }, []],
  ])('%s', (_, rest, expected) => expect(brief(rest)).toEqual(expected));
});

describe('shifts', () => {
  const NEXT = '2026-04-14';
  const shift = (id: number, staffId: number, from: number, to: number, rest: Partial<Duty> = {}) =>
    duty(staffId, { id, kind: 'shift', shiftId: 1, startMinute: from, endMinute: to, ...rest });
  const day = (id: number, staffId: number, date = DAY) => shift(id, staffId, 480, 1200, { date });
  const night = (id: number, staffId: number, date = DAY) => shift(id, staffId, 1200, 1920, { date });
  const off = (id: number, staffId: number, date = DAY) => shift(id, staffId, 0, 0, { date, shiftId: 2 });
  const HOURS = [
    { from: 480, to: 1200 },
    { from: 1200, to: 1920 },
  ];
  const dayAndNight = (duties: Duty[], rest: Partial<RosterState> = {}) =>
    brief({ duties, windowDays: [{ windowId: 5, date: DAY, sessions: SESSIONS, shifts: HOURS }], ...rest });

  it('keep a counter open day and night, without the hours of the timetable', () => {
    expect(dayAndNight([day(1, 1), night(2, 2)])).toEqual([]);
  });

  it('leave a hole where nobody has the night, or has it on leave', () => {
    expect(dayAndNight([day(1, 1), off(2, 2)])).toEqual([['window_empty', 1200, 1920]]);
    const gone = { staffId: 2, from: wallAt(DAY, 1440), to: wallAt(DAY, 1920) };
    expect(dayAndNight([day(1, 1), night(2, 2)], { away: [gone] })).toEqual([
      ['window_empty', 1440, 1920],
      ['on_leave', 1440, 1920],
    ]);
  });

  it('count the early shift of the next day for the morning after', () => {
    const early = shift(3, 2, 0, 480, { date: NEXT });
    const evening = shift(2, 1, 1200, 1440);
    expect(dayAndNight([day(1, 2), evening, early])).toEqual([]);
  });

  it('leave A岗 on the timetable where only B岗 has a shift, and empty it when A岗 goes', () => {
    expect(brief({ duties: [off(1, 2)] })).toEqual([]);
    expect(brief({ duties: [off(1, 2)], away: [away(1)] })).toEqual([
      ['window_empty', 510, 720],
      ['window_empty', 840, 1050],
    ]);
  });

  it('on a day off are nobody at the window', () => {
    expect(brief({ duties: [off(1, 1), off(2, 2)] })).toEqual([]);
    expect(dayAndNight([off(1, 1), off(2, 2)])).toEqual([['window_empty', 480, 1920]]);
  });

  it('overlap over midnight, or leave too little rest', () => {
    const early = shift(2, 1, 420, 900, { date: NEXT });
    expect(brief({ duties: [night(1, 1), early], windowDays: [] })).toEqual([['shift_overlap', 1200, 1920]]);
    const restAfter = new Map([[1, 720]]);
    const noon = shift(2, 1, 2400 - 1440, 1440, { date: NEXT });
    expect(brief({ duties: [night(1, 1), noon], windowDays: [], restAfter })).toEqual([
      ['rest_short', 1920, 2400],
    ]);
    expect(brief({ duties: [night(1, 1), night(2, 1, NEXT)], windowDays: [], restAfter })).toEqual([]);
    expect(brief({ duties: [night(1, 1), off(2, 1, NEXT)], windowDays: [], restAfter })).toEqual([]);
  });

  it('show leave of the day that was written for other hours', () => {
    expect(brief({ duties: [night(1, 1)], windowDays: [], away: [away(1, 510, 1050)] })).toEqual([
      ['on_leave', 510, 1050],
    ]);
    expect(brief({ duties: [off(1, 1)], windowDays: [], away: [away(1)] })).toEqual([]);
  });

  it('name only the days asked for', () => {
    const duties = [night(1, 99), night(2, 99, NEXT)];
    expect(brief({ duties, windowDays: [], dates: new Set([NEXT]) })).toEqual([['not_posted', 1200, 1920]]);
  });
});

describe('two leaders of the hall', () => {
  const leader = (id: number, staffId: number, startMinute = 510, endMinute = 1050): Duty =>
    duty(staffId, { id, kind: 'leader', windowId: null, startMinute, endMinute });

  it.each<[string, Duty[], unknown[]]>([
    ['are named where they lead at one time', [leader(1, 1), leader(2, 2)], [['leader_twice', 510, 1050]]],
    [
      'once each beyond the first',
      [leader(1, 1), leader(2, 2), leader(3, 3)],
      [1, 2].map(() => ['leader_twice', 510, 1050]),
    ],
    ['not where one takes over from the other', [leader(1, 1, 510, 720), leader(2, 2, 720, 1050)], []],
    ['not on different days', [leader(1, 1), { ...leader(2, 2), date: '2026-04-14' }], []],
    ['a person planned twice overlaps instead', [leader(1, 1), leader(2, 1)], [['double_booked', 510, 1050]]],
  ])('%s', (_, duties, expected) => {
    const postings = [posting(1, 'A'), posting(2, 'B'), posting(3, 'B')];
    expect(brief({ duties, postings })).toEqual(expected);
  });
});
