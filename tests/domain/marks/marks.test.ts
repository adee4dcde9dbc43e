import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { factSchema } from '#shared/domain/assessment/facts';
import { columnHeading, columnsOf } from '#shared/domain/marks/columns';
import { type GivenMark, giversOf, isDue, progressOf } from '#shared/domain/marks/due';
import { buildMarkFacts, type NamedGiver, scoreOfMarks } from '#shared/domain/marks/facts';
import { type MarkPart, markParts } from '#shared/domain/marks/parts';
import { readMarkSheet } from '#shared/domain/marks/read-sheet';
import { type Mark, markText, readMark } from '#shared/domain/marks/values';
import { rulebookOf } from '../assessment/helpers';

const FULL = 2000;
const composition = (secret = false) => ({
  parts: [
    {
      code: 'd',
      name: '品德',
      weight: 20,
      source: {
        type: 'rating' as const,
        match: { kinds: ['rating' as const] },
        raters: [
          { rater: 'deputy', percent: 40 },
          { rater: 'mutual', percent: 60 },
        ],
        absent: 'reweight' as const,
        secret,
        full: FULL,
        rounding: 'half_up' as const,
      },
    },
    {
      code: 'y',
      name: '业务',
      weight: 80,
      source: { type: 'score' as const, item: '业务考核', full: 10_000 },
    },
  ],
  missing: 'zero' as const,
  rounding: 'half_up' as const,
});
const bookOf = (secret = false) =>
  rulebookOf([], {
    ...{ subject: 'window', base: 0, floor: null, ceiling: null, composition: composition(secret) },
    clauses: [
      {
        code: 'x',
        text: 'x',
        group: 'g',
        match: { kinds: ['late'] },
        measure: { type: 'occurrence', points: 1 },
      },
    ],
  });
const partsOf = (secret = false): [MarkPart, MarkPart] => markParts(bookOf(secret)) as [MarkPart, MarkPart];
const giver = (id: number, rater: string, name: string, rest: Partial<NamedGiver> = {}): NamedGiver => ({
  ...{ id, rater, name, ownId: null, absent: '', docNo: '', docDate: null, ...rest },
});
const given = (giverId: number, subjectId: number, mark: Mark, item = 'd'): GivenMark => ({
  ...{ giverId, subjectId, item, mark },
});

describe('what a rulebook asks to be entered (K24, K27)', () => {
  it('ratings by their part, scores by their item, one sheet for each', () => {
    expect(partsOf().map(({ type, code, name, items, full }) => [type, code, name, items, full])).toEqual([
      ['rating', 'd', '品德', ['d'], 2000],
      ['score', '业务考核', '业务', ['业务考核'], 10_000],
    ]);
    const twice = composition();
    twice.parts.push({ ...twice.parts[1]!, code: 'y2', name: '业务二' });
    expect(
      markParts({
        subject: 'window',
        composition: bookOf().composition && {
          ...bookOf().composition!,
          parts: [...bookOf().composition!.parts, { ...bookOf().composition!.parts[1]!, code: 'y2' }],
        },
      }),
    ).toHaveLength(2);
    expect(markParts({ subject: 'person', composition: null })).toEqual([]);
  });

  it('one mark of a kind as a whole until somebody is named; nobody marks themselves, the absent nobody', () => {
    const [part] = partsOf();
    expect(giversOf(part, []).map(({ id, rater }) => [id, rater])).toEqual([
      [-1, 'deputy'],
      [-2, 'mutual'],
    ]);
    const own = giver(7, 'mutual', '办税窗口', { ownId: 1 });
    const away = giver(8, 'mutual', '户籍窗口', { ownId: 2, absent: '轮休' });
    expect(giversOf(part, [own, away]).map(({ id }) => id)).toEqual([-1, 7, 8]);
    expect([1, 2].map((id) => isDue(own, id))).toEqual([false, true]);
    expect(isDue(away, 1)).toBe(false);
    expect(progressOf(part, own, [1, 2, 3], new Set(['7|2|d', '7|9|d']))).toEqual({ due: 2, done: 1 });
  });
});

describe('a mark as people type it', () => {
  it.each<[string, ReturnType<typeof readMark>]>([
    ['18', { mark: 1800 }],
    ['8.5', { mark: 850 }],
    ['8.50分', { mark: 850 }],
    ['９．２５', { mark: 925 }],
    [' 0 ', { mark: 0 }],
    ['20', { mark: 2000 }],
    ['', { mark: null }],
    ['-', { mark: 'abstained' }],
    ['弃评', { mark: 'abstained' }],
    ['20.01', { problem: 'over_full' }],
    ['-1', { problem: 'below_zero' }],
    ['8.555', { problem: 'too_fine' }],
    ['好', { problem: 'not_a_mark' }],
    ['1e2', { problem: 'not_a_mark' }],
    ['1,8', { problem: 'not_a_mark' }],
  ])('%s', (cell, wanted) => {
    expect(readMark(cell, FULL)).toEqual(wanted);
  });

  it('is read again as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FULL }), (mark) => {
        expect(readMark(markText(mark), FULL)).toEqual({ mark });
      }),
    );
  });
});

describe('what the marks of a sheet are to an assessment', () => {
  const [part, score] = partsOf();
  const givers = [
    giver(5, 'deputy', '分管副主任'),
    giver(6, 'mutual', '办税窗口', { ownId: 1 }),
    giver(7, 'mutual', '户籍窗口', { ownId: 2 }),
  ];
  const marks = [given(5, 1, 1800), given(5, 2, 1600), given(6, 2, 2000), given(7, 1, 'abstained')];

  it('each mark is a fact of its subject alone, with who gave it', () => {
    const facts = buildMarkFacts('2026-03', part, givers, marks);
    expect(
      facts.map(({ id, windowId, staffId, unitId, date, rater, score: mark, label }) => [
        id,
        windowId,
        staffId,
        unitId,
        date,
        rater,
        mark,
        label,
      ]),
    ).toEqual([
      ['mark:5:1:d', 1, null, null, '2026-03-31', 'deputy', 1800, '分管领导 分管副主任 18分（满分20分）'],
      ['mark:5:2:d', 2, null, null, '2026-03-31', 'deputy', 1600, '分管领导 分管副主任 16分（满分20分）'],
      ['mark:6:2:d', 2, null, null, '2026-03-31', 'mutual', 2000, '窗口互评 办税窗口 20分（满分20分）'],
    ]);
    expect(facts.every((fact) => factSchema.safeParse(fact).success)).toBe(true);
    // Deputy 40 % of 16/20, windows 60 % of 20/20.
    expect(
      scoreOfMarks(
        part,
        facts.filter(({ windowId }) => windowId === 2),
      ),
    ).toBe(9200);
    // The windows were silent: the deputy's share counts alone.
    expect(
      scoreOfMarks(
        part,
        facts.filter(({ windowId }) => windowId === 1),
      ),
    ).toBe(9000);
  });

  it('of a secret rating only counts and means leave the sheet', () => {
    const [secret] = partsOf(true);
    const three = [giver(6, 'mutual', '甲'), giver(7, 'mutual', '乙'), giver(8, 'mutual', '丙')];
    const facts = buildMarkFacts('2026-03', secret, three, [
      given(6, 1, 2000),
      given(7, 1, 2000),
      given(8, 1, 0),
    ]);
    expect(facts).toMatchObject([
      {
        ...{ id: 'mark:window:d:1:mutual:d', times: 3, part: 4000, score: 1333 },
        label: '窗口互评3份，平均13.33分（满分20分）',
      },
    ]);
    expect(JSON.stringify(facts)).not.toMatch(/甲|乙|丙|"mark:[678]/);
    // Exactly two thirds, although the mean shown is rounded.
    expect(scoreOfMarks(secret, facts)).toBe(6667);
  });

  it('a score of another body carries its document', () => {
    const body = giver(9, '', '机关党委', { docNo: '党字〔2026〕3号', docDate: '2026-04-02' });
    const facts = buildMarkFacts('2026-03', score, [body], [given(9, 1, 9650, '业务考核')]);
    expect(facts).toMatchObject([
      {
        ...{ id: 'mark:9:1:业务考核', kind: 'score', item: '业务考核', score: 9650 },
        label: '机关党委 党字〔2026〕3号 2026-04-02：96.5分（满分100分）',
      },
    ]);
  });

  it('marks of the absent, of oneself and of items no longer asked for do not count', () => {
    const away = [giver(5, 'deputy', '甲', { absent: '出差' }), givers[1]!];
    expect(
      buildMarkFacts('2026-03', part, away, [given(5, 1, 100), given(6, 1, 100), given(6, 2, 100, 'old')]),
    ).toEqual([]);
  });

  it('two parts rated by the same kinds do not take each other’s marks', () => {
    const two = composition();
    const book = rulebookOf(bookOf().clauses as never, {
      ...{ subject: 'window', base: 0, floor: null, ceiling: null },
      composition: {
        ...two,
        parts: [
          { ...two.parts[0]!, weight: 50 },
          { ...two.parts[0]!, code: 'e', name: '实绩', weight: 50 },
        ],
      },
    });
    const [d, e] = markParts(book) as [MarkPart, MarkPart];
    const facts = [
      ...buildMarkFacts('2026-03', d, [givers[0]!], [given(5, 1, 2000)]),
      ...buildMarkFacts('2026-03', e, [giver(50, 'deputy', '')], [given(50, 1, 1000, 'e')]),
    ];
    const [result] = assess(book, [{ id: 1, name: '' }], facts);
    expect(result!.parts!.map(({ score: own }) => own)).toEqual([10_000, 5000]);
  });

  it('the order of entry does not matter, and secret or not the score is the same', () => {
    const many = [1, 2, 3, 4, 5].map((id) => giver(id, id < 3 ? 'deputy' : 'mutual', `r${id}`));
    const mark = fc.record({
      giverId: fc.integer({ min: 1, max: 5 }),
      mark: fc.integer({ min: 0, max: FULL }),
    });
    fc.assert(
      fc.property(
        fc
          .uniqueArray(mark, { selector: ({ giverId }) => giverId, minLength: 1 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const [open] = partsOf();
          const [secret] = partsOf(true);
          const of = (which: MarkPart, all: typeof list) =>
            buildMarkFacts(
              '2026-03',
              which,
              many,
              all.map((each) => given(each.giverId, 1, each.mark)),
            );
          expect(of(open, shuffled)).toEqual(of(open, list));
          expect(of(secret, shuffled)).toEqual(of(secret, list));
          expect(scoreOfMarks(secret, of(secret, list))).toBe(scoreOfMarks(open, of(open, list)));
        },
      ),
    );
  });
});

describe('a sheet of marks out of Excel', () => {
  const [part] = partsOf();
  const givers = [giver(5, 'deputy', ''), giver(6, 'mutual', '办税窗口', { ownId: 1 })];
  const subjects = [
    { id: 1, code: 'W01', name: '办税窗口' },
    { id: 2, code: 'W02', name: '户籍窗口' },
  ];
  const columns = columnsOf(part, givers);
  const read = (...rows: string[][]) =>
    readMarkSheet(
      [{ rows: rows.map((cells, index) => ({ number: index + 1, cells })) }],
      part,
      columns,
      subjects,
    );
  const HEAD = ['编号', '名称', '分管领导', '窗口互评 办税窗口'];

  it('is headed as the template heads it', () => {
    expect(columns.map((column) => columnHeading(part, column))).toEqual(HEAD.slice(2));
  });

  it('gives marks by number or name; blank cells and blank rows say nothing', () => {
    const rows = read(
      ['三月评分'],
      HEAD,
      ['W01', '', '18', '-'],
      ['', '户籍 窗口', '', '19.5'],
      ['', '', '', ''],
    );
    expect(rows.map(({ row, problems, marks }) => [row, problems, marks])).toEqual([
      [3, [], [given(5, 1, 1800)]],
      [4, [], [given(6, 2, 1950)]],
    ]);
  });

  it('names every problem of a row', () => {
    const rows = read(
      HEAD,
      ['W09', '', '21', ''],
      ['W01', '', 'x', '18'],
      ['W01', '', '18', ''],
      ['', '', '3', ''],
    );
    expect(
      rows.map(({ row, problems }) => [row, problems.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      [2, ['null subject_unknown', '分管领导 over_full']],
      [3, ['分管领导 not_a_mark', '窗口互评 办税窗口 not_due']],
      [4, ['null listed_twice']],
      [5, ['null subject_missing']],
    ]);
  });

  it('is refused where no heading fits', () => {
    expect(() => read(['姓名', '得分'], ['甲', '3'])).toThrow('marks_columns');
  });
});
