import { useState } from 'react';
import type { MatrixRow } from '#shared/domain/leave/matrix';
import type { IsoDate } from '#shared/domain/time/wall';
import { type DraftRow, plainRow } from './leave-matrix-words';

export interface MatrixDraft {
  /** Null for a table that is not saved yet. */
  id: number | null;
  name: string;
  effectiveFrom: IsoDate | null;
  rows: DraftRow[];
  dirty: boolean;
}

interface MatrixDraftView {
  draft: MatrixDraft | null;
  /** Takes a table as it is; null closes the editor. */
  load: (from: Omit<MatrixDraft, 'rows' | 'dirty'> & { rows: readonly MatrixRow[] }, dirty: boolean) => void;
  clear: () => void;
  setHead: (change: Partial<Pick<MatrixDraft, 'name' | 'effectiveFrom'>>) => void;
  setRow: (key: number, change: Partial<MatrixRow>) => void;
  /** After the row with this key, or at the end; gives the key of the new row. */
  addRow: (after: number | null) => number;
  removeRow: (key: number) => void;
}

const EMPTY_ROW: MatrixRow = { post: 'any', kinds: [], from: null, to: null, chain: [] };

/** The table that is edited, with what can be done to its rows. */
export function useMatrixDraft(): MatrixDraftView {
  const [draft, setDraft] = useState<MatrixDraft | null>(null);
  const [nextKey, setNextKey] = useState(1);
  const change = (how: (before: MatrixDraft) => Partial<MatrixDraft>) =>
    setDraft((before) => before && { ...before, dirty: true, ...how(before) });
  return {
    draft,
    load: (from, dirty) => {
      setDraft({ ...from, dirty, rows: from.rows.map((row, index) => ({ ...row, key: nextKey + index })) });
      setNextKey(nextKey + from.rows.length);
    },
    clear: () => setDraft(null),
    setHead: (head) => change(() => head),
    setRow: (key, values) =>
      change(({ rows }) => ({ rows: rows.map((row) => (row.key === key ? { ...row, ...values } : row)) })),
    addRow: (after) => {
      const key = nextKey;
      setNextKey(key + 1);
      change(({ rows }) => {
        const place = rows.findIndex((row) => row.key === after);
        const model = rows[place];
        // The usual next row goes on where the one before ends.
        const row: DraftRow = model ? { ...nextOf(model), key } : { ...EMPTY_ROW, key };
        return { rows: rows.toSpliced(place < 0 ? rows.length : place + 1, 0, row) };
      });
      return key;
    },
    removeRow: (key) => change(({ rows }) => ({ rows: rows.filter((row) => row.key !== key) })),
  };
}

/** A copy that begins where the row ends: what one takes the other leaves. */
function nextOf(row: DraftRow): MatrixRow {
  const from = row.to && { ...row.to, included: !row.to.included };
  return { ...plainRow(row), from, to: null };
}
