import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useApiQuery } from '../../api/query';
import type { MatrixDraft } from './leave-matrix-draft';
import { type MatrixTrouble, ownTroubles, plainRow } from './leave-matrix-words';

const PAUSE_MS = 200;

/** Asks for the check a moment after the last key; undefined until what is on screen has been checked. */
export function useMatrixTroubles(draft: MatrixDraft | null): {
  troubles: MatrixTrouble[] | undefined;
  error: unknown;
} {
  const asked = useMemo(
    () => ({
      // A row without signatures still takes its lengths: it is reported once, not as a hole as well.
      rows: (draft?.rows ?? []).map((row) => ({
        ...plainRow(row),
        chain: row.chain.length > 0 ? row.chain : (['any'] as const).slice(),
      })),
      date: draft?.effectiveFrom ?? null,
    }),
    [draft],
  );
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  const enabled = draft !== null && settled.rows.length > 0;
  const { data, error, isPlaceholderData } = useApiQuery('leave', 'checkMatrix', settled, { enabled });
  const own = ownTroubles(draft?.rows ?? []);
  if (asked.rows.length === 0) return { troubles: own, error: null };
  const current = settled === asked && !isPlaceholderData;
  return { troubles: data && current ? [...own, ...data] : undefined, error };
}
