import { describe, expect, it } from 'vitest';
import { MARK_WORDS, markOf, readSignInSheet } from '#shared/domain/meetings/sheet';
import { MEETING_MARKS } from '#shared/domain/meetings/types';
import { Refusal } from '#shared/domain/refusal';

const people = [
  { staffId: 1, staffNo: '0147', name: '张三' },
  { staffId: 2, staffNo: '147', name: '李四' },
  { staffId: 3, staffNo: '009', name: '王五' },
  { staffId: 4, staffNo: '010', name: '王五' },
];
const HEAD = ['工号', '姓名', '窗口', '出席情况', '事由'];
const read = (...rows: string[][]) =>
  readSignInSheet([{ rows: rows.map((cells, index) => ({ number: index + 1, cells })) }], people);
const brief = (...cells: string[][]) =>
  read(HEAD, ...cells).map(({ staffId, mark, problem }) => [staffId, mark, problem]);

describe('words of a mark', () => {
  it.each(MEETING_MARKS.flatMap((mark) => MARK_WORDS[mark].map((word) => [word, mark] as const)))(
    '%s means %s',
    (word, mark) => expect(markOf(word)).toBe(mark),
  );
  it('means nothing else', () => expect(markOf('也许')).toBeNull());
});

describe('a sign-in sheet', () => {
  it.each<[string, string[], unknown[]]>([
    ['by number', ['0147', '', '', '迟到', ''], [1, 'late', null]],
    ['a number is text', ['147', '', '', '缺席', ''], [2, 'absent', null]],
    ['by a name only one has, spread to width', ['', '张 三', '', '√', ''], [1, 'present', null]],
    ['by a name two have', ['', '王五', '', '√', ''], [null, 'present', 'ambiguous_name']],
    ['a number that tells them apart', ['010', '王五', '', '早退', ''], [4, 'early', null]],
    ['another name than the number’s', ['0147', '李四', '', '√', ''], [null, 'present', 'name_mismatch']],
    ['who was not called', ['999', '', '', '√', ''], [null, 'present', 'unknown_person']],
    ['an excuse with its reason', ['0147', '', '', '请假', '住院'], [1, 'excused', null]],
    ['an excuse in the word of the program', ['0147', '', '', '准假', '外出开会'], [1, 'excused', null]],
    ['an excuse without', ['0147', '', '', '请假', ''], [1, 'excused', 'reason_missing']],
    ['a word nobody knows', ['0147', '', '', '也许', ''], [1, null, 'unknown_mark']],
  ])('reads %s', (_, cells, expected) => expect(brief(cells)).toEqual([expected]));

  it('leaves open what is empty, and sees a person listed twice', () => {
    expect(brief(['0147', '张三', '', '', ''], ['', '', '', '√', ''])).toEqual([]);
    expect(brief(['0147', '', '', '√', ''], ['0147', '', '', '迟到', ''])).toEqual([
      [1, 'present', null],
      [1, 'late', 'listed_twice'],
    ]);
  });

  it('finds its headings below a title, by other words, in any order, and keeps Excel’s row numbers', () => {
    const rows = read(['四月例会签到表'], [], ['情况', '编号'], ['缺席', '0147']);
    expect(rows).toMatchObject([{ row: 4, staffId: 1, mark: 'absent', staffNo: '0147' }]);
  });

  it('is refused without the headings it needs', () => {
    expect(() => read(['姓名', '窗口'], ['张三', '一号'])).toThrow(Refusal);
    expect(() => readSignInSheet([], people)).toThrow(Refusal);
  });
});
