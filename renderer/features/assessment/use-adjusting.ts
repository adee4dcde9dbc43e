import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ObjectionView } from '#shared/contracts/assessment-review';
import { readLateAddress } from '#shared/domain/assessment/late-address';
import type { LateDraft } from './late-draft';

type Preset = Partial<LateDraft> & { objectionId?: number };
const NONE: Preset = {};

const PARAMETER = 'late';

/**
 * The form of a late fact: empty, begun from an objection that was upheld after the confirmation, or from an incident
 * that its own form could not take any more (`?late=…`).
 */
export function useAdjusting() {
  const [preset, setPreset] = useState<Preset | null>(null);
  const [params, setParams] = useSearchParams();
  const address = params.get(PARAMETER);
  useEffect(() => {
    if (address === null) return;
    const late = readLateAddress(address);
    if (late) {
      const { item, date, ...subject } = late;
      setPreset({ type: 'add', kind: 'incident', subject, item, date });
    }
    // Asked for once: a page that is opened again later begins with nothing.
    setParams(
      (before) => {
        before.delete(PARAMETER);
        return before;
      },
      { replace: true },
    );
  }, [address, setParams]);
  const start = useCallback(() => setPreset(NONE), []);
  const close = useCallback(() => setPreset(null), []);
  const forObjection = useCallback(({ id, subject, subjectId, fact }: ObjectionView) => {
    const type = fact === null ? 'typed' : 'remove';
    setPreset({ objectionId: id, subject: { subject, id: subjectId }, fact, type });
  }, []);
  return useMemo(
    () => ({ opened: preset !== null, preset: preset ?? NONE, start, close, forObjection }),
    [preset, start, close, forObjection],
  );
}
