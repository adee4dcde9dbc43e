import { describe, expect, it } from 'vitest';
import {
  type ExceptionRow,
  encodeCell,
  type MonthSheet,
  type SheetPerson,
} from '#shared/contracts/attendance';
import { bulkPreview } from '../../../../renderer/features/attendance/bulk-preview';

type Code = Parameters<typeof encodeCell>[0][number]['code'];
const cell = (...codes: Code[]) => encodeCell(codes.map((code) => ({ code, unsettled: code === 'late' })));

const sheet = {
  days: ['2026-03-02', '2026-03-03', '2026-03-04'].map((date) => ({ date })),
} as MonthSheet;
const people = [
  { staffId: 1, cells: [cell('late', 'present'), cell('present', 'present'), cell('open', 'open')] },
  { staffId: 2, cells: ['', cell('leave', 'late'), cell('open', 'open')] },
] as SheetPerson[];
const rows = [
  { id: 'a', staffId: 1, date: '2026-03-02', settled: false },
  { id: 'b', staffId: 2, date: '2026-03-03', settled: true },
  { id: 'c', staffId: 3, date: '2026-03-03', settled: false },
] as ExceptionRow[];

const of = (rowsOf: [number, number], columns: [number, number]) => {
  const { unsettled, settled, waiting, fine } = bulkPreview(rows, sheet, people, { rows: rowsOf, columns });
  return [unsettled.map(({ id }) => id).join(), settled.map(({ id }) => id).join(), waiting, fine];
};

describe('settling chosen cells together', () => {
  it.each([
    ['everything', [0, 1], [0, 2], ['a', 'b', 4, 4]],
    ['one person', [0, 0], [0, 1], ['a', '', 0, 3]],
    ['days without data', [0, 1], [2, 2], ['', '', 4, 0]],
    ['a day nobody was due', [1, 1], [0, 0], ['', '', 0, 0]],
  ] as const)('%s', (_, rowsOf, columns, expected) => {
    expect(of([...rowsOf], [...columns])).toEqual(expected);
  });
});
