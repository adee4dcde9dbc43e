import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';

/** Asks for the reason, then says that ids are nobody's, or takes that back; true when it was done. */
export function useIdDecision(
  decision: 'dismissIds' | 'restoreIds',
): (machineIds: string[]) => Promise<boolean> {
  const { t } = useTranslation();
  const decide = useApiMutation('punches', decision);
  return async (machineIds) => {
    const count = machineIds.length;
    const answer = await confirmDialog({
      title: t(`punches.mapping.${decision}Title`),
      message: t(`punches.mapping.${decision}Text`, { count }),
      confirmLabel: t(`punches.mapping.${decision}Confirm`),
      reason: 'required',
    });
    if (!answer) return false;
    // The refusal is already on screen.
    const done = await decide.mutateAsync({ machineIds, reason: answer.reason }).catch(() => null);
    if (done) notifyDone(t(`punches.mapping.${decision}Done`, { count }));
    return done !== null;
  };
}
