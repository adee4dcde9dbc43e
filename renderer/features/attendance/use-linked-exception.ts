import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { ExceptionRow } from '#shared/contracts/attendance';

/**
 * Chooses the exception another page links to (`?month=2026-03&staff=12&date=2026-03-05`) once its month is there,
 * and takes it out of the address again: after settling it the list goes on as ever.
 */
export function useLinkedException(
  rows: readonly ExceptionRow[] | undefined,
  choose: (row: ExceptionRow) => void,
): void {
  const [params, setParams] = useSearchParams();
  const staffId = Number(params.get('staff'));
  const date = params.get('date');
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (!rows || date === null) return;
    const found = rows.find((row) => row.staffId === staffId && row.date === date);
    if (found) latest.current(found);
    setParams(
      (before) => {
        before.delete('staff');
        before.delete('date');
        return before;
      },
      { replace: true },
    );
  }, [rows, staffId, date, setParams]);
}
