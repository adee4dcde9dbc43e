import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty, RosterBulkResult } from '#shared/contracts/roster';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { ApiError } from '../../api/api-error';
import { notifyDone, notifyError } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';

/** A duty picked up by keyboard: it waits for its new place, or for the duty it swaps with. */
export interface HeldDuty {
  duty: PlannedDuty;
  for: 'move' | 'swap';
}

/** Where a duty is put down; a null person or window stays as it is. */
export interface PutDown {
  date: IsoDate;
  windowId: number | null;
  staffId: number | null;
}

export interface RosterActions {
  held: HeldDuty | null;
  hold: (held: HeldDuty | null) => void;
  /** The two duties whose swap is being agreed on. */
  swapping: readonly [PlannedDuty, PlannedDuty] | null;
  setSwapping: (pair: readonly [PlannedDuty, PlannedDuty] | null) => void;
  move: (duty: PlannedDuty, to: PutDown) => void;
  /** The shift of a person's day, in place of the one there. */
  putShift: (shift: { date: IsoDate; staffId: number; shiftId: number }) => void;
  remove: (duty: PlannedDuty) => void;
  undo: (id: number) => void;
  undoing: boolean;
  copyLastWeek: () => void;
  /** What the last copy or rotation left out. */
  result: RosterBulkResult | null;
  setResult: (result: RosterBulkResult | null) => void;
}

/** What may be done in the grid, each at once: errors say why not, and the grid stays as it was. */
export function useRosterActions(monday: IsoDate): RosterActions {
  const { t } = useTranslation();
  const [held, hold] = useState<HeldDuty | null>(null);
  const [swapping, setSwapping] = useState<RosterActions['swapping']>(null);
  const [result, setResult] = useState<RosterBulkResult | null>(null);
  const move = useApiMutation('roster', 'move');
  const remove = useApiMutation('roster', 'remove');
  const put = useApiMutation('roster', 'putShift');
  const undo = useApiMutation('roster', 'undo', { onSuccess: () => notifyDone(t('roster.undo.done')) });
  const copy = useApiMutation('roster', 'copyWeek', { onSuccess: setResult });
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
    ...{ held, hold, swapping, result, setResult },
    setSwapping: (pair) => {
      // Said before anything is typed; what is held may still be put on somebody else's duty.
      if (pair && pair[0].staffId === pair[1].staffId) {
        notifyError(new ApiError({ code: 'duty_swap_self', params: {} }));
        return;
      }
      hold(null);
      setSwapping(pair);
    },
    move: ({ id }, to) => {
      hold(null);
      move.mutate({ id, ...to });
    },
    putShift: (shift) => put.mutate(shift),
    remove: ({ id }) => remove.mutate({ id }),
    undo: (id) => undo.mutate({ id }),
    undoing: undo.isPending,
    copyLastWeek: () => void copyLastWeek(),
  };
}
