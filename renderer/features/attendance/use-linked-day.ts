import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { MonthSheet } from '#shared/contracts/attendance';
import type { GridCell } from './grid-keys';

/**
 * Opens the day another page links to (`?month=2026-03&staff=12&date=2026-03-05`) once its month is there, and takes
 * it out of the address again, so that closing the story is the end of it.
 */
export function useLinkedDay(sheet: MonthSheet | undefined, open: (cell: GridCell) => void): void {
  const [params, setParams] = useSearchParams();
  const staffId = Number(params.get('staff'));
  const date = params.get('date');
  useEffect(() => {
    if (!sheet || date === null || !date.startsWith(sheet.month)) return;
    const row = sheet.people.findIndex((person) => person.staffId === staffId);
    const column = sheet.days.findIndex((day) => day.date === date);
    if (row >= 0 && column >= 0) open({ row, column });
    setParams(
      (before) => {
        before.delete('staff');
        before.delete('date');
        return before;
      },
      { replace: true },
    );
  }, [sheet, staffId, date, open, setParams]);
}
