import { useMemo } from 'react';
import type { PersonHistory } from '#shared/contracts/attendance';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { type TimelineRow, timelineOf } from './person-timeline';

/** Everything on record about a person that whoever asks may read; undefined until it is there. */
export function usePersonTimeline(
  staffId: number,
  history: PersonHistory | undefined,
): readonly TimelineRow[] | undefined {
  const { can } = useSession();
  const life = useApiQuery('attendance', 'life', { staffId }).data;
  const leaves = useApiQuery('leave', 'list', { staffId }, { enabled: can('leave.read') }).data;
  const incidents = useApiQuery('incidents', 'list', { staffId }, { enabled: can('incidents.read') }).data;
  return useMemo(
    () =>
      life &&
      timelineOf({
        ...{ staffId, life, exceptions: history?.exceptions ?? [] },
        closed: new Set(history?.months.filter(({ state }) => state !== 'open').map(({ month }) => month)),
        ...{ leaves: leaves ?? [], incidents: incidents ?? [] },
      }),
    [staffId, life, history, leaves, incidents],
  );
}
