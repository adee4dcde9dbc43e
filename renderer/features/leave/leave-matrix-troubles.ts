import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useApiQuery } from '../../api/query';
import type { MatrixDraft } from './leave-matrix-draft';
import { type MatrixTrouble, mergePosts, ownTroubles, plainRow } from './leave-matrix-words';

const PAUSE_MS = 200;

/**
 * Asks for the check a moment after the last key. While it is asked the findings before stay on screen, so that nothing
 * jumps under the hands; only what is `settled` may be saved. Undefined before the first answer.
 */
export function useMatrixTroubles(draft: MatrixDraft | null): {
  troubles: MatrixTrouble[] | undefined;
  settled: boolean;
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
  const found = useMemo(() => {
    const own = ownTroubles(draft?.rows ?? []);
    if (asked.rows.length === 0) return own;
    return data && [...own, ...mergePosts(data)];
  }, [asked.rows.length, data, draft]);
  const current = asked.rows.length === 0 || (settled === asked && data !== undefined && !isPlaceholderData);
  return { troubles: found, settled: current, error };
}
