import { describe, expect, it } from 'vitest';
import { cellHistory, type LoggedMark, type LoggedSave } from '#shared/domain/marks/history';
import type { Mark } from '#shared/domain/marks/values';
import { wallAt } from '#shared/domain/time/wall';

const mark = (giverId: number, subjectId: number, score: Mark | null, item = '德'): LoggedMark => ({
  ...{ giverId, subjectId, item, score },
});
const save = (day: number, before: LoggedMark[], after: LoggedMark[], reason = ''): LoggedSave => ({
  ...{ at: wallAt(`2026-03-${day}`, 540), by: `账户${day}`, reason, before, after },
});

describe('the history of a cell', () => {
  const saves = [
    save(10, [], [mark(1, 7, 900), mark(2, 7, 800)]),
    save(11, [], []),
    save(12, [mark(1, 7, 900)], [mark(1, 7, 'abstained'), mark(1, 8, 700)], '本人回避'),
    save(13, [mark(1, 7, 'abstained')], [mark(1, 7, null)], '误登'),
    save(14, [], [mark(1, 7, 850, '能')]),
  ];
  const told = (giverId: number, subjectId: number, item = '德') =>
    cellHistory(saves, { giverId, subjectId, item }).map(({ by, before, after, reason }) => [
      ...[by, before, after, reason],
    ]);

  it('is who entered, changed and took back, in order, of this rater, subject and item alone', () => {
    expect(told(1, 7)).toEqual([
      ['账户10', null, 900, ''],
      ['账户12', 900, 'abstained', '本人回避'],
      ['账户13', 'abstained', null, '误登'],
    ]);
    expect(told(2, 7)).toEqual([['账户10', null, 800, '']]);
    expect(told(1, 8)).toEqual([['账户12', null, 700, '本人回避']]);
    expect(told(1, 7, '能')).toEqual([['账户14', null, 850, '']]);
    expect(told(3, 7)).toEqual([]);
  });
});
