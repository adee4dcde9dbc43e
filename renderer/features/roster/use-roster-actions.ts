import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterBulkResult } from '#shared/contracts/roster';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';

export interface RosterActions {
  /** The duty that waits for the one it swaps with. */
  swapping: PlannedDuty | null;
  /** Chooses a duty for a swap; the second one swaps. Null gives up. */
  swap: (duty: PlannedDuty | null) => void;
  swapWith: (first: PlannedDuty, second: PlannedDuty) => void;
  move: (duty: PlannedDuty, date: IsoDate, windowId: number | null) => void;
  remove: (duty: PlannedDuty) => void;
  copyLastWeek: () => void;
  /** What the last copy or rotation left out. */
  result: RosterBulkResult | null;
  setResult: (result: RosterBulkResult | null) => void;
}

/** What may be done in the grid, each at once: errors say why not, and the grid stays as it was. */
export function useRosterActions(monday: IsoDate): RosterActions {
  const { t } = useTranslation();
  const [swapping, setSwapping] = useState<PlannedDuty | null>(null);
  const [result, setResult] = useState<RosterBulkResult | null>(null);
  const swap = useApiMutation('roster', 'swap', { onSuccess: () => notifyDone(t('roster.swap.done')) });
  const move = useApiMutation('roster', 'move');
  const remove = useApiMutation('roster', 'remove');
  const copy = useApiMutation('roster', 'copyWeek', { onSuccess: setResult });
  const swapWith = (first: PlannedDuty, second: PlannedDuty) => {
    setSwapping(null);
    swap.mutate({ first: first.id, second: second.id });
  };
  const copyLastWeek = async () => {
    const from = addDays(monday, -7);
    const answer = await confirmDialog({
      title: t('roster.copy.title'),
      message: t('roster.copy.message', { from, to: monday }),
      confirmLabel: t('roster.copy.confirm'),
    });
    if (answer) copy.mutate({ from, to: monday });
  };
  return {
    swapping,
    swap: (duty) =>
      duty && swapping && duty.id !== swapping.id ? swapWith(swapping, duty) : setSwapping(duty),
    swapWith,
    move: ({ id }, date, windowId) => move.mutate({ id, date, windowId }),
    remove: ({ id }) => remove.mutate({ id }),
    copyLastWeek: () => void copyLastWeek(),
    result,
    setResult,
  };
}
