import { useMemo } from 'react';
import { type StatedPlan, statedPlans } from '#shared/domain/attendance/rulebook-hours';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';

/** The hours that the rulebook for people in force on a day states for its season; none when it states none. */
export function useStatedPlans(on: IsoDate | null): readonly StatedPlan[] {
  const { can } = useSession();
  const date = on ?? today();
  const reads = can('rulebook.read');
  const inForce = useApiQuery(
    'rulebook',
    'inForce',
    { subject: 'person', month: monthOf(date) },
    { enabled: reads },
  ).data;
  const id = inForce?.id ?? 0;
  const sessions = useApiQuery('rulebook', 'get', { id }, { enabled: id > 0 }).data?.rulebook.procedure
    ?.sessions;
  return useMemo(() => statedPlans(sessions ?? [], date), [sessions, date]);
}
