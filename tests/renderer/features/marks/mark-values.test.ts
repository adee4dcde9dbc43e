import { describe, expect, it } from 'vitest';
import type { MarkPartView, MarkSheet } from '#shared/contracts/marks';
import {
  asBefore,
  blankGiver,
  eachOther,
  giverProblem,
} from '../../../../renderer/features/marks/givers-draft';
import { columnsOf, dirtyCells, pasteBlock, readCell } from '../../../../renderer/features/marks/mark-values';
import { openedEntry, shownPart } from '../../../../renderer/features/marks/open-entry';
import { giverOf, partOf, sheetOf } from './samples';

describe('a cell', () => {
  it.each([
    [undefined, undefined, { mark: null, problem: null, dirty: false }],
    [1800, undefined, { mark: 1800, problem: null, dirty: false }],
    [1800, '18.0', { mark: 1800, problem: null, dirty: false }],
    [1800, '19', { mark: 1900, problem: null, dirty: true }],
    [1800, '', { mark: null, problem: null, dirty: true }],
    ['abstained', '-', { mark: 'abstained', problem: null, dirty: false }],
    [undefined, '20.5', { mark: null, problem: 'over_full', dirty: true }],
  ] as const)('%s typed %s', (saved, typed, wanted) => {
    expect(readCell(saved, typed, 2000)).toEqual(wanted);
  });
});

describe('a block out of a spreadsheet', () => {
  it('is laid over the shown rows and columns; cells nobody owes are stepped over', () => {
    const { part, rows } = sheetOf();
    const drafts = pasteBlock(
      new Map(),
      rows,
      columnsOf(part),
      { row: 0, column: 1 },
      '9\t8\r\n7.5\t6\r\n5\t4\r\n',
    );
    // The second column is window 1 and the third window 2: neither rates itself.
    expect([...drafts]).toEqual([
      ['12|1|互评', '8'],
      ['11|2|互评', '7.5'],
    ]);
  });

  it('only what differs is saved, and what corrects is told apart', () => {
    const sheet: MarkSheet = {
      ...sheetOf(),
      cells: [{ giverId: 11, item: '互评', subjectId: 2, score: 900, abstained: false }],
    };
    const drafts = new Map([
      ['11|2|互评', '8'],
      ['12|1|互评', '11'],
      ['10|1|互评', ''],
    ]);
    expect(dirtyCells(sheet, drafts)).toEqual([
      {
        giverId: 12,
        item: '互评',
        subjectId: 1,
        mark: null,
        problem: 'over_full',
        dirty: true,
        corrects: false,
      },
      { giverId: 11, item: '互评', subjectId: 2, mark: 800, problem: null, dirty: true, corrects: true },
    ]);
  });
});

describe('raters in the form', () => {
  it('everyone rates the others, once; names of last month come without what belonged to it', () => {
    const first = { ...blankGiver(0), name: '办税窗口', ownId: 1 };
    expect(eachOther([first], sheetOf(), 5).map(({ key, name, ownId }) => [key, name, ownId])).toEqual([
      [0, '办税窗口', 1],
      [5, '户籍窗口', 2],
    ]);
    const before = [
      giverOf(11, '办税窗口'),
      giverOf(12, '户籍窗口', { ownId: 2, absent: '轮休' }),
      giverOf(13, ''),
    ];
    expect(asBefore([first], before, 5)).toEqual([first, { ...blankGiver(5), name: '户籍窗口', ownId: 2 }]);
  });

  it.each([
    ['', '', 0, 'needName'],
    ['', '', 3, null],
    ['乙', '', 0, 'twice'],
    ['甲', '出差', 0, null],
    ['甲', '出差', 3, 'hasMarks'],
  ] as const)('%s absent %s with %s marks: %s', (name, absent, done, wanted) => {
    const draft = { ...blankGiver(0), name, absent, done };
    expect(giverProblem([draft, { ...blankGiver(1), name: '乙' }], draft)).toBe(wanted);
  });
});

describe('what a link opens', () => {
  const parts: MarkPartView[] = [
    partOf({ subject: 'person', code: '品德', done: 2, due: 2 }),
    partOf({ subject: 'window', code: '互评', done: 1, due: 2 }),
    partOf({ subject: 'window', type: 'score', code: 'a.b', done: 0, due: 2 }),
  ];
  const codeFor = (sheet: string | null, open: string | null) =>
    shownPart(parts, sheet, openedEntry(open))?.code;

  it.each([
    [null, null, '互评'],
    [null, '1', '品德'],
    [null, '9', '互评'],
    [null, 'person.rating.12.品德', '品德'],
    [null, 'window.score.3.a.b', 'a.b'],
    [null, 'nonsense', '互评'],
    ['window.score.a.b', '1', 'a.b'],
  ])('sheet %s open %s', (sheet, open, wanted) => {
    expect(codeFor(sheet, open)).toBe(wanted);
  });

  it('names whose entry it is', () => {
    expect(openedEntry('person.rating.12.品德')?.subjectId).toBe(12);
    expect(openedEntry('3')?.subjectId).toBeNull();
  });
});
