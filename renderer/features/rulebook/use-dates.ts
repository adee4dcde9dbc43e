import { useMemo } from 'react';
import type { Json } from '#shared/domain/rulebook/edit';
import { isIsoDate } from '#shared/domain/time/wall';

/** The fields of a draft that say when it governs, perhaps not filled in yet. */
export interface Dates {
  subject?: Json | undefined;
  effectiveFrom?: Json | undefined;
  effectiveTo?: Json | undefined;
}

const SUBJECTS = ['person', 'window', 'unit'] as const;

/** The dates as the program asks about them; null while they are not whole. */
export function useDatesInput({ subject, effectiveFrom, effectiveTo }: Dates) {
  return useMemo(() => {
    const kind = SUBJECTS.find((each) => each === subject);
    const from = typeof effectiveFrom === 'string' && isIsoDate(effectiveFrom) ? effectiveFrom : null;
    const to = typeof effectiveTo === 'string' && isIsoDate(effectiveTo) ? effectiveTo : null;
    return kind && from ? { subject: kind, effectiveFrom: from, effectiveTo: to } : null;
  }, [subject, effectiveFrom, effectiveTo]);
}
