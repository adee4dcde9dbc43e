import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildMarkFacts, scoreOfMarks } from '#shared/domain/marks/facts';
import { type MarkPart, markParts } from '#shared/domain/marks/parts';
import { rulebookOf } from '../assessment/helpers';
import { bookOf, composition, FULL, given, giver, partsOf } from './support';

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
