import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { checkRulebook } from '#shared/domain/rulebook/check';
import { checkVersions } from '#shared/domain/rulebook/check-version';
import { rulebookInForce } from '#shared/domain/rulebook/in-force';
import { procedureArticles } from '#shared/domain/rulebook/paper-procedure';
import { rulebookSchema } from '#shared/domain/rulebook/schema';
import { clause, each, fact, type RulebookInput, rulebookOf, someone } from '../helpers';

type Procedure = NonNullable<RulebookInput['procedure']>;
type Review = NonNullable<Procedure['review']>;
const book = (procedure: Procedure) => rulebookOf([each('x', 'late', 1)], { procedure });
const problems = (procedure: Procedure) =>
  checkRulebook(book(procedure)).map(
    ({ code, place, params }) => `${code} ${place} ${params.from}-${params.to}`,
  );

describe('K37 sessions and punch windows', () => {
  const session = (code: string, start: string, end: string, rest: object = {}) => ({
    code,
    name: code,
    weekdays: [1, 2, 3, 4, 5],
    start,
    end,
    punches: 'in_out' as const,
    ...rest,
  });

  it.each([
    ['腾冲: four punches a day', [session('am', '08:00', '11:30'), session('pm', '14:30', '17:30')]],
    [
      '重庆某县: three at 9, 13, 17',
      [session('am', '09:00', '13:00'), session('pm', '13:00', '17:00', { punches: 'out' })],
    ],
    [
      '永州: summer',
      [session('am', '08:30', '12:00', { season: { from: '05-01', to: '09-30' }, graceMinutes: 5 })],
    ],
  ])('%s', (_, sessions) => {
    expect(book({ sessions }).procedure!.sessions).toHaveLength(sessions.length);
  });

  it('an hour that is none is refused', () => {
    expect(() => book({ sessions: [session('am', '25:00', '12:00')] })).toThrow();
  });
});

describe('K38 the approval matrix', () => {
  const row = (
    code: string,
    from: number,
    fromIncluded: boolean,
    to: number | null,
    toIncluded: boolean,
    rest = {},
  ) => ({
    code,
    applicant: 'clerk',
    leaveKinds: ['personal'],
    from,
    fromIncluded,
    to,
    toIncluded,
    chain: ['manager'],
    ...rest,
  });

  it('莘县: half a day, more, three days with the unit’s consent: no hole', () => {
    const rows = [
      row('a', 0, false, 1, true),
      row('b', 1, false, 6, false),
      row('c', 6, true, null, false, { homeUnitConsent: true }),
    ];
    expect(problems({ approvals: rows })).toEqual([]);
  });

  it('§11 up to half a day and from one day on: the lengths between have nobody', () => {
    const rows = [row('a', 0, false, 1, true), row('b', 3, true, null, false)];
    expect(problems({ approvals: rows })).toEqual(['approval_hole procedure.approvals[0] 2-2']);
  });

  it('§36 day three in two rows', () => {
    const rows = [row('a', 0, false, 6, true), row('b', 6, true, null, false)];
    expect(problems({ approvals: rows })).toEqual(['approval_overlap procedure.approvals[0] 6-6']);
  });

  it('each applicant and kind by itself', () => {
    const rows = [row('a', 0, false, null, false), row('b', 2, true, null, false, { applicant: 'chief' })];
    expect(problems({ approvals: rows })).toEqual(['approval_hole procedure.approvals[1] 1-1']);
  });
});

describe('K39 exemptions', () => {
  const exempting = rulebookOf([each('act', 'incident', 200), each('late', 'late', 100)], {
    exemptions: [
      {
        code: '招待',
        text: '公务接待',
        match: { kinds: ['incident'], items: ['lunch_drinking'], tags: ['official_reception'] },
      },
      {
        code: '审读',
        text: '专业审读',
        match: { kinds: ['incident'], items: ['watching_video'], tags: ['professional_post'] },
      },
      {
        code: '故障',
        text: '设备故障改为手工签到',
        match: { kinds: ['late', 'early', 'missing_punch'], tags: ['device_failure'] },
      },
    ],
  });

  it.each([
    [
      '篇6 四（四）3 公共接待除外',
      fact('incident', 1, { item: 'lunch_drinking', tags: ['official_reception'] }),
      '招待',
    ],
    [
      '篇6 四（四）4 专业审读除外',
      fact('incident', 1, { item: 'watching_video', tags: ['professional_post'] }),
      '审读',
    ],
    ['腾冲: machine failure', fact('late', 1, { minutes: 20, tags: ['device_failure'] }), '故障'],
  ])('%s', (_, one, code) => {
    expect(assess(exempting, [someone], [one])[0]).toMatchObject({
      score: 10_000,
      notCharged: [{ reason: 'exempt', clause: code, facts: [one.id] }],
    });
  });

  it('without the circumstance it is charged', () => {
    expect(assess(exempting, [someone], [fact('incident', 1, { item: 'lunch_drinking' })])[0]!.score).toBe(
      9800,
    );
  });

  it('a waiver says by whom and why', () => {
    const waived = fact('late', 1, {
      minutes: 9,
      tags: ['waived'],
      waiver: { by: '张主任', reason: '证据不足' },
    });
    expect(assess(exempting, [someone], [waived])[0]!.notCharged).toMatchObject([
      { reason: 'waived', params: { by: '张主任', reason: '证据不足' } },
    ]);
  });
});

describe('K40 the calendar of duties', () => {
  it.each([
    ['§5 totals by the 5th', { every: 'month', due: { type: 'month_day', day: 5 } }],
    ['海门: rectification by the 20th', { every: 'event', due: { type: 'month_day', day: 20 } }],
    ['兰州: complaints in five working days', { every: 'event', due: { type: 'workdays', n: 5 } }],
    ['篇5: half-monthly reports', { every: 'half_month', due: { type: 'days', n: 0 } }],
  ] as const)('%s', (_, duty) => {
    expect(book({ duties: [{ code: 'd', text: 'd', ...duty }] }).procedure!.duties[0]).toMatchObject(duty);
  });
});

describe('K41 evidence, K42 versions, K43 review', () => {
  it.each([
    ['篇6 四（二）政务服务中心', '政务服务中心'],
    ['篇6 四（三）信访局', '信访局'],
    ['§24 one per item', '督查科'],
  ])('K41 %s provides the evidence', (_, provider) => {
    const [one] = rulebookOf([
      clause('x', { kinds: ['late'] }, { type: 'once', points: 1 }, { provider }),
    ]).clauses;
    expect(one!.provider).toBe(provider);
  });

  const version = (effectiveFrom: string, effectiveTo: string | null, number: number) => ({
    code: 'b',
    subject: 'person' as const,
    version: number,
    effectiveFrom,
    effectiveTo,
  });

  it.each([
    ['篇6 末: from 2011-01-01', '2011-01-01', 1],
    ['§19 a re-issue', '2020-06-01', 2],
    ['作风整顿: earlier events keep the old rule', '2020-05-31', 1],
    ['after the last has ended', '2026-01-01', undefined],
    ['before the first', '2010-12-31', undefined],
  ])('K42 %s', (_, date, number) => {
    const books = [version('2011-01-01', null, 1), version('2020-06-01', '2025-12-31', 2)];
    // An older version does not come back when a newer one ends.
    expect(rulebookInForce(books, 'person', date)?.version).toBe(number);
  });

  it('K42 names the days between two versions, and those that two govern', () => {
    expect(checkVersions([version('2011-01-01', '2019-12-31', 1), version('2020-02-01', null, 2)])).toEqual([
      {
        code: 'version_gap',
        place: 'versions[1].effectiveFrom',
        params: { from: '2020-01-01', to: '2020-01-31' },
      },
    ]);
    expect(
      checkVersions([version('2020-01-01', null, 2), version('2011-01-01', '2020-01-31', 1)]),
    ).toMatchObject([
      {
        code: 'version_overlap',
        place: 'versions[0].effectiveFrom',
        params: { from: '2020-01-01', to: '2020-01-31' },
      },
    ]);
    expect(checkVersions([version('2011-01-01', null, 1), version('2020-01-01', null, 2)])).toEqual([]);
  });

  it('K42 a version that ends before it begins', () => {
    expect(checkRulebook(rulebookOf([each('x', 'late', 1)], { effectiveTo: '2025-01-01' }))).toMatchObject([
      { code: 'dates_order', place: 'effectiveTo' },
    ]);
  });

  it.each([
    ['§28 the assessment group reviews', '考评组', null],
    ['§20 the group receives objections', '领导小组', null],
    ['a limit the office sets', '监督管理办公室', { type: 'workdays', n: 3 }],
  ] as const)('K43 %s', (_, body, within) => {
    expect(book({ review: { body, within } }).procedure!.review).toEqual({ body, within });
  });

  it('K43 §28 no limit was stated: none is printed; one that the office sets is', () => {
    const printed = (within: Review['within']) =>
      procedureArticles(book({ review: { body: '考评组', within } }).procedure).map(({ text }) => text);
    expect(printed(null)).toEqual(['对考核结果有异议的，由考评组受理复核']);
    expect(printed({ type: 'workdays', n: 3 })).toEqual([
      '对考核结果有异议的，由考评组受理复核，应在3个工作日内提出',
    ]);
  });

  it('an unknown field is refused in every part', () => {
    const plain = rulebookOf([each('x', 'late', 1)]);
    expect(rulebookSchema.safeParse({ ...plain, procedure: { review: null, sesions: [] } }).success).toBe(
      false,
    );
  });
});
