import { useCallback, useMemo, useState } from 'react';
import type { ObjectionView } from '#shared/contracts/assessment-review';
import type { LateDraft } from './late-draft';

type Preset = Partial<LateDraft> & { objectionId?: number };
const NONE: Preset = {};

/** The form of a late fact: empty, or begun from an objection that was upheld after the confirmation. */
export function useAdjusting() {
  const [preset, setPreset] = useState<Preset | null>(null);
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
